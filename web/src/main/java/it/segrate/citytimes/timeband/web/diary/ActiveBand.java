package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.diary.BandOfBadge;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a badge works on a day, as the time clock's system reads it.
 *
 * @param source BAND, PERSONAL for a schedule of one person alone, UNKNOWN where nobody has said
 * @param code of the band; null without one, like edition and name
 * @param hours null for a day off
 */
public record ActiveBand(
    String badge, String source, String code, Integer edition, String name, Hours hours) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** A stretch of the day, as {@code 07:30}. */
  public record Stretch(String from, String to) {

    static Stretch of(TimeWindow window) {
      return new Stretch(CLOCK.format(window.from()), CLOCK.format(window.to()));
    }
  }

  /** The hours of a working day; minutes are whole, the break is not among the planned ones. */
  public record Hours(
      Stretch entry, List<Stretch> core, Stretch exit, int breakMinutes, int plannedMinutes) {

    static Hours of(DayHours day) {
      return new Hours(
          Stretch.of(day.entry()),
          day.core().stream().map(Stretch::of).toList(),
          Stretch.of(day.exit()),
          day.breakMinutes(),
          day.plannedMinutes());
    }
  }

  /**
   * A page of badges.
   *
   * @param next address of the next page; null on the last
   */
  public record Page(String day, int page, int size, List<ActiveBand> bands, String next) {}

  /** One badge on a day. */
  public record OnDay(String day, ActiveBand band) {

    static OnDay of(LocalDate day, ActiveBand band) {
      return new OnDay(day.toString(), band);
    }
  }

  static ActiveBand of(BandOfBadge found, Locale locale) {
    TimeBand band = found.band().orElse(null);
    return new ActiveBand(
        found.badge().value(),
        band != null ? "BAND" : found.known() ? "PERSONAL" : "UNKNOWN",
        band == null ? null : band.getCode(),
        band == null ? null : band.getEdition(),
        band == null ? null : band.name(locale),
        found.hours().map(Hours::of).orElse(null));
  }
}
