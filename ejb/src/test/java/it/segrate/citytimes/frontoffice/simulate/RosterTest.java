package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @Test
  void operatorsSitAtTheFirstDesksWhileTheyAreNeeded() {
    Roster roster =
        Roster.of(
            List.of(new Roster.Seat(1, "A"), new Roster.Seat(2, "AB"), new Roster.Seat(3, "C")),
            List.of(span(8, 10, 2), span(10, 12, 3), span(12, 14, 1), span(14, 20, 2)));

    assertThat(roster.shifts(day(8, 16), ROME))
        .containsExactly(
            new DeskShift(1, "A", at(8), at(16)),
            new DeskShift(2, "AB", at(8), at(12)),
            new DeskShift(2, "AB", at(14), at(16)),
            new DeskShift(3, "C", at(10), at(12)));
  }

  @Test
  void nobodySitsAtADeskThatIsNotThere() {
    Roster roster = Roster.flat(List.of(new Roster.Seat(1, "A")), 5);

    assertThat(roster.shifts(day(8, 9), ROME)).containsExactly(new DeskShift(1, "A", at(8), at(9)));
  }

  private static Roster.Span span(int from, int to, int operators) {
    return new Roster.Span(LocalTime.of(from, 0), LocalTime.of(to, 0), operators);
  }

  private static ArrivalSource.Day day(int opens, int closes) {
    return new ArrivalSource.Day(TUESDAY, at(opens), at(closes), List.of());
  }

  private static long at(int hour) {
    return TUESDAY.atTime(hour, 0).atZone(ROME).toInstant().toEpochMilli();
  }
}
