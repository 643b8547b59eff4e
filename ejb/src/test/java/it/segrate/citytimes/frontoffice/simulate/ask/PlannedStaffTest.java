package it.segrate.citytimes.frontoffice.simulate.ask;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators by the published shifts, in a branch that is open until 14. */
@BothDatabases
class PlannedStaffTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private RosterTown town;

  @BeforeEach
  void plan(TestDatabase db) {
    town = new RosterTown(db);
    for (int day = 0; day < 5; day++) {
      town.place(town.ada, MONDAY.plusDays(day), "morning", "3");
      town.place(town.bea, MONDAY.plusDays(day), "morning", "1");
    }
    town.place(town.ciro, TUESDAY, "afternoon", "1");
    town.place(town.ciro, MONDAY.plusDays(5), "saturday", "1");
  }

  @Test
  void draftAndWeekToComePlanNobody() {
    assertThat(operators("2026-12-02", null)).isEmpty();

    town.publish();

    assertThat(operators("2026-11-29", null)).isEmpty();
  }

  @Test
  void weekIsTakenOnAverageOverTheHoursTheHallIsOpen() {
    town.publish();

    assertThat(operators("2026-12-02", null)).contains(List.of(2, 2, 2, 0, 0));
  }

  @Test
  void oneWeekdayIsTakenAsItIs() {
    town.publish();

    assertThat(operators("2027-02-20", LocalDate.of(2026, 10, 10)))
        .as("as on the Saturday of the last published week")
        .contains(List.of(1, 1, 1, 0, 0));
    assertThat(operators("2027-02-20", LocalDate.of(2026, 10, 11))).as("a Sunday").isEmpty();
  }

  @Test
  void desksAreCountedByTheirShifts() {
    town.publish();
    long busiest =
        read("2026-12-02", staff -> staff.desks(town.branch)).values().stream()
            .mapToLong(n -> n)
            .max()
            .orElseThrow();

    assertThat(busiest).as("Bea on five days, Ciro on two").isEqualTo(7);
  }

  private Optional<List<Integer>> operators(String today, LocalDate like) {
    return read(today, staff -> staff.operators(town.branch, like));
  }

  private <T> T read(String today, Function<PlannedStaff, T> act) {
    TestClock clock = TestClock.on(today);
    return town.db.callInTransaction(
        em ->
            act.apply(
                new PlannedStaff(
                    em, new HallDirectory(em, clock, new WorkingDays(Optional.empty())), clock)));
  }
}
