package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.ApprovalFeature;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.timeband.personal.BandDistance;
import it.segrate.citytimes.timeband.personal.Obstacle;
import it.segrate.citytimes.timeband.personal.PersonalKit;
import it.segrate.citytimes.timeband.personal.PersonalSchedule;
import it.segrate.citytimes.timeband.personal.PersonalSheet;
import it.segrate.citytimes.timeband.personal.ScheduleDesk;
import it.segrate.citytimes.timeband.personal.ScheduleRow;
import it.segrate.citytimes.timeband.personal.ScheduleState;
import it.segrate.citytimes.timeband.rota.TestRota;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.Rule;
import it.segrate.citytimes.worktime.RuleCode;
import it.segrate.citytimes.worktime.Severity;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A personalised schedule from the act that grants it to the band that takes its place. */
@BothDatabases
class ConversionTest {

  private static final LocalDate GRANTED = LocalDate.of(2024, 9, 1);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate PROPOSED_FROM = LocalDate.of(2027, 1, 1);
  private static final String FORM = "/timeband/request.xhtml?band=";

  private TestDatabase db;
  private BandTown town;
  private long id;

  @BeforeEach
  void build(TestDatabase database) {
    db = database;
    town = new BandTown(db);
    town.watching.add(desk -> kit(desk).conversion()::moved);
    id = grant(town.employee, week("08:00", "15:42"));
  }

  private PersonalKit kit(BandTown.Desk desk) {
    return new PersonalKit(desk.entities, town.audit, town.clock);
  }

  private ScheduleDesk desk(BandTown.Desk desk) {
    return kit(desk).desk(desk.catalogue, desk.rules, town.mails, desk.approvals.addressees());
  }

  private <T> T hr(Function<ScheduleDesk, T> act) {
    return town.as(town.hr, desk -> act.apply(desk(desk)));
  }

  private void hrDoes(Consumer<ScheduleDesk> act) {
    town.doAs(town.hr, desk -> act.accept(desk(desk)));
  }

  private long grant(Account who, WeekPattern weeks) {
    return grant(who, weeks, null);
  }

  private long grant(Account who, WeekPattern weeks, LocalDate until) {
    return town.as(
        null,
        desk ->
            kit(desk)
                .grant(
                    new PersonalSheet(
                        who.getPersonId(), GRANTED, until, weeks, "Det. 1/2024", GRANTED)));
  }

  private static WeekPattern week(String in, String out) {
    return WeekPattern.of(
        Arrays.stream(DayOfWeek.values())
            .limit(5)
            .map(
                day ->
                    DayHours.between(day, TimeWindow.of(in, in), TimeWindow.of(out, out), 30, 432))
            .toList());
  }

  private PersonalSchedule schedule() {
    return hr(desk -> desk.card(id, BandTown.TODAY)).schedule();
  }

  private ScheduleState state() {
    return hr(desk -> desk.card(id, BandTown.TODAY)).state();
  }

  private void propose(String band) {
    hrDoes(desk -> desk.propose(id, schedule().getVersion(), town.bands.get(band)));
  }

  @Test
  void proposalIsWrittenToThePersonWithALinkToTheForm() {
    propose("equal");

    assertThat(state()).isEqualTo(ScheduleState.PROPOSED);
    assertThat(town.mails.told()).containsExactly("conversion-proposed-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains(
            "«Cinque giorni uguali»", FORM + town.bands.get("equal") + "&from=" + PROPOSED_FROM);
    assertThat(town.requestsOf(town.employee)).isEmpty();
  }

  @Test
  void proposalBeginsWhereAScheduleEndsThatEndsSoon() {
    id = grant(town.colleague, week("08:00", "15:42"), BandTown.TODAY.plusDays(20));

    propose("equal");

    assertThat(tasks(town.colleague).getFirst().path()).endsWith("&from=2026-12-14");
  }

