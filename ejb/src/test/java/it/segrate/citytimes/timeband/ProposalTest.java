package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.Batch;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.ProposalRow;
import it.segrate.citytimes.timeband.collect.Ranking;
import it.segrate.citytimes.timeband.collect.SolveRun;
import it.segrate.citytimes.timeband.collect.SolverBench;
import it.segrate.citytimes.timeband.collect.Solving;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import it.segrate.citytimes.timeband.cover.CoverNeed;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.rota.Ordinary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The solver is asked, HR reads and pins, publishes, and ordinary requests come of it. */
@BothDatabases
class ProposalTest {

  private static final LocalTime TWO = LocalTime.of(14, 0);
  private static final LocalTime HALF_PAST_TWO = LocalTime.of(14, 30);
  private static final Reason FIRST = new Reason(ReasonCategory.PARENTAL, "canary-of-the-proposal");

  private Collections collections;
  private BandTown town;
  private SolverBench solver;
  private long id;

  /** Of the three of the office two are needed on Tuesdays at two; with long Mondays one is not. */
  @BeforeEach
  void build(TestDatabase db) {
    collections = new Collections(db);
    town = collections.town;
    solver =
        new SolverBench(
            town.queue.service(),
            new SolverBench.Steps() {
              @Override
              public <T> T run(Function<Solving, T> step) {
                return town.as(null, desk -> step.apply(desk.collect.solving));
              }
            });
    String ordinary =
        town.as(
            null, desk -> desk.entities.find(TimeBand.class, town.bands.get("equal")).getCode());
    town.doAs(
        null,
        desk -> {
          LocalDate since = BandTown.TODAY.minusYears(1);
          desk.entities.persist(new Ordinary(collections.office(), ordinary, since));
          desk.entities.persist(
              new CoverRule(
                  collections.office(),
                  null,
                  DayOfWeek.TUESDAY,
                  new CoverNeed(TWO, HALF_PAST_TWO, 2, null, since, null)));
        });
    id = collections.open();
  }

  private void allRank() {
    collections.rank(town.employee, id, "monday", "equal");
    collections.rank(town.colleague, id, FIRST, "monday", "equal");
    collections.rank(town.head, id, "monday", "equal");
    collections.close(id);
  }

  private void solve() {
    ask();
    solver.claim().forEach(solver::solve);
  }

  private void ask() {
    town.doAs(town.hr, desk -> desk.collect.proposals.solve(id, collections.version(id), 1));
  }

  @Test
  void proposalKeepsTheCoverAndSaysWhyNotTheFirst() {
    allRank();
    solve();

    assertThat(collections.state(id)).isEqualTo(CollectionState.PROPOSED);
    assertThat(got("Piero")).isEqualTo(1);
    assertThat(got("Marta")).isEqualTo(2);
    assertThat(got("Ugo")).isEqualTo(2);
    assertThat(ranking("Piero").whyNotFirst()).isEmpty();
    WhyNot why = ranking("Marta").whyNotFirst().orElseThrow();
    assertThat(why.kind()).isEqualTo(WhyNot.Kind.COVER);
    assertThat(why.day()).isEqualTo(LocalDate.of(2027, 2, 2));
    assertThat(List.of(why.from(), why.to())).containsExactly(TWO, HALF_PAST_TWO);
    assertThat(List.of(why.have(), why.need())).containsExactly(1, 2);
    SolveRun run = town.as(town.hr, desk -> desk.collect.proposals.proposal(id)).orElseThrow();
    assertThat(run.hardScore()).contains(0L);
    assertThat(run.costs()).containsOnlyKeys("rank", "fairness");
  }

  @Test
  void windowThatClosesByItselfIsSolved() {
    collections.rank(town.employee, id, "monday");
    collections.momentComes(id);
    assertThat(collections.state(id)).isEqualTo(CollectionState.SOLVING);

    solver.claim().forEach(solver::solve);

    assertThat(got("Marta")).isEqualTo(1);
  }

