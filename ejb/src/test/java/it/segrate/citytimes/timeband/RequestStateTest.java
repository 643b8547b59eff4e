package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.RequestState.ACTIVE;
import static it.segrate.citytimes.timeband.RequestState.APPROVED;
import static it.segrate.citytimes.timeband.RequestState.CANCELLATION_REQUESTED;
import static it.segrate.citytimes.timeband.RequestState.DRAFT;
import static it.segrate.citytimes.timeband.RequestState.ENDED;
import static it.segrate.citytimes.timeband.RequestState.EXPIRED;
import static it.segrate.citytimes.timeband.RequestState.MANAGER_APPROVED;
import static it.segrate.citytimes.timeband.RequestState.REJECTED;
import static it.segrate.citytimes.timeband.RequestState.SUBMITTED;
import static it.segrate.citytimes.timeband.RequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {

  /** Written out again on purpose: a change of the table is a decision, not a slip. */
  private static final Map<RequestState, Set<RequestState>> MOVES =
      Map.of(
          DRAFT, Set.of(SUBMITTED, WITHDRAWN),
          SUBMITTED, Set.of(MANAGER_APPROVED, APPROVED, REJECTED, WITHDRAWN, EXPIRED),
          MANAGER_APPROVED, Set.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED),
          APPROVED, Set.of(ACTIVE, CANCELLATION_REQUESTED),
          ACTIVE, Set.of(ENDED, CANCELLATION_REQUESTED),
          CANCELLATION_REQUESTED, Set.of(APPROVED, ACTIVE, WITHDRAWN, ENDED),
          ENDED, Set.of(),
          REJECTED, Set.of(),
          WITHDRAWN, Set.of(),
          EXPIRED, Set.of());

  @ParameterizedTest
  @EnumSource
  void movesAreThoseOfTheTable(RequestState state) {
    for (RequestState to : RequestState.values()) {
      assertThat(state.canBecome(to)).as(state + " to " + to).isEqualTo(allowed(state, to));
    }
  }

  @Test
  void approvedCancellationIsNeverStoredAsRejected() {
    assertThat(CANCELLATION_REQUESTED.canBecome(REJECTED)).isFalse();
  }

  @Test
  void everyStateCanBeReachedFromADraft() {
    Set<RequestState> reached = new HashSet<>(Set.of(DRAFT));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (RequestState state : Set.copyOf(reached)) {
        grew |= reached.addAll(state.next());
      }
    }

    assertThat(reached).containsExactlyInAnyOrder(RequestState.values());
  }

  private static boolean allowed(RequestState from, RequestState to) {
    return MOVES.get(from).contains(to);
  }
}