  @Test
  void proposalWaitsForThePersonUntilTheyHaveAskedForItsBandOrItIsOff() {
    assertThat(tasks(town.employee)).isEmpty();
    propose("equal");
    assertThat(tasks(town.employee))
        .extracting(Task::path)
        .containsExactly(FORM + town.bands.get("equal") + "&from=" + PROPOSED_FROM);
    assertThat(tasks(town.colleague)).isEmpty();

    town.ask(town.employee, "equal", FROM, null);
    assertThat(tasks(town.employee)).isEmpty();
  }

  @Test
  void proposalThatIsTakenBackWaitsForNobody() {
    propose("equal");
    hrDoes(desk -> desk.reopen(id, schedule().getVersion()));

    assertThat(tasks(town.employee)).isEmpty();
  }

  private List<Task> tasks(Account who) {
    return town.as(
        who,
        desk ->
            kit(desk)
                .offers(
                    desk.requests,
                    Callers.calling(who, new ApprovalFeature(), new TimeBandFeature()))
                .tasks());
  }

  @Test
  void ofABandWithTwoEditionsTheOneInForceIsCompared() {
    TimeBand band = town.as(null, desk -> desk.catalogue.get(town.bands.get("equal")));
    town.doAs(
        null,
        desk -> {
          TimeBand next =
              new TimeBand(Sheets.startingOn(band.sheet(), FROM), 2, town.clock.instant());
          next.publish(town.clock.instant());
          desk.entities.persist(next);
          desk.catalogue.get(band.getId()).close(FROM.minusDays(1));
        });

    assertThat(hr(desk -> desk.card(id, BandTown.TODAY)).bands())
        .extracting(BandDistance::band)
        .filteredOn(one -> one.getCode().equals(band.getCode()))
        .extracting(TimeBand::getId)
        .containsExactly(band.getId());
  }

  @Test
  void whoDecidesLearnsThatAScheduleIsWorkedNow() {
    assertThat(isPersonalised(town.ask(town.employee, "equal", FROM, null))).isTrue();
    assertThat(isPersonalised(town.ask(town.colleague, "equal", FROM, null))).isFalse();
  }

  private boolean isPersonalised(long request) {
    return town.as(
        town.head,
        desk -> {
          RequestedWeekService weeks = new RequestedWeekService();
          weeks.entities = desk.entities;
          weeks.decisions = desk.approvals.decisions();
          weeks.requests = desk.requests;
          weeks.catalogue = desk.catalogue;
          weeks.people = TestRegistry.people(desk.entities);
          weeks.rota = TestRota.over(desk.entities, town.clock, kit(desk).hours());
          weeks.clock = town.clock;
          return weeks.isPersonalised(request);
        });
  }

  @Test
  void bandThatBeginsTakesThePlaceOfTheScheduleOnItsEve() {
    propose("equal");
    long request = town.ask(town.employee, "equal", FROM, null);
    town.approveWhole(request);
    assertThat(state()).isEqualTo(ScheduleState.PROPOSED);

    town.comes(FROM, request);

    assertThat(state()).isEqualTo(ScheduleState.CONVERTED);
    assertThat(schedule().until()).contains(FROM.minusDays(1));
    assertThat(schedule().band())
        .get()
        .extracting(TimeBand::getId)
        .isEqualTo(town.bands.get("equal"));
  }

  @Test
  void bandThatNobodyProposedTakesThePlaceToo() {
    hrDoes(desk -> desk.markImpossible(id, schedule().getVersion(), Obstacle.DECLINED, ""));
    long request = town.ask(town.employee, "monday", FROM, null);
    town.approveWhole(request);

    town.comes(FROM, request);

    assertThat(state()).isEqualTo(ScheduleState.CONVERTED);
    assertThat(schedule().obstacle()).isEmpty();
  }

  @Test
  void scheduleOfTheEveDoesNotComeBackAfterTheBandAndIsNotPromised() {
    LocalDate until = FROM.plusDays(30);
    assertThat(returns(until)).isFalse();
    long request = town.ask(town.employee, "equal", FROM, until);
    town.approveWhole(request);
    assertThat(returns(until)).isFalse();

    town.comes(FROM, request);
    town.comes(until.plusDays(1), request);

    assertThat(returns(until)).isFalse();
    assertThat(works(until.plusDays(1))).isFalse();
  }

