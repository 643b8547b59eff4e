package it.segrate.citytimes.timeband;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What HR writes of a band, for tests. */
final class Sheets {

  static final LocalDate FROM = BandTown.TODAY.plusMonths(2);
  static final LocalDate TALKS = BandTown.TODAY.minusDays(10);

  private Sheets() {}

  /** A code that no other test has. */
  static String code() {
    return "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** Five days from the entry to the exit, half an hour free on either side. */
  static List<DayHours> week(String in, String out) {
    return Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
        .map(day -> day(day, in, out, 432))
        .toList();
  }

  /** One day of so many minutes, with half an hour of break. */
  static DayHours day(DayOfWeek day, String in, String out, int minutes) {
    LocalTime entry = LocalTime.parse(in);
    LocalTime exit = LocalTime.parse(out);
    return DayHours.between(
        day,
        new TimeWindow(entry, entry.plusMinutes(30)),
        new TimeWindow(exit, exit.plusMinutes(30)),
        30,
        minutes);
  }

  /** A band of one week. */
  static BandSheet sheet(String code, LocalDate from, LocalDate talks, List<DayHours> days) {
    return cycle(code, from, talks, List.of(days));
  }

  /** The same, from another day on, with the talks written down. */
  static BandSheet startingOn(BandSheet was, LocalDate from) {
    return new BandSheet(
        was.code(),
        was.nameIt(),
        was.nameEn(),
        from,
        was.legalBasis(),
        TALKS,
        was.weeklyMinutes(),
        was.weeks(),
        was.colour(),
        was.offer());
  }

  /** Drafts and publishes a band, and gives its id. */
  static long publish(BandTown town, BandSheet sheet) {
    long id = town.as(town.hr, desk -> desk.desk.draft(sheet).getId());
    town.doAs(town.hr, desk -> desk.desk.publish(id, desk.desk.get(id).getVersion()));
    return id;
  }

  /** A band of several weeks. */
  static BandSheet cycle(String code, LocalDate from, LocalDate talks, List<List<DayHours>> weeks) {
    return new BandSheet(
        code,
        "Prova",
        "Trial",
        from,
        "CCNL Funzioni Locali 2022, art. 36",
        talks,
        2_160,
        weeks,
        BandColour.BLUE,
        Offer.EVERYBODY);
  }
}
