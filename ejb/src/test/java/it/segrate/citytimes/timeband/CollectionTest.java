package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.collect.BandAnswer;
import it.segrate.citytimes.timeband.collect.CollectionSheet;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HR holds a collection, and people rank bands. */
@BothDatabases
class CollectionTest {

  private static final Reason FIRST = new Reason(ReasonCategory.PARENTAL, "canary-of-the-ranking");

  private Collections collections;
  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    collections = new Collections(db);
    town = collections.town;
  }

  @Test
  void windowOpensAndClosesByItself() {
    long id = collections.draft();
    collections.momentComes(id);
    assertThat(collections.state(id)).isEqualTo(CollectionState.OPEN);
    collections.momentComes(id);
    assertThat(collections.state(id)).isEqualTo(CollectionState.CLOSED);
    assertThat(collections.hasMoment(id)).isFalse();
  }

  @Test
  void thoseItIsForAreToldOnceWhenItOpens() {
    collections.open();
    collections.work();

    assertThat(town.mails.told())
        .containsExactlyInAnyOrder(
            "collection-opened-to-employee Ugo Segnaposti",
            "collection-opened-to-employee Marta Esempi",
            "collection-opened-to-employee Piero Simulati");
  }

  @Test
  void windowThatIsCalledOffDoesNotOpen() {
    long id = collections.draft();
    town.doAs(
        town.hr,
        desk -> desk.collect.desk.change(id, collections.version(id), collections.sheet()));
    town.doAs(town.hr, desk -> desk.collect.desk.cancel(id, collections.version(id)));

    collections.momentComes(id);

    assertThat(collections.state(id)).isEqualTo(CollectionState.CANCELLED);
    assertThat(town.mails.told()).isEmpty();
  }

  @Test
  void rankingIsChangedUntilTheWindowCloses() {
    long id = collections.open();
    assertThat(tasks(town.employee)).isEqualTo(1);
    collections.rank(town.employee, id, "monday", "equal");
    collections.rank(town.employee, id, "equal");

    assertThat(ranking(town.employee, id).getBands()).containsExactly(town.bands.get("equal"));
    assertThat(tasks(town.employee)).isZero();
    collections.close(id);
    assertRefused(
        "timeband.refusal.collectState.CLOSED",
        () -> collections.rank(town.employee, id, "monday"));
    assertRefused(
        "timeband.refusal.collectState.CLOSED",
        () -> town.doAs(town.employee, desk -> desk.collect.rankings.withdraw(id)));
  }

  @Test
  void windowIsNoneOfAnotherOfficesBusiness() {
    long id = collections.open();

    assertRefused(
        "timeband.refusal.unknownCollection", () -> collections.rank(town.hr, id, "monday"));
    assertThat(tasks(town.hr)).isZero();
  }

  @Test
  void draftIsSeenByNobodyButHr() {
    long id = collections.draft();

    assertRefused(
        "timeband.refusal.unknownCollection", () -> collections.rank(town.employee, id, "monday"));
  }

  @Test
  void bandOneHasTheDaysOfCannotBeRankedAndTheReasonIsSaid() {
    long id = collections.open();
    town.ask(town.employee, "monday", Collections.FROM, null);

    assertThat(town.as(town.employee, desk -> desk.collect.rankings.card(id)).bands())
        .extracting(BandAnswer::isOpen)
        .containsOnly(false);
    assertRefused("timeband.refusal.overlap", () -> collections.rank(town.employee, id, "equal"));
  }

  @Test
  void approvedBandWithoutAnEndKeepsNobodyOut() {
    long id = collections.open();
    town.approveWhole(town.ask(town.employee, "monday", Collections.FROM.minusDays(20), null));

    assertThat(town.as(town.employee, desk -> desk.collect.rankings.card(id)).bands())
        .extracting(BandAnswer::isOpen)
        .containsOnly(true);
    collections.rank(town.employee, id, "equal");
  }

  @Test
  void choiceThatStandsTwiceOrTooManyAreRefused() {
    long id = collections.open();

    assertRefused(
        "timeband.refusal.rankTwice", () -> collections.rank(town.employee, id, "equal", "equal"));
    assertRefused(
        "timeband.refusal.rankMany",
        () -> collections.rank(town.employee, id, "equal", "monday", "equal"));
    assertRefused("timeband.refusal.rankNone", () -> collections.rank(town.employee, id));
  }

  @Test
  void onlyThatSomebodyGoesFirstIsWrittenDown() {
    long id = collections.open();
    collections.rank(town.employee, id, FIRST, "monday");

    assertThat(ranking(town.employee, id).isPrecedence()).isTrue();
    Optional<Reason> mine = town.as(town.employee, desk -> desk.collect.rankings.reason(id));
    assertThat(mine).contains(FIRST);
    assertThat(town.dump()).doesNotContain("canary-of-the-ranking").doesNotContain("PARENTAL");
  }

  @Test
  void reasonGoesWithTheRankingAndWithTheWindow(TestDatabase db) {
    long id = collections.open();
    collections.rank(town.employee, id, FIRST, "monday");
    town.doAs(town.employee, desk -> desk.collect.rankings.withdraw(id));
    assertThat(reasons(db)).isZero();

    collections.rank(town.colleague, id, FIRST, "monday");
    assertThat(reasons(db)).isOne();
    town.doAs(town.hr, desk -> desk.collect.desk.cancel(id, collections.version(id)));
    assertThat(reasons(db)).isZero();
  }

  @Test
  void whatHrWritesIsCheckedFieldByField() {
    CollectionSheet good = collections.sheet();

    assertField("name", sheet(" ", good.from(), good.closesAt(), 2, good.bands()));
    assertField("from", sheet("x", BandTown.TODAY, good.closesAt(), 2, good.bands()));
    assertField("until", sheet("x", good.until().plusDays(1), good.closesAt(), 2, good.bands()));
    assertField("closesOn", sheet("x", good.from(), good.opensAt(), 2, good.bands()));
    assertField("closesOn", sheet("x", good.from(), collections.day(71), 2, good.bands()));
    assertField("ranks", sheet("x", good.from(), good.closesAt(), 6, good.bands()));
    assertField("bands", sheet("x", good.from(), good.closesAt(), 2, Set.of()));
    assertField("bands", sheet("x", good.from(), good.closesAt(), 2, Set.of(-1L)));
  }

  private CollectionSheet sheet(
      String name, LocalDate from, Instant closes, int ranks, Set<Long> bands) {
    CollectionSheet good = collections.sheet();
    return new CollectionSheet(
        name, from, good.until(), good.opensAt(), closes, ranks, bands, good.offices());
  }

  private void assertField(String field, CollectionSheet sheet) {
    assertThatThrownBy(() -> collections.draft(sheet))
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo(field));
  }

  @Test
  void everyMoveLeavesALineInTheTrail() {
    long id = collections.open();
    collections.rank(town.employee, id, "equal");
    collections.close(id);

    assertThat(town.audit.lines())
        .extracting(line -> line.split(" ")[0])
        .containsSubsequence(
            "timeband.collection-drafted",
            "timeband.collection-opened",
            "timeband.ranked",
            "timeband.collection-closed");
  }

  @Test
  void whoSawAnOlderVersionMovesNothing() {
    long id = collections.draft();
    long seen = collections.version(id);
    town.doAs(town.hr, desk -> desk.collect.desk.open(id, seen));

    assertRefused(
        "timeband.refusal.collectMoved",
        () -> town.doAs(town.hr, desk -> desk.collect.desk.close(id, seen)));
  }

  @Test
  void fiveOpenWindowsCostAsManyStatementsAsOne(TestDatabase db) {
    collections.open();
    tasks(town.employee);
    long before = db.statements();
    tasks(town.employee);
    long one = db.statements() - before;
    for (int i = 0; i < 4; i++) {
      collections.open();
    }
    before = db.statements();

    assertThat(tasks(town.employee)).isEqualTo(5);
    assertThat(db.statements() - before).isEqualTo(one);
  }

  private int tasks(Account who) {
    return town.as(who, desk -> desk.collect.rankings.tasks()).size();
  }

  private Ranking ranking(Account who, long id) {
    return town.as(who, desk -> desk.collect.rankings.card(id)).mine().orElseThrow();
  }

  private static long reasons(TestDatabase db) {
    return db.callInTransaction(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery("SELECT COUNT(*) FROM timeband_collection_reason")
                        .getSingleResult())
                .longValue());
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
