package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.delegation.Delegation;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.timeband.diary.DiaryDay;
import it.segrate.citytimes.timeband.diary.DiaryDay.Kind;
import it.segrate.citytimes.timeband.diary.DiaryKit;
import it.segrate.citytimes.timeband.diary.PersonDiary;
import it.segrate.citytimes.timeband.diary.TeamCalendar;
import it.segrate.citytimes.timeband.diary.TeamCalendarService;
import it.segrate.citytimes.timeband.rota.Ordinary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees how much of whose hours. The week has the Immaculate Conception on its Tuesday. */
@BothDatabases
class TeamCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);

  private BandTown town;
  private long office;
  private long personnel;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    office = officeOf(town.head);
    personnel = officeOf(town.hr);
    String code = code("equal");
    for (long one : List.of(office, personnel)) {
      town.doAs(
          null,
          desk -> desk.entities.persist(new Ordinary(one, code, BandTown.TODAY.minusYears(1))));
    }
    absent(town.colleague, MONDAY.plusDays(2), MONDAY.plusDays(3));
  }

  @Test
  void headSeesBandsAndAbsences() {
    TeamCalendar seen = week(town.head, office);

    assertThat(seen.whole()).isTrue();
    assertThat(kinds(seen, "Simulati"))
        .containsExactly(
            Kind.WORKING, Kind.HOLIDAY, Kind.AWAY, Kind.AWAY, Kind.WORKING, Kind.FREE, Kind.FREE);
    assertThat(day(seen, "Simulati", 0).band().orElseThrow().getNameIt())
        .isEqualTo("Cinque giorni uguali");
  }

  @Test
  void colleagueSeesWhoIsThereAndNeverWhetherFreeOrAway() {
    TeamCalendar seen = week(town.employee, office);

    assertThat(seen.whole()).isFalse();
    assertThat(kinds(seen, "Simulati"))
        .containsExactly(
            Kind.WORKING, Kind.HOLIDAY, Kind.OUT, Kind.OUT, Kind.WORKING, Kind.OUT, Kind.OUT);
    assertThat(diary(seen, "Simulati").days())
        .allMatch(day -> day.band().isEmpty() && !day.personal());
    assertThat(day(seen, "Simulati", 0).hours()).isPresent();
    assertThat(day(seen, "Simulati", 2).hours()).isEmpty();
  }

  @Test
  void ownRowIsSeenWhole() {
    TeamCalendar seen = week(town.colleague, office);

    assertThat(diary(seen, "Simulati").own()).isTrue();
    assertThat(kinds(seen, "Simulati")).contains(Kind.AWAY, Kind.FREE);
    assertThat(diary(seen, "Esempi").own()).isFalse();
  }

  @Test
  void employeeSeesNoOtherOffice() {
    assertThat(offices(town.employee)).containsExactly(office);
    assertThatThrownBy(() -> week(town.employee, personnel))
        .hasMessageContaining("timeband.refusal.noOffice");
  }

  @Test
  void hrSeesEveryOfficeWhole() {
    assertThat(offices(town.hr)).contains(office, personnel);
    assertThat(week(town.hr, office).whole()).isTrue();
  }

  @Test
  void headSeesTheOfficesBelowWhole() {
    long below =
        town.as(
            null,
            desk -> {
              Office top = desk.entities.find(Office.class, office);
              Office under = new Staff(desk.entities).office("Cassa", top);
              desk.entities.flush();
              return under.getId();
            });

    assertThat(offices(town.head)).contains(office, below);
    assertThat(week(town.head, below).whole()).isTrue();
  }

  @Test
  void deputySeesTheHeadsOfficeWhileTheDelegationLasts() {
    town.doAs(
        null,
        desk ->
            desk.entities.persist(
                new Delegation(
                    town.head.getPersonId(),
                    NewDelegation.dated(
                        town.colleague.getPersonId(),
                        BandTown.TODAY,
                        BandTown.TODAY.plusDays(1)))));

    assertThat(week(town.colleague, office).whole()).isTrue();
    town.clock.setTo(BandTown.TODAY.plusDays(2));
    assertThat(week(town.colleague, office).whole()).isFalse();
  }

  @Test
  void bandThatIsGrantedShowsFromItsFirstDay() {
    LocalDate wednesday = MONDAY.plusDays(2);
    town.approveWhole(town.ask(town.employee, "monday", wednesday, null));

    TeamCalendar seen = week(town.head, office);

    assertThat(day(seen, "Esempi", 1).band()).hasValueSatisfying(this::isEqualDays);
    assertThat(day(seen, "Esempi", 2).band().orElseThrow().getId())
        .isEqualTo(town.bands.get("monday"));
  }

  private void isEqualDays(TimeBand band) {
    assertThat(band.getId()).isEqualTo(town.bands.get("equal"));
  }

  @Test
  void longListIsReadPageByPage() {
    hire(3);

    TeamCalendar last =
        town.as(town.head, desk -> team(desk, town.head).of(office, MONDAY, SUNDAY, 4, 4));
    assertThat(last.people()).hasSize(2);
    assertThat(last.total()).isEqualTo(6);
  }

  @Test
  void fiftyPeopleCostAsManyStatementsAsFive(TestDatabase db) {
    hire(2);
    long few = statements(db);
    hire(45);

    assertThat(statements(db)).isEqualTo(few);
  }

  @Test
  void fortyOfficesBelowCostAsManyStatementsAsOne(TestDatabase db) {
    hire(2);
    found(1);
    long few = statements(db);
    found(39);

    assertThat(statements(db)).isEqualTo(few).isPositive();
    assertThat(offices(town.head)).hasSizeGreaterThanOrEqualTo(41);
  }

  @Test
  void withoutAnOfficeAskedForTheOwnOneIsSeen() {
    TeamCalendar seen =
        town.as(town.employee, desk -> team(desk, town.employee).own(MONDAY, SUNDAY, 0, 60))
            .orElseThrow();

    assertThat(seen.office().getId()).isEqualTo(office);
    assertThat(seen.offices()).hasSize(1);
    assertThat(seen.whole()).isFalse();
  }

  private void found(int count) {
    town.doAs(
        null,
        desk -> {
          Office top = desk.entities.find(Office.class, office);
          IntStream.range(0, count).forEach(i -> new Staff(desk.entities).office("Cassa", top));
        });
  }

  private long statements(TestDatabase db) {
    long before = db.statements();
    assertThat(week(town.head, office).people()).hasSizeGreaterThan(4);
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

  private List<Long> offices(Account who) {
    return town.as(who, desk -> team(desk, who).offices().stream().map(Office::getId).toList());
  }

  private TeamCalendar week(Account who, long officeId) {
    return town.as(who, desk -> team(desk, who).of(officeId, MONDAY, SUNDAY, 0, 60));
  }

  private TeamCalendarService team(BandTown.Desk desk, Account who) {
    return DiaryKit.team(desk.entities, Callers.calling(who, new TimeBandFeature()), town.clock);
  }

  private static List<Kind> kinds(TeamCalendar seen, String lastName) {
    return diary(seen, lastName).days().stream().map(DiaryDay::kind).toList();
  }

  private static DiaryDay day(TeamCalendar seen, String lastName, int index) {
    return diary(seen, lastName).days().get(index);
  }

  private static PersonDiary diary(TeamCalendar seen, String lastName) {
    return seen.people().stream()
        .filter(one -> one.person().getLastName().equals(lastName))
        .findFirst()
        .orElseThrow();
  }

  private String code(String band) {
    return town.as(
        null, desk -> desk.entities.find(TimeBand.class, town.bands.get(band)).getCode());
  }

  private long officeOf(Account account) {
    return town.as(null, desk -> person(desk, account).getOffice().getId());
  }

  private void absent(Account who, LocalDate from, LocalDate until) {
    town.doAs(null, desk -> desk.entities.persist(new Absence(person(desk, who), from, until)));
  }

  private static Person person(BandTown.Desk desk, Account account) {
    return desk.entities.find(Person.class, account.getPersonId());
  }
}
