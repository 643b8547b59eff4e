package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.TimeBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may be written of a collection window, field by field. */
final class CollectionFields {

  /** A year: the rota is read for the whole of it. */
  private static final int LONGEST_DAYS = 366;

  private CollectionFields() {}

  /**
   * @param earliest first day that can be asked for today
   * @param bands those that were chosen, as far as they are published
   * @throws Refusal INVALID, at the field
   */
  static void check(CollectionSheet sheet, Instant now, LocalDate earliest, List<TimeBand> bands) {
    if (sheet.name().isEmpty() || sheet.name().length() > CollectionWindow.NAME_LENGTH) {
      throw Refusal.invalidField(
          "name", "timeband.refusal.collectName", CollectionWindow.NAME_LENGTH);
    }
    checkTerm(sheet, earliest);
    checkTimes(sheet, now);
    if (sheet.ranks() < 1 || sheet.ranks() > CollectionWindow.MOST_RANKS) {
      throw Refusal.invalidField(
          "ranks", "timeband.refusal.collectRanks", CollectionWindow.MOST_RANKS);
    }
    if (sheet.bands().isEmpty()) {
      throw Refusal.invalidField("bands", "timeband.refusal.collectBands");
    }
    Optional<TimeBand> other =
        bands.stream()
            .filter(band -> !band.isValidOn(sheet.from()) || !band.isValidOn(sheet.until()))
            .findFirst();
    if (other.isPresent()) {
      TimeBand band = other.get();
      throw Refusal.invalidField(
          "bands", "timeband.refusal.collectBandTerm", band.getNameIt(), band.getNameEn());
    }
    if (bands.size() < sheet.bands().size()) {
      throw Refusal.invalidField("bands", "timeband.refusal.unknownBand");
    }
  }

  private static void checkTerm(CollectionSheet sheet, LocalDate earliest) {
    if (sheet.from() == null) {
      throw Refusal.invalidField("from", "timeband.refusal.fromMissing");
    }
    if (sheet.until() == null) {
      throw Refusal.invalidField("until", "timeband.refusal.collectUntil");
    }
    if (sheet.until().isBefore(sheet.from())) {
      throw Refusal.invalidField("until", "timeband.refusal.order", sheet.until(), sheet.from());
    }
    if (sheet.until().isAfter(sheet.from().plusDays(LONGEST_DAYS))) {
      throw Refusal.invalidField("until", "timeband.refusal.collectLong", LONGEST_DAYS);
    }
    if (sheet.from().isBefore(earliest)) {
      throw Refusal.invalidField("from", "timeband.refusal.tooSoon", earliest);
    }
  }

  private static void checkTimes(CollectionSheet sheet, Instant now) {
    if (sheet.opensAt() == null) {
      throw Refusal.invalidField("opensOn", "timeband.refusal.collectOpens");
    }
    if (sheet.closesAt() == null) {
      throw Refusal.invalidField("closesOn", "timeband.refusal.collectCloses");
    }
    if (!sheet.closesAt().isAfter(sheet.opensAt()) || !sheet.closesAt().isAfter(now)) {
      throw Refusal.invalidField("closesOn", "timeband.refusal.collectOrder");
    }
    if (!CollectionWindow.dayOf(sheet.closesAt()).isBefore(sheet.from())) {
      throw Refusal.invalidField("closesOn", "timeband.refusal.collectLate", sheet.from());
    }
  }
}
