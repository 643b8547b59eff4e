package it.segrate.citytimes.frontoffice.simulate.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.simulate.PastDaysReader;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.security.FixedCaller;
import it.segrate.citytimes.security.Role;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question from the asking to the answer, on both databases. */
@BothDatabases
class SimulatorServiceTest {

  private static final List<Integer> FIVE = List.of(5, 6, 5, 5, 3);

  private final RecordingAudit audit = new RecordingAudit();
  private TestHall hall;
  private ServicePoint desk;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    desk = hall.desk("1", "AB", null);
    hall.desk("2", "AB", null);
    hall.desk("3", "P", "posta");
  }

  @Test
  void questionIsWorkedOnAndItsAnswerKept() {
    long id = ask(year(FIVE));

    assertThat(service(s -> s.get(id)).isRunning()).isTrue();
    work(claim());

    SimulationRun run = service(s -> s.get(id));
    assertThat(run.getState()).isEqualTo(SimulationRun.State.DONE);
    assertThat(run.getDaysTotal()).isEqualTo(6 * 300);
    assertThat(run.getQuestion()).isEqualTo(year(FIVE));
    assertThat(run.getToday().operators()).containsOnly(2);
    Answer answer = run.answer().orElseThrow();
    assertThat(answer.after().called()).isEqualTo(answer.before().called()).isGreaterThan(50_000);
    assertThat(answer.after().meanWait().value()).isLessThan(answer.before().meanWait().value());
    assertThat(answer.rules()).hasSize(5);
    assertThat(answer.after().distribution()).hasSize(16);
    assertThat(recent()).extracting("id").containsExactly(id);
    assertThat(audit.acts())
        .containsExactly(
            "frontoffice.simulation-asked frontoffice-simulation:"
                + id
                + " YEAR||5-6-5-5-3|true|0|sportello/2|1|false");
  }

  @Test
  void answerThatNobodyWaitsForIsNotWorkedOut() {
    long id = ask(year(FIVE));
    ClaimedItem item = claim();
    Experiment experiment = simulating(s -> s.begin(item)).orElseThrow();
    boolean wanted = simulating(s -> s.progress(experiment, 10));
    assertThat(wanted).isTrue();
    assertThat(service(s -> s.get(id)).getDaysDone()).isEqualTo(10);

    stop(id);

    wanted = simulating(s -> s.progress(experiment, 20));
    assertThat(wanted).isFalse();
    assertThatThrownBy(() -> experiment.answer(done -> false))
        .isInstanceOf(Experiment.Unwanted.class);
    assertThat(service(s -> s.get(id)).answer()).isEmpty();
  }

  @Test
  void figuresOutOfRangeAreRefused() {
    assertThatThrownBy(() -> ask(year(List.of(0, 0, 0, 0, 0)))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ask(year(List.of(13, 1, 1, 1, 1)))).isInstanceOf(Refusal.class);
    Question lottery = new Question(Question.Days.YEAR, null, FIVE, true, 0, "lottery/1", 1);
    assertThatThrownBy(() -> ask(lottery)).isInstanceOf(Refusal.class);
    Question noSuchDay =
        new Question(Question.Days.DAY, LocalDate.of(2026, 11, 3), FIVE, true, 0, "sportello/2", 1);
    assertThatThrownBy(() -> ask(noSuchDay)).isInstanceOf(Refusal.class);
    Question tired = new Question(Question.Days.YEAR, null, FIVE, true, 0, "sportello/2", 1, true);
    assertThatThrownBy(() -> ask(tired)).as("nobody has ever given up").isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> service(s -> s.get(-1))).isInstanceOf(Refusal.class);
  }

  @Test
  void peopleGiveUpAsTheyDidInTheLastYear(TestDatabase db) {
    for (int person = 0; person < 40; person++) {
      Ticket gone = hall.take("A");
      Ticket called = hall.take("A");
      db.inTransaction(
          em -> {
            Instant now = hall.clock.instant();
            em.find(Ticket.class, gone.getId()).cancel(now.plusSeconds(300));
            Ticket absent = em.find(Ticket.class, called.getId());
            absent.call(em.find(ServicePoint.class, desk.getId()), 1, now.plusSeconds(60));
            absent.noShow(now.plusSeconds(120));
          });
    }
    hall.clock.pass(Duration.ofDays(1));
    assertThat(service(s -> s.patience(hall.branch.getCode())).orElseThrow().mean())
        .isEqualTo(Duration.ofMinutes(6));
    assertThat(service(s -> s.today(hall.branch.getCode())).impatient()).isTrue();

    long id = ask(new Question(Question.Days.YEAR, null, FIVE, true, 0, "sportello/2", 1, true));
    work(claim());

    Answer answer = service(s -> s.get(id)).answer().orElseThrow();
    assertThat(answer.before().gaveUp().value()).isGreaterThan(answer.after().gaveUp().value());
    assertThat(answer.after().gaveUp().value()).isBetween(.001, .5);
    assertThat(Answer.of(answer.text()).text()).as("it is kept whole").isEqualTo(answer.text());
  }

  @Test
  void answerThatIsKeptIsFoundByItsNameUntilItIsThrownAway() {
    long first = answered();
    long second = answered();

    keep(first, "  Sei la mattina ");
    assertThatThrownBy(() -> keep(second, "sei la MATTINA"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("name"));
    keep(second, "Cinque e basta");
    keep(first, "Sei dalle 9 alle 12");

    assertThat(kept())
        .extracting(run -> run.getName().orElseThrow())
        .containsExactlyInAnyOrder("Sei dalle 9 alle 12", "Cinque e basta");
    assertThat(kept().getFirst().getKeptBy()).isEqualTo("sara");
    assertThat(recent()).as("it stands there only").isEmpty();

    String gone = comparisons(s -> s.discard(first));
    assertThat(gone).isEqualTo("Sei dalle 9 alle 12");

    assertThat(kept()).extracting("id").containsExactly(second);
    assertThatThrownBy(() -> service(s -> s.get(first))).isInstanceOf(Refusal.class);
    assertThat(audit.acts())
        .contains(
            "frontoffice.simulation-kept frontoffice-simulation:" + first + " Sei la mattina",
            "frontoffice.simulation-discarded frontoffice-simulation:"
                + first
                + " Sei dalle 9 alle 12");
  }

  @Test
  void onlyAnAnswerIsKeptAndOnlyUnderAName() {
    long id = ask(year(FIVE));
    assertThatThrownBy(() -> keep(id, "Too early")).isInstanceOf(Refusal.class);
    work(claim());

    assertThatThrownBy(() -> keep(id, " ")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keep(id, "x".repeat(81))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> comparisons(s -> s.discard(id)))
        .as("what nobody keeps is not thrown away")
        .isInstanceOf(Refusal.class);

    assertThat(kept()).isEmpty();
    assertThat(recent()).extracting("id").containsExactly(id);
  }

  private long answered() {
    long id = ask(year(FIVE));
    work(claim());
    return id;
  }

  private void keep(long id, String name) {
    comparisons(
        s -> {
          s.keep(id, name);
          return null;
        });
  }

  private List<SimulationRun> recent() {
    return service(s -> s.recent(hall.branch.getCode()));
  }

  private List<SimulationRun> kept() {
    return comparisons(s -> s.kept(hall.branch.getCode()));
  }

  private static Question year(List<Integer> operators) {
    return new Question(Question.Days.YEAR, null, operators, true, 0, "sportello/2", 1);
  }

  private long ask(Question question) {
    return service(s -> s.ask(hall.branch.getCode(), question));
  }

  private void stop(long id) {
    service(
        s -> {
          s.stop(id);
          return null;
        });
  }

  private ClaimedItem claim() {
    return hall.queueService()
        .claim(ClaimRequest.from(SimulationItems.QUEUE).owner("test").lease(SimulationItems.LEASE))
        .getFirst();
  }

  private void work(ClaimedItem item) {
    Simulating transactions =
        new Simulating() {
          @Override
          public Optional<Experiment> begin(ClaimedItem claimed) {
            return simulating(s -> s.begin(claimed));
          }

          @Override
          public boolean progress(Experiment experiment, int done) {
            return simulating(s -> s.progress(experiment, done));
          }

          @Override
          public void finish(ClaimedItem claimed, Answer answer, long millis) {
            simulating(
                s -> {
                  s.finish(claimed, answer, millis);
                  return null;
                });
          }
        };
    new SimulationWorker(hall.queueService(), transactions).handle(item);
  }

  private <T> T service(Function<SimulatorService, T> act) {
    return hall.read(em -> act.apply(simulator(em)));
  }

  private <T> T comparisons(Function<KeptComparisonService, T> act) {
    return hall.read(
        em ->
            act.apply(
                new KeptComparisonService(
                    em,
                    simulator(em),
                    new FixedCaller("sara", Role.SUPERVISOR),
                    audit,
                    hall.clock)));
  }

  private SimulatorService simulator(EntityManager em) {
    return new SimulatorService(
        em,
        hall.directory(em),
        reader(em),
        new PastDaysReader(em, hall.clock),
        hall.queueService(),
        audit,
        hall.clock);
  }

  private <T> T simulating(Function<Simulating, T> act) {
    return hall.read(em -> act.apply(new Simulating(em, reader(em), hall.queueService())));
  }

  private ExperimentReader reader(EntityManager em) {
    return new ExperimentReader(
        hall.directory(em),
        new PastDaysReader(em, hall.clock),
        new Policies(em),
        new PlannedStaff(em, hall.directory(em), hall.clock),
        hall.clock);
  }
}
