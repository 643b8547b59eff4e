package it.segrate.citytimes.frontoffice.simulate.ask;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import it.segrate.citytimes.frontoffice.shift.solve.PlanKit;
import it.segrate.citytimes.queue.ClaimedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators that were tried become shifts of a week, in a branch that is open until 14. */
@BothDatabases
class DraftTest {

  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final String FIGURES = "1 10 0 1 0.5 10.0" + " 1.0".repeat(12) + " 0.0".repeat(16);

  private RosterTown town;

  @BeforeEach
  void furnish(TestDatabase db) {
    town = new RosterTown(db);
  }

  @Test
  void operatorsOfAYearBecomeADraftOfTheWholeWeek() {
    carry(answered(year(1, 2, 1, 3, 3)), MONDAY);
    solve();

    assertThat(shifts())
        .as("two each morning, Saturday too; nobody while the hall is shut")
        .containsExactly(
            "2026-11-30 morning 2",
            "2026-12-01 morning 2",
            "2026-12-02 morning 2",
            "2026-12-03 morning 2",
            "2026-12-04 morning 2",
            "2026-12-05 saturday 2");
    assertThat(town.week().isPublished()).isFalse();
    assertThat(town.week().offences()).isZero();
    assertThat(town.audit.lines())
        .anyMatch(line -> line.contains("frontoffice.roster-asked") && line.contains("=2"));
  }

  @Test
  void operatorsOfOneWeekdayBecomeADraftOfThatDayAlone() {
    town.place(town.bea, MONDAY, "morning", "1");

    carry(answered(wednesdays(2, 2, 2, 0, 0)), MONDAY);
    solve();

    assertThat(shifts()).containsExactly("2026-11-30 morning 1", "2026-12-02 morning 2");
  }

  @Test
  void weekThatIsPublishedIsNotDraftedAnew() {
    town.place(town.bea, MONDAY, "morning", "1");
    town.publish();

    refused("roster.published", () -> carry(answered(wednesdays(1, 1, 1, 0, 0)), MONDAY));
  }

  @Test
  void draftIsNotMixedWithAnother() {
    town.place(town.bea, WEDNESDAY, "morning", "1");

    refused("proposal.planned", () -> carry(answered(year(1, 1, 1, 0, 0)), MONDAY));
    refused("proposal.planned", () -> carry(answered(wednesdays(1, 1, 1, 0, 0)), MONDAY));
  }

  @Test
  void weekThatHasBegunIsNotDrafted() {
    long run = answered(year(1, 1, 1, 0, 0));

    refused("proposal.begun", () -> carry(run, MONDAY.minusWeeks(1)));
    town.clock.setTo(MONDAY);
    refused("proposal.begun", () -> carry(run, MONDAY));
  }

  @Test
  void oneDraftIsMadeAtATime() {
    long run = answered(year(1, 1, 1, 0, 0));
    carry(run, MONDAY);

    refused("proposal.running", () -> carry(run, MONDAY.plusWeeks(1)));
    solve();
  }

  @Test
  void nothingIsCarriedWithoutAnAnswer() {
    long run = town.as(town.rita, desk -> keep(desk, year(1, 1, 1, 0, 0)).getId());

    refused("simulator.noAnswer", () -> carry(run, MONDAY));
    refused("simulator.run", () -> carry(-1, MONDAY));
  }

  @Test
  void weeksOfferedAreThoseThatWouldBeTaken() {
    town.place(town.bea, WEDNESDAY, "morning", "1");

    assertThat(weeks(answered(year(1, 1, 1, 0, 0)))).hasSize(7).doesNotContain(MONDAY);
    assertThat(weeks(answered(wednesdays(1, 1, 1, 0, 0)))).doesNotContain(MONDAY);
    Question mondays =
        new Question(Question.Days.DAY, MONDAY, List.of(1, 1, 1, 0, 0), false, 0, "fifo/1", 0);
    assertThat(weeks(answered(mondays))).hasSize(8).contains(MONDAY);
    Question tuesdays =
        new Question(
            Question.Days.DAY, MONDAY.plusDays(1), List.of(1, 1, 1, 0, 0), false, 0, "fifo/1", 0);
    assertThat(weeks(answered(tuesdays)))
        .as("8 December is a holiday")
        .doesNotContain(MONDAY.plusWeeks(1))
        .contains(MONDAY, MONDAY.plusWeeks(2));
  }

  private static Question year(Integer... operators) {
    return new Question(Question.Days.YEAR, null, List.of(operators), false, 0, "sportello/2", 1);
  }

  private static Question wednesdays(Integer... operators) {
    return new Question(
        Question.Days.WEEKDAY,
        WEDNESDAY.minusWeeks(3),
        List.of(operators),
        false,
        0,
        "sportello/2",
        1);
  }

  private long answered(Question question) {
    return town.as(
        town.rita,
        desk -> {
          SimulationRun run = keep(desk, question);
          run.finish(Answer.of("before=" + FIGURES + "\nafter=" + FIGURES), 1);
          return run.getId();
        });
  }

  private SimulationRun keep(RosterTown.Desk desk, Question question) {
    SimulationRun run =
        new SimulationRun(town.branch.getId(), question, question, town.clock.instant());
    desk.entities.persist(run);
    desk.entities.flush();
    return run;
  }

  private void carry(long run, LocalDate monday) {
    String branch = draft(service -> service.carry(run, monday));
    assertThat(branch).isEqualTo(town.branch.getCode());
  }

  private List<LocalDate> weeks(long run) {
    return draft(service -> service.weeks(run));
  }

  private <T> T draft(Function<DraftService, T> act) {
    return town.as(
        town.rita,
        desk -> {
          DraftService service = new DraftService();
          service.entities = desk.entities;
          service.proposals = desk.plans.proposals;
          service.reader = desk.reader;
          service.clock = town.clock;
          return act.apply(service);
        });
  }

  private void solve() {
    ClaimedItem item = PlanKit.claim(town.queue.service());
    town.doAs(town.rita, desk -> desk.plans.work(item));
  }

  /** How often each shift of a day is worked. */
  private List<String> shifts() {
    return town.week().shifts().stream()
        .map(shift -> shift.getDay() + " " + shift.getKind().getCode())
        .distinct()
        .sorted()
        .map(
            shift ->
                shift
                    + " "
                    + town.week().shifts().stream()
                        .filter(one -> shift.equals(one.getDay() + " " + one.getKind().getCode()))
                        .count())
        .toList();
  }

  private static void refused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("frontoffice.refusal." + key));
  }
}
