package it.segrate.citytimes.frontoffice.shift.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import it.segrate.citytimes.frontoffice.shift.solve.RosterPlan.Law;
import it.segrate.citytimes.frontoffice.shift.solve.Worker.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterSolverTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final long MORNING = 1;
  private static final long LATE = 2;

  private final RosterSolver solver =
      new RosterSolver(new TerminationConfig().withMoveCountLimit(60_000L));

  @Test
  void fourWeeksAreWholeAndBreakNoHardRule() {
    RosterPlan found = solver.solve(Weeks.problem(12, 6, 2));

    assertThat(found.getScore().hardScore()).isZero();
    assertThat(found.getScore().mediumScore()).isZero();
    assertThat(-found.getScore().softScore()).isGreaterThanOrEqualTo(RosterSolver.bound(found));
  }

  @Test
  void shiftThatNobodyCanWorkStaysWithoutAnybody() {
    RosterPlan found = solver.solve(plan(List.of(), new Duty(0, slot(0, MORNING), List.of())));

    assertThat(found.getScore()).isEqualTo(HardMediumSoftLongScore.of(0, -1, 0));
  }

  @Test
  void whoHasWorkedMostLateShiftsGetsTheNextLast() {
    Worker often = worker(1, 2160, 5);
    Worker seldom = worker(2, 2160, 0);

    RosterPlan found =
        solver.solve(
            plan(
                List.of(often, seldom),
                new Duty(0, slot(0, LATE), List.of(often, seldom)),
                new Duty(1, slot(1, LATE), List.of(often, seldom))));

    assertThat(found.getDuties()).extracting(Duty::getWorker).containsOnly(seldom);
  }

  @Test
  void wishComesTrueWhereNothingSpeaksAgainstIt() {
    Worker glad = new Worker(1, 2160, 0, 0, List.of(new Wish(DayOfWeek.MONDAY, MORNING, true)));
    Worker not = new Worker(2, 2160, 0, 0, List.of(new Wish(DayOfWeek.MONDAY, MORNING, false)));

    RosterPlan found =
        solver.solve(plan(List.of(not, glad), new Duty(0, slot(0, MORNING), List.of(not, glad))));

    assertThat(found.getDuties().getFirst().getWorker()).isEqualTo(glad);
    assertThat(found.getScore().softScore()).isEqualTo(RosterRules.PER_LIKE);
  }

  @Test
  void eachBrokenHardRuleIsNamed() {
    Worker one = worker(1, 360, 0);
    Slot night = new Slot(MONDAY, 0, 9, 1, LocalTime.of(17, 0), LocalTime.of(23, 0), false);
    assertBroken(RosterRules.REST, pinned(night, one), pinned(slot(1, MORNING), one));
    assertBroken(RosterRules.ONE_PLACE, pinned(slot(0, MORNING), one), pinned(slot(0, LATE), one));
    assertBroken(RosterRules.HOURS, pinned(slot(0, MORNING), one), pinned(slot(2, MORNING), one));
  }

  private void assertBroken(String rule, Duty... duties) {
    RosterPlan plan = solver.solve(plan(List.of(), duties));
    Map<String, HardMediumSoftLongScore> costs = solver.analyse(plan);
    assertThat(costs.get(rule).hardScore()).as(rule).isNegative();
  }

  @Test
  void whoIsAwayOrCannotServeIsNotEvenJudged() {
    Worker able = worker(1, 2160, 0);
    Duty duty = new Duty(0, slot(0, MORNING), List.of(able));
    duty.setWorker(worker(2, 2160, 0));

    assertThatThrownBy(() -> solver.analyse(plan(List.of(able), duty)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Duty pinned(Slot slot, Worker who) {
    return new Duty(slot.hashCode(), slot, List.of(who)).pinnedTo(who);
  }

  private static RosterPlan plan(List<Worker> workers, Duty... duties) {
    return new RosterPlan(new Law(660), workers, List.of(duties));
  }

  private static Worker worker(long id, int minutes, int lates) {
    return new Worker(id, minutes, 0, lates, List.of());
  }

  private static Slot slot(int day, long kind) {
    int from = kind == LATE ? 14 : 8;
    return new Slot(
        MONDAY.plusDays(day),
        0,
        kind,
        kind,
        LocalTime.of(from, 0),
        LocalTime.of(from + 6, 0),
        kind == LATE);
  }
}