  @Test
  void scheduleGrantedForLaterDaysComesBackAfterTheBandAndIsPromised() {
    LocalDate until = FROM.plusDays(30);
    long request = town.ask(town.employee, "equal", FROM, until);
    town.approveWhole(request);
    town.doAs(
        null,
        desk ->
            kit(desk)
                .grant(
                    new PersonalSheet(
                        town.employee.getPersonId(),
                        FROM.plusDays(7),
                        null,
                        week("07:30", "15:12"),
                        "Det. 9/2027",
                        FROM)));
    assertThat(returns(until)).isTrue();

    town.comes(FROM, request);
    assertThat(returns(until)).isTrue();
    assertThat(works(until)).isFalse();
    town.mails.forget();
    town.noticeComes(until.minusDays(7), request);
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("torna il tuo orario personalizzato");

    town.comes(until.plusDays(1), request);
    assertThat(works(until.plusDays(1))).isTrue();
  }

  private boolean returns(LocalDate until) {
    return town.as(
        null,
        desk ->
            PersonalKit.returning(desk.entities)
                .isThere(town.employee.getPersonId(), FROM, until.plusDays(1)));
  }

  /** Whether a personalised schedule is what is worked on a day. */
  private boolean works(LocalDate day) {
    return town.as(
        null,
        desk -> {
          Person person = desk.entities.find(Person.class, town.employee.getPersonId());
          return TestRota.over(desk.entities, town.clock, kit(desk).hours())
              .of(List.of(person), day, day)
              .isPersonalised(person.getId(), day);
        });
  }

  @Test
  void rejectedOrWithdrawnRequestPutsTheScheduleBack() {
    propose("equal");
    town.withdraw(town.employee, town.ask(town.employee, "equal", FROM, null));
    assertThat(state()).isEqualTo(ScheduleState.IN_FORCE);

    propose("equal");
    town.reject(town.head, town.ask(town.employee, "equal", FROM, null), "Non si può.");
    assertThat(state()).isEqualTo(ScheduleState.IN_FORCE);
    assertThat(schedule().band()).isEmpty();
  }

  @Test
  void requestForAnotherBandIsNoAnswerToTheProposal() {
    propose("equal");

    town.withdraw(town.employee, town.ask(town.employee, "monday", FROM, null));

    assertThat(state()).isEqualTo(ScheduleState.PROPOSED);
  }

  @Test
  void requestOfAColleagueLeavesTheScheduleAlone() {
    long request = town.ask(town.colleague, "equal", FROM, null);
    town.approveWhole(request);

    town.comes(FROM, request);

    assertThat(state()).isEqualTo(ScheduleState.IN_FORCE);
  }

  @Test
  void impossibleIsReopenedAndNothingOfItStays() {
    hrDoes(desk -> desk.markImpossible(id, schedule().getVersion(), Obstacle.SERVICE, " Sabato. "));
    assertThat(schedule().getNote()).isEqualTo("Sabato.");

    hrDoes(desk -> desk.reopen(id, schedule().getVersion()));

    assertThat(state()).isEqualTo(ScheduleState.IN_FORCE);
    assertThat(schedule().getNote()).isEmpty();
  }

  @Test
  void moveThatIsNotAllowedOrComesLateIsRefused() {
    long version = schedule().getVersion();
    propose("equal");

    assertThatThrownBy(() -> propose("monday"))
        .hasMessageContaining("timeband.refusal.personalState.PROPOSED");
    assertThatThrownBy(() -> hrDoes(desk -> desk.reopen(id, version)))
        .hasMessageContaining("timeband.refusal.personalMoved");
    assertThatThrownBy(
            () -> hrDoes(desk -> desk.markImpossible(id, schedule().getVersion(), null, "")))
        .hasMessageContaining("timeband.refusal.obstacleMissing");
  }