  @Test
  void pinnedOnesStayAndTheOthersGiveWay() {
    allRank();
    solve();
    town.doAs(
        town.hr,
        desk -> desk.collect.proposals.pin(ranking("Ugo").getId(), town.bands.get("monday")));
    assertThat(broken()).extracting(WhyNot::kind).containsExactly(WhyNot.Kind.COVER);
    assertRefused("timeband.refusal.collectBroken", this::publish);

    solve();

    assertThat(got("Ugo")).isEqualTo(1);
    assertThat(got("Piero")).isEqualTo(2);
    assertThat(broken()).isEmpty();
  }

  @Test
  void bandThatWasNotRankedCannotBePinned() {
    allRank();
    solve();

    assertRefused(
        "timeband.refusal.unknownBand",
        () -> town.doAs(town.hr, desk -> desk.collect.proposals.pin(ranking("Ugo").getId(), -1L)));
  }

  @Test
  void conflictsOfEachBandAreSaid() {
    allRank();
    solve();

    Map<Long, WhyNot> conflicts =
        town.as(town.hr, desk -> desk.collect.proposals.conflicts(ranking("Marta").getId()));

    assertThat(conflicts).containsOnlyKeys(town.bands.get("monday"));
  }

  @Test
  void publishingSendsOrdinaryRequestsAndTellsEverybody() {
    allRank();
    solve();
    town.mails.forget();
    publish();
    collections.work();

    assertThat(collections.state(id)).isEqualTo(CollectionState.PUBLISHED);
    assertThat(town.requestsOf(town.employee))
        .extracting(TimeBandRequest::getState)
        .containsExactly(RequestState.SUBMITTED);
    assertThat(town.worklistOf(town.head))
        .extracting(WorklistRow::batch)
        .containsExactly(batch(), batch());
    assertThat(town.mails.told())
        .contains(
            "collection-result-to-employee Marta Esempi",
            "collection-result-to-employee Piero Simulati");
    assertThat(ranking("Marta").requestId())
        .contains(town.requestsOf(town.employee).getFirst().getId());
    town.approveWhole(ranking("Marta").requestId().orElseThrow());
  }

  private Batch batch() {
    return new Batch("timeband-" + id, collections.window(id).getName());
  }

  @Test
  void requestThatSomebodySentAloneIsOfNoCollection() {
    town.ask(town.employee, "monday", BandTown.TODAY.plusDays(3), BandTown.TODAY.plusDays(9));

    assertThat(town.worklistOf(town.head)).extracting(WorklistRow::batch).containsOnlyNulls();
  }

  @Test
  void reasonGoesOverToTheRequestForHrToCheck() {
    allRank();
    solve();
    publish();
    collections.work();
    long request = ranking("Piero").requestId().orElseThrow();

    Optional<Reason> read = town.as(town.hr, desk -> desk.reasons.forEvidence(request));
    assertThat(read).contains(FIRST);
    assertThat(town.request(request).getEligibility())
        .isEqualTo(it.segrate.citytimes.timeband.evidence.Eligibility.PENDING);
    assertThat(town.dump()).doesNotContain("canary-of-the-proposal").doesNotContain("PARENTAL");
    town.mails
        .all()
        .forEach(sent -> assertThat(sent.mail().text()).doesNotContain("canary-of-the-proposal"));
  }

  @Test
  void whoseBandHasNoEndGetsOneThatIsLookedAtAgain() {
    LocalDate begun = BandTown.TODAY.plusDays(5);
    long former = town.ask(town.employee, "equal", begun, null);
    town.approveWhole(former);
    town.comes(begun, former);
    collections.rank(town.employee, id, "monday");
    collections.close(id);
    solve();
    publish();
    collections.work();

    TimeBandRequest request = town.request(ranking("Marta").requestId().orElseThrow());
    assertThat(request.until()).isEmpty();
    assertThat(request.reviewOn()).contains(Collections.UNTIL);
  }

  @Test
  void requestThatCannotBeSentAnyMoreIsSaidAndHoldsUpNobody() {
    allRank();
    solve();
    town.ask(town.employee, "equal", Collections.FROM, null);
    assertThat(broken()).containsExactly(WhyNot.notAllowed("Marta Esempi"));
    assertRefused("timeband.refusal.collectBroken", this::publish);
    solve();
    assertThat(broken()).isEmpty();
    publish();
    town.ask(town.colleague, "monday", Collections.FROM, null);
    collections.work();

    assertThat(ranking("Piero").refusal()).contains("timeband.refusal.overlap");
    assertThat(ranking("Ugo").requestId()).isPresent();
  }

