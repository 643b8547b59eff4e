package it.segrate.citytimes.timeband;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Three weeks of 36 hours that public bodies really work, to begin a catalogue with. The legal
 * basis is that of the flexible hours; the date of the talks with the unions is each body's own.
 */
public final class StandardBands {

  private static final int WEEK = 36 * 60;
  private static final List<DayOfWeek> WORKWEEK =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
  private static final String BASIS = "CCNL Funzioni Locali 2022, art. 36";

  private StandardBands() {}

  /** All three, valid from the given day. */
  public static List<TimeBand> all(LocalDate validFrom) {
    return List.of(
        mondayAndWednesday(validFrom), fiveEqualDays(validFrom), tuesdayAndThursday(validFrom));
  }

  /**
   * Hours of the Province of Cremona: two long days 7:30-17:00, three short ones 7:30-13:30, entry
   * until 9:00.
   */
  static TimeBand mondayAndWednesday(LocalDate validFrom) {
    TimeWindow entry = TimeWindow.of("07:30", "09:00");
    TimeWindow morning = TimeWindow.of("09:00", "12:30");
    BandDay shortDay = BandDay.of(TUESDAY, entry, morning, TimeWindow.of("12:30", "14:30"), 6 * 60);
    BandDay longDay =
        BandDay.of(MONDAY, entry, morning, TimeWindow.of("17:00", "18:30"), 9 * 60)
            .withBreak(30)
            .withAfternoon(TimeWindow.of("14:30", "17:00"));
    return new TimeBand(
        "RIENTRI-LUN-MER",
        "Rientri lunedì e mercoledì",
        "Long Mondays and Wednesdays",
        validFrom,
        BASIS,
        WEEK,
        week(shortDay, longDay, Set.of(MONDAY, WEDNESDAY)));
  }

  /** Five days alike, 4 of 7 h 15 and one of 7 h, with the entry window of the Comune di Luni. */
  static TimeBand fiveEqualDays(LocalDate validFrom) {
    TimeWindow entry = TimeWindow.of("07:00", "08:30");
    BandDay day =
        BandDay.of(
                MONDAY,
                entry,
                TimeWindow.of("08:30", "14:45"),
                TimeWindow.of("14:45", "16:15"),
                7 * 60 + 15)
            .withBreak(30);
    BandDay friday =
        BandDay.of(
                FRIDAY,
                entry,
                TimeWindow.of("08:30", "14:30"),
                TimeWindow.of("14:30", "16:00"),
                7 * 60)
            .withBreak(30);
    return new TimeBand(
        "CINQUE-UGUALI",
        "Cinque giorni uguali",
        "Five equal days",
        validFrom,
        BASIS,
        WEEK,
        week(day, friday, Set.of(FRIDAY)));
  }

  /** Fixed hours of Castelfranco di Sotto: 8-14, on Tuesday and Thursday also 15-18. */
  static TimeBand tuesdayAndThursday(LocalDate validFrom) {
    TimeWindow entry = TimeWindow.of("08:00", "08:00");
    TimeWindow morning = TimeWindow.of("08:00", "14:00");
    BandDay shortDay = BandDay.of(MONDAY, entry, morning, TimeWindow.of("14:00", "14:00"), 6 * 60);
    BandDay longDay =
        BandDay.of(TUESDAY, entry, morning, TimeWindow.of("18:00", "18:00"), 9 * 60)
            .withBreak(60)
            .withAfternoon(TimeWindow.of("15:00", "18:00"));
    return new TimeBand(
        "RIENTRI-MAR-GIO",
        "Rientri martedì e giovedì",
        "Long Tuesdays and Thursdays",
        validFrom,
        BASIS,
        WEEK,
        week(shortDay, longDay, Set.of(TUESDAY, THURSDAY)));
  }

  private static List<BandDay> week(BandDay usual, BandDay other, Set<DayOfWeek> otherDays) {
    Stream<BandDay> days =
        WORKWEEK.stream().map(day -> (otherDays.contains(day) ? other : usual).on(day));
    return days.toList();
  }
}