  @Test
  void lawIsAskedForTheHoursOfThePersonsContract() {
    long unlawful = grant(town.colleague, week("07:00", "22:00"));

    assertThat(hr(desk -> desk.card(unlawful, BandTown.TODAY)).check().findings())
        .extracting(finding -> finding.rule().code())
        .contains(RuleCode.DAILY_REST, RuleCode.LONGEST_DAY);
    assertThat(hr(desk -> desk.card(id, BandTown.TODAY)).check().violations()).isZero();
  }

  @Test
  void bandsAreRankedByDistanceAndTheNearestStandsInTheList() {
    List<BandDistance> bands = hr(desk -> desk.card(id, BandTown.TODAY)).bands();

    assertThat(bands)
        .isSortedAccordingTo((one, other) -> one.distance().compareTo(other.distance()));
    assertThat(bands.getFirst().band().getNameIt()).isEqualTo("Cinque giorni uguali");
    ScheduleRow row =
        hr(desk -> desk.all(BandTown.TODAY)).stream()
            .filter(one -> one.schedule().getId() == id)
            .findFirst()
            .orElseThrow();
    assertThat(row.person()).isEqualTo("Marta Esempi");
    assertThat(row.officeName()).isEqualTo("Sportello tributi");
    assertThat(row.nearest().orElseThrow().distance()).isEqualTo(bands.getFirst().distance());
  }

  @Test
  void rulesToComeAreTriedBeforeTheyHold() {
    LocalDate day = BandTown.TODAY.plusYears(1);
    town.doAs(
        town.hr,
        desk ->
            desk.rules.change(
                new Rule(RuleCode.LONGEST_DAY, 0, 420, Severity.VIOLATION, "Contratto a venire"),
                day));

    assertThat(broken(BandTown.TODAY)).isZero();
    assertThat(broken(day.minusDays(1))).isZero();
    assertThat(broken(day)).isEqualTo(1);
    assertThat(hr(desk -> desk.card(id, day)).check().violations()).isPositive();
  }

  private int broken(LocalDate rulesOn) {
    return hr(desk -> desk.all(rulesOn)).stream()
        .filter(one -> one.schedule().getId() == id)
        .findFirst()
        .orElseThrow()
        .broken();
  }

  @Test
  void bandThatIsNotOfferedToThePersonIsNeverTheNearest() {
    town.doAs(
        null,
        desk ->
            desk.entities
                .createNativeQuery(
                    "INSERT INTO timeband_offer_category (band_id, category) VALUES (?, 'EXECUTIVE')")
                .setParameter(1, town.bands.get("equal"))
                .executeUpdate());

    assertThat(
            hr(desk -> desk.all(BandTown.TODAY)).stream()
                .filter(one -> one.schedule().getId() == id)
                .flatMap(row -> row.nearest().stream())
                .map(nearest -> nearest.band().getId()))
        .doesNotContain(town.bands.get("equal"))
        .hasSize(1);
  }

  @Test
  void scheduleOfSomebodyWhoHasLeftIsOver() {
    town.doAs(
        null,
        desk ->
            desk.entities
                .find(Person.class, town.employee.getPersonId())
                .leave(BandTown.TODAY.minusDays(1)));

    assertThat(state()).isEqualTo(ScheduleState.ENDED);
    List<ScheduleRow> rows = hr(desk -> desk.all(BandTown.TODAY));
    assertThat(rows)
        .filteredOn(row -> row.schedule().getId() == id)
        .extracting(ScheduleRow::state)
        .containsExactly(ScheduleState.ENDED);
  }

  @Test
  void listAsksTheDatabaseNoMoreForManyThanForOne() {
    long one = statements();
    grant(town.colleague, week("09:00", "16:30"));
    grant(town.head, week("09:00", "16:30"));
    grant(town.hr, week("07:45", "15:15"));

    assertThat(statements()).isEqualTo(one);
  }

  private long statements() {
    return town.as(
        town.hr,
        desk -> {
          long before = db.statements();
          desk(desk).all(BandTown.TODAY);
          return db.statements() - before;
        });
  }
}
