package it.segrate.citytimes.frontoffice.shift.solve;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.worktime.TimeWindow;
import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedTest {

  private static final Wanted DAY =
      new Wanted(
          null,
          List.of(span("08:00", "09:00", 5), span("09:00", "14:00", 6), span("14:00", "20:00", 3)));

  @Test
  void shiftsAreEnoughForTheBusiestOfTheirHours() {
    assertThat(DAY.shifts(List.of(kind(1, "08:00", "14:00"), kind(2, "14:00", "20:00")), open(24)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 6, 2L, 3));
  }

  @Test
  void shiftsThatOverlapAreNotCountedTwice() {
    List<ShiftKind> kinds =
        List.of(kind(1, "08:00", "14:00"), kind(2, "09:00", "15:00"), kind(3, "14:00", "20:00"));

    assertThat(DAY.shifts(kinds, open(24)))
        .as("five until 14, one more from 9 to 15, two after 14 and a third at 15")
        .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 5, 2L, 1, 3L, 3));
  }

  @Test
  void nobodyIsWantedWhileTheHallIsShut() {
    assertThat(DAY.shifts(List.of(kind(1, "08:00", "14:00"), kind(2, "14:00", "20:00")), open(12)))
        .containsExactly(Map.entry(1L, 6));
  }

  @Test
  void hoursWithoutAShiftStayAsTheyAre() {
    assertThat(DAY.shifts(List.of(kind(1, "10:00", "12:00")), open(24)))
        .containsExactly(Map.entry(1L, 6));
  }

  @Test
  void figuresComeBackAsTheyWereWritten() {
    Wanted tuesdays = new Wanted(DayOfWeek.TUESDAY, DAY.spans());

    assertThat(Wanted.of(DAY.text())).isEqualTo(DAY);
    assertThat(Wanted.of(tuesdays.text())).isEqualTo(tuesdays);
    assertThat(tuesdays.isFor(LocalDate.of(2026, 12, 1))).isTrue();
    assertThat(tuesdays.isFor(LocalDate.of(2026, 12, 2))).isFalse();
    assertThat(DAY.isFor(LocalDate.of(2026, 12, 2))).isTrue();
  }

  private static Wanted.Span span(String from, String until, int operators) {
    return new Wanted.Span(LocalTime.parse(from), LocalTime.parse(until), operators);
  }

  /** So many half hours from eight. */
  private static List<LocalTime> open(int halfHours) {
    return IntStream.range(0, halfHours)
        .mapToObj(half -> LocalTime.of(8, 0).plusMinutes(30L * half))
        .toList();
  }

  /** A shift as the database would give it. */
  private static ShiftKind kind(long id, String from, String until) {
    ShiftKind kind =
        new ShiftKind(
            null,
            "shift" + id,
            new LocalText("turno", "shift"),
            TimeWindow.of(from, until),
            DayOfWeek.MONDAY,
            DayOfWeek.FRIDAY);
    try {
      Field field = ShiftKind.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(kind, id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return kind;
  }
}
