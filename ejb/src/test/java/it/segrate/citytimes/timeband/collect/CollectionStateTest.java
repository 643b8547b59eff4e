package it.segrate.citytimes.timeband.collect;

import static it.segrate.citytimes.timeband.collect.CollectionState.CANCELLED;
import static it.segrate.citytimes.timeband.collect.CollectionState.CLOSED;
import static it.segrate.citytimes.timeband.collect.CollectionState.DRAFT;
import static it.segrate.citytimes.timeband.collect.CollectionState.OPEN;
import static it.segrate.citytimes.timeband.collect.CollectionState.PROPOSED;
import static it.segrate.citytimes.timeband.collect.CollectionState.PUBLISHED;
import static it.segrate.citytimes.timeband.collect.CollectionState.SOLVING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state and every move: the table is written out here a second time. */
class CollectionStateTest {

  private static final Instant NOW = Instant.EPOCH;

  private static final Map<String, Consumer<CollectionWindow>> MOVES =
      Map.of(
          "open", window -> window.open(NOW),
          "close", window -> window.close(NOW),
          "solve", window -> window.solve(NOW),
          "propose", window -> window.propose(NOW),
          "stop", window -> window.stopSolving(false, NOW),
          "publish", window -> window.publish(NOW),
          "cancel", window -> window.cancel(NOW));

  private static final Map<CollectionState, Set<String>> ALLOWED =
      Map.of(
          DRAFT, Set.of("open", "cancel"),
          OPEN, Set.of("close", "cancel"),
          CLOSED, Set.of("solve", "cancel"),
          SOLVING, Set.of("propose", "stop"),
          PROPOSED, Set.of("solve", "publish", "cancel"),
          PUBLISHED, Set.of(),
          CANCELLED, Set.of());

  @ParameterizedTest
  @EnumSource
  void onlyTheMovesOfTheTableAreMade(CollectionState state) {
    MOVES.forEach(
        (name, move) -> {
          CollectionWindow window = in(state);
          if (ALLOWED.get(state).contains(name)) {
            move.accept(window);
            assertThat(window.getState()).as("%s after %s", state, name).isNotEqualTo(state);
          } else {
            assertThatThrownBy(() -> move.accept(window))
                .as("%s of %s", name, state)
                .isInstanceOfSatisfying(
                    Refusal.class,
                    no -> assertThat(no.key()).isEqualTo("timeband.refusal.collectState." + state));
            assertThat(window.getState()).isEqualTo(state);
          }
        });
  }

  private static CollectionWindow in(CollectionState state) {
    LocalDate day = LocalDate.of(2027, 1, 1);
    CollectionWindow window =
        new CollectionWindow(
            new CollectionSheet("x", day, day, NOW, NOW, 1, Set.of(1L), Set.of()), NOW);
    switch (state) {
      case DRAFT -> {
        // As it begins.
      }
      case OPEN -> window.open(NOW);
      case CLOSED -> go(window, "open", "close");
      case SOLVING -> go(window, "open", "close", "solve");
      case PROPOSED -> go(window, "open", "close", "solve", "propose");
      case PUBLISHED -> go(window, "open", "close", "solve", "propose", "publish");
      case CANCELLED -> window.cancel(NOW);
    }
    return window;
  }

  private static void go(CollectionWindow window, String... moves) {
    for (String move : moves) {
      MOVES.get(move).accept(window);
    }
  }
}