  @Test
  void stoppedSearchLeavesTheWindowAsItWas() {
    allRank();
    ask();
    List<ClaimedItem> claimed = solver.claim();
    town.doAs(town.hr, desk -> desk.collect.proposals.stop(id, collections.version(id)));
    claimed.forEach(
        item ->
            assertThatThrownBy(() -> solver.solve(item))
                .as("The item was called off")
                .isInstanceOf(Refusal.class));

    assertThat(collections.state(id)).isEqualTo(CollectionState.CLOSED);
    assertThat(ranking("Marta").bandId()).isEmpty();
    solve();
    ask();
    town.doAs(town.hr, desk -> desk.collect.proposals.stop(id, collections.version(id)));
    assertThat(collections.state(id)).isEqualTo(CollectionState.PROPOSED);
  }

  @Test
  void whatAServerWasSolvingThatDiedIsSolvedByAnother() {
    allRank();
    ask();
    ClaimedItem lost = solver.claim().getFirst();
    town.as(null, desk -> desk.collect.solving.begin(lost));
    // As when its lease ends.
    town.doAs(null, desk -> town.queue.service().release(lost.handle()));

    solver.claim().forEach(solver::solve);
    assertThat(collections.state(id)).isEqualTo(CollectionState.PROPOSED);
    Map<String, Integer> before = all();
    assertThatThrownBy(() -> solver.solve(lost)).isInstanceOf(Refusal.class);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void whoDidBadlyLastTimeGoesFirst() {
    collections.rank(town.employee, id, "monday", "equal");
    collections.rank(town.colleague, id, FIRST, "monday", "equal");
    collections.close(id);
    solve();
    assertThat(got("Marta")).isEqualTo(2);
    publish();
    collections.work();
    for (String person : List.of("Marta", "Piero")) {
      long request = ranking(person).requestId().orElseThrow();
      town.withdraw(person.equals("Marta") ? town.employee : town.colleague, request);
    }

    id = collections.open();
    collections.rank(town.colleague, id, "monday", "equal");
    collections.rank(town.employee, id, "monday", "equal");
    collections.close(id);
    solve();

    assertThat(got("Marta")).isEqualTo(1);
    assertThat(got("Piero")).isEqualTo(2);
  }

  @Test
  void fiftyPeopleCostAsManyStatementsAsThree(TestDatabase db) {
    allRank();
    long few = statements(db);
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          Office office = desk.entities.find(Office.class, collections.office());
          for (int i = 0; i < 47; i++) {
            Person person = staff.person("Rina", "Ipotesi", office);
            desk.entities.flush();
            Ranking ranking = new Ranking(id, person.getId());
            desk.collect.rank(ranking, List.copyOf(town.bands.values()));
          }
        });

    assertThat(statements(db)).isEqualTo(few);
  }

  private long statements(TestDatabase db) {
    long before = db.statements();
    int people =
        town.as(
            null,
            desk ->
                desk.collect
                    .reader
                    .read(
                        desk.entities.find(
                            it.segrate.citytimes.timeband.collect.CollectionWindow.class, id))
                    .getSeekers()
                    .size());
    assertThat(people).isPositive();
    return db.statements() - before;
  }

  private void publish() {
    town.doAs(town.hr, desk -> desk.collect.proposals.publish(id, collections.version(id)));
  }

  private List<WhyNot> broken() {
    return town.as(town.hr, desk -> desk.collect.proposals.broken(id));
  }

  private Map<String, Integer> all() {
    return rows().stream()
        .collect(
            Collectors.toMap(ProposalRow::firstName, row -> row.ranking().cameTrue().orElse(0)));
  }

  private int got(String first) {
    return all().get(first);
  }

  private Ranking ranking(String first) {
    return rows().stream()
        .filter(row -> row.firstName().equals(first))
        .map(ProposalRow::ranking)
        .findFirst()
        .orElseThrow();
  }

  private List<ProposalRow> rows() {
    return town.as(town.hr, desk -> desk.collect.proposals.rows(id));
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
