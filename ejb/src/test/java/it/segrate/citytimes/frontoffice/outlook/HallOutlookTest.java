package it.segrate.citytimes.frontoffice.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Monday 23 November 2026; the hall is open Monday 8:30 to 12 and 14 to 16, Tuesday 9 to 11. */
class HallOutlookTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalText WORKS = new LocalText("Lavori", "Works");

  private final List<PastWait> waits = new ArrayList<>();

  /** So many waits on each of the last weeks. */
  private void waited(DayOfWeek day, int hour, String letter, int weeks, long... minutes) {
    LocalDate first = MONDAY.minusWeeks(weeks).plusDays(day.ordinal());
    IntStream.range(0, weeks)
        .mapToObj(first::plusWeeks)
        .forEach(
            on -> {
              for (long one : minutes) {
                waits.add(
                    new PastWait(
                        on,
                        on.atTime(hour, 10).atZone(PortalClock.ZONE).toInstant(),
                        letter,
                        60 * one));
              }
            });
  }

  private HallOutlook outlook(Set<LocalDate> holidays, Map<LocalDate, LocalText> closures) {
    return new HallOutlook(
        "sac",
        "Hall",
        MONDAY,
        List.of(),
        Map.of(
            DayOfWeek.MONDAY,
            List.of(
                open(DayOfWeek.MONDAY, "08:30", "12:00"), open(DayOfWeek.MONDAY, "14:00", "16:00")),
            DayOfWeek.TUESDAY,
            List.of(open(DayOfWeek.TUESDAY, "09:00", "11:00"))),
        holidays,
        closures,
        new PastWaits(waits));
  }

  private static OpeningHours open(DayOfWeek day, String from, String until) {
    return new OpeningHours(day, LocalTime.parse(from), LocalTime.parse(until));
  }

  private List<DayOutlook> days(String letter, String now) {
    return outlook(Set.of(), Map.of()).days(letter, MONDAY.atTime(LocalTime.parse(now)));
  }

  @Test
  void hoursAreThoseInWhichTheHallIsOpenAndNotOver() {
    assertThat(days(null, "07:00").getFirst().hours())
        .extracting(hour -> hour.from() + "-" + hour.until())
        .containsExactly(
            "08:30-09:00",
            "09:00-10:00",
            "10:00-11:00",
            "11:00-12:00",
            "14:00-15:00",
            "15:00-16:00");
    assertThat(days(null, "11:59").getFirst().hours())
        .extracting(hour -> hour.from() + "-" + hour.until())
        .containsExactly("11:00-12:00", "14:00-15:00", "15:00-16:00");
    assertThat(days(null, "16:00").getFirst().hours()).isEmpty();
    assertThat(days(null, "07:00"))
        .hasSize(7)
        .last()
        .satisfies(day -> assertThat(day.hours()).isEmpty());
  }

  @Test
  void rangeHoldsHalfOfTheWaitsAndTheWeekdayGoesBeforeTheOthers() {
    waited(DayOfWeek.MONDAY, 9, "A", 4, 2, 8, 11, 40);
    waited(DayOfWeek.TUESDAY, 9, "A", 4, 1, 1);

    DayOutlook monday = days(null, "07:00").getFirst();
    HourWait nine = monday.hours().get(1).known();
    assertThat(nine.range()).isEqualTo(new WaitRange(0, 15));
    assertThat(nine.visits()).isEqualTo(16);
    assertThat(nine.anyDay()).isFalse();
    assertThat(days(null, "07:00").get(1).hours().getFirst().known().range())
        .isEqualTo(new WaitRange(0, 5));
  }

  @Test
  void tooLittleIsNotMadeUp() {
    waited(DayOfWeek.MONDAY, 9, "A", 4, 5);
    waited(DayOfWeek.MONDAY, 10, "A", 3, 5, 5, 5);

    assertThat(days(null, "07:00").getFirst().hours())
        .extracting(HourOutlook::known)
        .containsOnlyNulls();
  }

  @Test
  void hourOfWhichTheWeekdayTellsTooLittleIsThatOfAllDays() {
    waited(DayOfWeek.MONDAY, 9, "A", 4, 12);
    waited(DayOfWeek.THURSDAY, 9, "A", 4, 12);

    HourWait nine = days(null, "07:00").getFirst().hours().get(1).known();

    assertThat(nine.anyDay()).isTrue();
    assertThat(nine.range()).isEqualTo(new WaitRange(10, 15));
  }

  @Test
  void queueIsKnownByItsOwnWaits() {
    waited(DayOfWeek.MONDAY, 9, "A", 4, 20, 20);
    waited(DayOfWeek.MONDAY, 9, "B", 4, 0, 0);

    assertThat(days("A", "07:00").getFirst().hours().get(1).known().range())
        .isEqualTo(new WaitRange(20, 25));
    assertThat(days("B", "07:00").getFirst().hours().get(1).known().range())
        .isEqualTo(WaitRange.NOW);
  }

  @Test
  void quietHoursAreTheBetterHalfAtMostAndComeTogether() {
    waited(DayOfWeek.MONDAY, 9, "A", 4, 20, 20);
    waited(DayOfWeek.MONDAY, 10, "A", 4, 30, 30);
    waited(DayOfWeek.MONDAY, 11, "A", 4, 20, 20);
    waited(DayOfWeek.MONDAY, 14, "A", 4, 4, 4);
    waited(DayOfWeek.MONDAY, 15, "A", 4, 2, 2);
    HallOutlook outlook = outlook(Set.of(), Map.of());

    List<DayOutlook> days = outlook.days(null, MONDAY.atTime(7, 0));

    assertThat(days.getFirst().hours().stream().filter(HourOutlook::quiet))
        .extracting(HourOutlook::from)
        .containsExactly(LocalTime.of(14, 0), LocalTime.of(15, 0));
    assertThat(outlook.best(days))
        .containsExactly(
            new QuietStretch(
                MONDAY, LocalTime.of(14, 0), LocalTime.of(16, 0), new WaitRange(0, 5), 180));
  }

  @Test
  void whereMostHoursAreShortTheLongOnesStandOut() {
    for (int hour : new int[] {9, 10, 11, 14}) {
      waited(DayOfWeek.MONDAY, hour, "A", 4, 2, 2);
    }
    waited(DayOfWeek.MONDAY, 15, "A", 4, 20, 20);

    assertThat(days(null, "09:00").getFirst().hours())
        .extracting(HourOutlook::quiet)
        .containsExactly(true, true, true, true, false);
  }

  @Test
  void whereAllHoursAreAlikeNoneIsQuiet() {
    for (int hour : new int[] {9, 10, 11, 14, 15}) {
      waited(DayOfWeek.MONDAY, hour, "A", 4, 20, 20);
    }
    HallOutlook outlook = outlook(Set.of(), Map.of());

    assertThat(outlook.best(outlook.days(null, MONDAY.atTime(7, 0)))).isEmpty();
  }

  @Test
  void holidayAndClosureHaveNoHours() {
    LocalDateTime now = MONDAY.atTime(7, 0);

    assertThat(outlook(Set.of(MONDAY), Map.of()).days(null, now).getFirst())
        .isEqualTo(new DayOutlook(MONDAY, true, null, false, List.of()));
    assertThat(outlook(Set.of(), Map.of(TUESDAY, WORKS)).days(null, now).get(1))
        .isEqualTo(new DayOutlook(TUESDAY, false, WORKS, false, List.of()));
  }
}
