package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.cover.Alternative;
import it.segrate.citytimes.timeband.cover.CoverDay;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverNeed;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.cover.GroupCover;
import it.segrate.citytimes.timeband.cover.Shortage;
import it.segrate.citytimes.timeband.cover.TestCover;
import it.segrate.citytimes.timeband.cover.WhatIf;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import it.segrate.citytimes.timeband.rota.Ordinary;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request does to the cover of its office, as its head is shown it. */
@BothDatabases
class WhatIfTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);
  private static final LocalDate FIRST_TUESDAY = LocalDate.of(2027, 1, 12);
  private static final LocalTime TWO = LocalTime.of(14, 0);
  private static final LocalTime HALF_PAST_TWO = LocalTime.of(14, 30);

  private BandTown town;
  private long office;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    office = town.as(null, desk -> person(desk.entities, town.head).getOffice().getId());
    // Everybody is surely there from 8:30 to 14:45, on Fridays to 14:30.
    persist(new Ordinary(office, code("equal"), BandTown.TODAY.minusYears(1)));
  }

  @Test
  void quartersThatTheRequestLeavesShortAreNamed() {
    rule(null, DayOfWeek.TUESDAY, 3, null);
    WhatIf found = whatIf(ask(town.employee, FROM, null));

    assertThat(found.isLacking()).isTrue();
    assertThat(found.worst().orElseThrow().worst())
        .contains(new Shortage(FIRST_TUESDAY, TWO, HALF_PAST_TWO, 2, 3));
    assertThat(found.worst().orElseThrow().redWeeks()).isEqualTo(26);
    assertThat(found.left())
        .extracting(Person::getFullName)
        .containsExactlyInAnyOrder("Ugo Segnaposti", "Piero Simulati");
  }

  @Test
  void headWhoApprovesWithTooFewSaysWhyAndHrNeedNot() {
    rule(null, DayOfWeek.TUESDAY, 3, null);
    long id = ask(town.employee, FROM, null);

    assertThatThrownBy(() -> town.approve(town.head, id))
        .hasMessageContaining("timeband.refusal.coverReason");
    town.approve(town.head, id, "Chiamiamo un supplente.");
    town.approve(town.hr, id);

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void rejectionAndApprovalWithEnoughNeedNoMore() {
    rule(null, DayOfWeek.TUESDAY, 2, null);
    town.approve(town.head, ask(town.employee, FROM, null));
    rule(null, DayOfWeek.WEDNESDAY, 3, null);
    town.reject(town.head, ask(town.colleague, FROM, null), "Siamo in due.");
  }

  @Test
  void requestThatLeavesEnoughIsGood() {
    rule(null, DayOfWeek.TUESDAY, 2, null);

    WhatIf found = whatIf(ask(town.employee, FROM, null));

    assertThat(found.isLacking()).isFalse();
    assertThat(found.isRuled()).isTrue();
    assertThat(found.alternatives()).isEmpty();
    CoverDay tuesday = day(found, FIRST_TUESDAY);
    assertThat(tuesday.now(56)).isEqualTo(3);
    assertThat(tuesday.with(56)).isEqualTo(2);
    assertThat(tuesday.tightest().orElseThrow().present()).isEqualTo(2);
  }

  @Test
  void weekLookedAtIsTheTightestOfThoseThatTheRequestIsFor() {
    rule(null, DayOfWeek.TUESDAY, 1, null);
    LocalDate tuesday = FIRST_TUESDAY.plusWeeks(2);
    absent(town.colleague, BandTown.TODAY, FIRST_TUESDAY);
    absent(town.colleague, tuesday, tuesday);

    WhatIf found = whatIf(ask(town.employee, FIRST_TUESDAY.plusDays(1), null));

    assertThat(found.isLacking()).isFalse();
    assertThat(found.tightest().orElseThrow().week(found.from()))
        .extracting(CoverDay::day)
        .contains(tuesday)
        .hasSize(5);
    assertThat(found.tightest().orElseThrow().tightest(found.from()))
        .contains(new Shortage(tuesday, TWO, TWO.plusMinutes(15), 1, 1));
  }

  @Test
  void shareOfTheStaffIsRoundedUp() {
    rule(null, DayOfWeek.TUESDAY, null, 67);

    assertThat(whatIf(ask(town.employee, FROM, null)).worst().orElseThrow().worst())
        .hasValueSatisfying(shortage -> assertThat(shortage.needed()).isEqualTo(3));
  }

  @Test
  void absenceMakesAWeekTheWorstAndTheSameBandIsOfferedAfterIt() {
    rule(null, DayOfWeek.TUESDAY, 2, null);
    LocalDate back = FROM.plusWeeks(3);
    absent(town.colleague, BandTown.TODAY, back.minusDays(1));

    WhatIf found = whatIf(ask(town.employee, FROM, null));

    GroupCover worst = found.worst().orElseThrow();
    assertThat(worst.redWeeks()).isEqualTo(3);
    assertThat(worst.worst()).contains(new Shortage(FIRST_TUESDAY, TWO, HALF_PAST_TWO, 1, 2));
    assertThat(found.away()).hasSize(1);
    Alternative later = found.alternatives().getFirst();
    assertThat(later.sameBand()).isTrue();
    assertThat(later.from()).isEqualTo(FROM.plusWeeks(2).plusDays(2));
  }

  @Test
  void bandThatKeepsTheCoverIsOffered() {
    rule(null, DayOfWeek.TUESDAY, 3, null);

    assertThat(whatIf(ask(town.employee, FROM, null)).alternatives())
        .extracting(one -> one.band().getId())
        .contains(town.bands.get("equal"))
        .doesNotContain(town.bands.get("monday"));
  }

  @Test
  void bandThatIsNotOfferedToThePersonIsNoAlternative() {
    rule(null, DayOfWeek.TUESDAY, 3, null);
    long elsewhere =
        Sheets.publish(
            town,
            Sheets.sheet(
                    Sheets.code(), FROM.minusDays(1), Sheets.TALKS, Sheets.week("07:30", "15:15"))
                .with(new Offer(Set.of(office + 1), Set.of(), Places.UNLIMITED)));

    assertThat(whatIf(ask(town.employee, FROM, null)).alternatives())
        .extracting(one -> one.band().getId())
        .contains(town.bands.get("equal"))
        .doesNotContain(elsewhere);
  }

  @Test
  void tooFewAlreadyIsNotTheRequestsFault() {
    rule(null, DayOfWeek.WEDNESDAY, 3, null);
    absent(town.colleague, BandTown.TODAY, FROM.plusYears(1));
    // On Wednesdays the band asked for lasts until 17:00, with the same gap for everybody.
    long id = town.ask(town.employee, "equal", FROM, null);

    WhatIf found = whatIf(id);

    assertThat(found.isLacking()).isFalse();
    assertThat(day(found, FIRST_TUESDAY.plusDays(1)).before())
        .containsExactly(new Shortage(FIRST_TUESDAY.plusDays(1), TWO, HALF_PAST_TWO, 2, 3));
  }

  @Test
  void requestGrantedButNotBegunCounts() {
    rule(null, DayOfWeek.TUESDAY, 2, null);
    town.approveWhole(town.ask(town.colleague, "monday", FROM.plusWeeks(1), null));

    WhatIf found = whatIf(ask(town.employee, FROM, null));

    assertThat(day(found, FIRST_TUESDAY).now(56)).isEqualTo(3);
    assertThat(day(found, FIRST_TUESDAY.plusWeeks(1)).now(56)).isEqualTo(2);
    assertThat(found.worst().orElseThrow().worst().orElseThrow().day())
        .isEqualTo(FIRST_TUESDAY.plusWeeks(1));
  }

  @Test
  void serviceCountsItsOwnPeopleOnly() {
    CoverGroup group =
        persist(
            new CoverGroup(
                office, "IMU", List.of(town.employee.getPersonId(), town.head.getPersonId())));
    rule(group, DayOfWeek.TUESDAY, 2, null);

    WhatIf found = whatIf(ask(town.employee, FROM, null));

    assertThat(found.groups()).extracting(GroupCover::name).endsWith("IMU").hasSize(2);
    assertThat(found.worst().orElseThrow().name()).isEqualTo("IMU");
    assertThat(found.worst().orElseThrow().worst())
        .contains(new Shortage(FIRST_TUESDAY, TWO, HALF_PAST_TWO, 1, 2));
  }

  @Test
  void holidayNeedsNoCover() {
    rule(null, DayOfWeek.TUESDAY, 3, null);

    WhatIf found = whatIf(ask(town.employee, FROM, null));

    LocalDate secondOfJune = LocalDate.of(2027, 6, 2);
    assertThat(day(found, secondOfJune).now(40)).isZero();
    assertThat(day(found, secondOfJune).tightest()).isEmpty();
  }

  @Test
  void colleagueMayNotSeeTheCoverOfARequest() {
    long id = ask(town.employee, FROM, null);

    assertThatThrownBy(() -> whatIf(town.colleague, id))
        .hasMessageContaining("approval.refusal.unknown");
    assertThatThrownBy(() -> whatIf(town.employee, id))
        .hasMessageContaining("approval.refusal.own");
  }

  @Test
  void fiftyPeopleCostAsManyStatementsAsFive(TestDatabase db) {
    rule(null, DayOfWeek.TUESDAY, 3, null);
    long id = ask(town.employee, FROM, null);
    hire(2);
    long few = statements(db, id);
    hire(45);

    assertThat(statements(db, id)).isEqualTo(few);
  }

  private long statements(TestDatabase db, long id) {
    long before = db.statements();
    whatIf(id);
    return db.statements() - before;
  }

  private void hire(int count) {
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          for (int i = 0; i < count; i++) {
            staff.person("Rina", "Ipotesi", desk.entities.find(Office.class, office));
          }
        });
  }

  private long ask(Account who, LocalDate from, LocalDate until) {
    return town.ask(who, "monday", from, until);
  }

  private WhatIf whatIf(long id) {
    return whatIf(town.head, id).orElseThrow();
  }

  private Optional<WhatIf> whatIf(Account who, long id) {
    return town.as(
        who,
        desk -> {
          RequestedWeekService weeks = new RequestedWeekService();
          weeks.entities = desk.entities;
          weeks.decisions = desk.approvals.decisions();
          weeks.requests = desk.requests;
          weeks.catalogue = desk.catalogue;
          return TestCover.whatIf(desk.entities, weeks, desk.catalogue, town.clock).of(id);
        });
  }

  private static CoverDay day(WhatIf found, LocalDate day) {
    return found.groups().getFirst().days().stream()
        .filter(one -> one.day().equals(day))
        .findFirst()
        .orElseThrow();
  }

  private void rule(CoverGroup group, DayOfWeek day, Integer people, Integer share) {
    persist(
        new CoverRule(
            office,
            group,
            day,
            new CoverNeed(TWO, HALF_PAST_TWO, people, share, BandTown.TODAY, null)));
  }

  private void absent(Account who, LocalDate from, LocalDate until) {
    town.doAs(
        null, desk -> desk.entities.persist(new Absence(person(desk.entities, who), from, until)));
  }

  private <T> T persist(T thing) {
    town.doAs(null, desk -> desk.entities.persist(thing));
    return thing;
  }

  private String code(String band) {
    return town.as(
        null, desk -> desk.entities.find(TimeBand.class, town.bands.get(band)).getCode());
  }

  private static Person person(EntityManager entities, Account account) {
    return entities.find(Person.class, account.getPersonId());
  }
}
