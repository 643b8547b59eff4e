package it.segrate.citytimes.timeband.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.StandardBands;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move from every state. */
class PersonalScheduleTest {

  private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final TimeBand BAND = StandardBands.all(FROM).getFirst();

  /** A move, by the state it leads to. */
  private enum Move {
    PROPOSE(ScheduleState.PROPOSED, one -> one.propose(BAND, TODAY, NOW)),
    MARK(ScheduleState.IMPOSSIBLE, one -> one.markImpossible(Obstacle.SERVICE, "Nota", TODAY, NOW)),
    REOPEN(ScheduleState.IN_FORCE, one -> one.reopen(TODAY, NOW)),
    CONVERT(ScheduleState.CONVERTED, one -> one.convert(BAND, TODAY, TODAY, NOW));

    private final ScheduleState to;
    private final Consumer<PersonalSchedule> act;

    Move(ScheduleState to, Consumer<PersonalSchedule> act) {
      this.to = to;
      this.act = act;
    }
  }

  static Stream<Arguments> everyMoveFromEveryState() {
    return Arrays.stream(ScheduleState.values())
        .flatMap(state -> Arrays.stream(Move.values()).map(move -> Arguments.of(state, move)));
  }

  @ParameterizedTest
  @MethodSource("everyMoveFromEveryState")
  void allowedMoveIsMadeAndEveryOtherRefused(ScheduleState state, Move move) {
    PersonalSchedule schedule = in(state);
    boolean allowed =
        switch (state) {
          case IN_FORCE -> Set.of(Move.PROPOSE, Move.MARK, Move.CONVERT).contains(move);
          case PROPOSED, IMPOSSIBLE -> Set.of(Move.REOPEN, Move.CONVERT).contains(move);
          case CONVERTED, ENDED -> false;
        };

    if (allowed) {
      move.act.accept(schedule);
      assertThat(schedule.stateOn(TODAY)).isEqualTo(move.to);
    } else {
      assertThatThrownBy(() -> move.act.accept(schedule))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
      assertThat(schedule.stateOn(TODAY)).isEqualTo(state);
    }
  }

  private static PersonalSchedule in(ScheduleState state) {
    LocalDate until = state == ScheduleState.ENDED ? TODAY.minusDays(1) : null;
    PersonalSchedule schedule =
        new PersonalSchedule(
            new PersonalSheet(1, FROM, until, WeekPattern.of(List.of()), "Det. 1/2025", FROM), NOW);
    Arrays.stream(Move.values())
        .filter(move -> move.to == state && state != ScheduleState.IN_FORCE)
        .forEach(move -> move.act.accept(schedule));
    assertThat(schedule.stateOn(TODAY)).isEqualTo(state);
    return schedule;
  }

  @Test
  void lastDayStillCounts() {
    PersonalSchedule schedule = in(ScheduleState.IN_FORCE);
    schedule.endOn(TODAY);

    assertThat(schedule.stateOn(TODAY)).isEqualTo(ScheduleState.IN_FORCE);
    assertThat(schedule.stateOn(TODAY.plusDays(1))).isEqualTo(ScheduleState.ENDED);
  }
}
