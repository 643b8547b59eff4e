package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.timeband.collect.BandAnswer;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.RankingCard;
import it.segrate.citytimes.timeband.collect.SolveRun;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new edition of a band is published while a collection goes on. */
@BothDatabases
class CollectedEditionsTest {

  private Collections collections;
  private BandTown town;
  private long id;

  @BeforeEach
  void build(TestDatabase db) {
    collections = new Collections(db);
    town = collections.town;
    id = collections.open();
    collections.rank(town.employee, id, "monday", "equal");
  }

  private long publishNext(LocalDate from) {
    long next = town.as(town.hr, desk -> desk.desk.nextEdition(town.bands.get("monday")).getId());
    town.doAs(
        town.hr,
        desk -> {
          TimeBand draft = desk.desk.get(next);
          desk.desk.change(next, draft.getVersion(), Sheets.startingOn(draft.sheet(), from));
        });
    town.doAs(town.hr, desk -> desk.desk.publish(next, desk.desk.get(next).getVersion()));
    return next;
  }

  private RankingCard card() {
    return town.as(town.employee, desk -> desk.collect.rankings.card(id));
  }

  @Test
  void windowAndRankingFollowTheBandToTheEditionOfTheTerm() {
    long next = publishNext(Collections.FROM);

    assertThat(card().bands()).extracting(BandAnswer::isOpen).containsOnly(true);
    assertThat(collections.window(id).getBands())
        .containsExactlyInAnyOrder(next, town.bands.get("equal"));
    assertThat(card().mine().orElseThrow().getBands())
        .containsExactly(next, town.bands.get("equal"));
    town.doAs(
        town.colleague, desk -> desk.collect.rankings.rank(id, List.of(next), BandTown.NO_REASON));
  }

  @Test
  void editionThatBeginsInTheTermLeavesTheWindowAlone() {
    publishNext(Collections.FROM.plusDays(1));

    assertThat(collections.window(id).getBands())
        .containsExactlyInAnyOrderElementsOf(town.bands.values());
  }

  @Test
  void windowThatWasCalledOffStaysAsItWas() {
    town.doAs(town.hr, desk -> desk.collect.desk.cancel(id, collections.version(id)));
    publishNext(Collections.FROM);

    assertThat(collections.window(id).getBands())
        .containsExactlyInAnyOrderElementsOf(town.bands.values());
  }

  @Test
  void solverAtWorkIsAskedAnew() {
    collections.close(id);
    town.doAs(town.hr, desk -> desk.collect.proposals.solve(id, collections.version(id), 7));
    SolveRun before = run();

    publishNext(Collections.FROM);

    assertThat(collections.state(id)).isEqualTo(CollectionState.SOLVING);
    assertThat(run().getId()).isNotEqualTo(before.getId());
    assertThat(run().getLimitSeconds()).isEqualTo(7);
    assertThat(run().isRunning()).isTrue();
  }

  private SolveRun run() {
    return town.as(town.hr, desk -> desk.collect.proposals.latest(id)).orElseThrow();
  }
}
