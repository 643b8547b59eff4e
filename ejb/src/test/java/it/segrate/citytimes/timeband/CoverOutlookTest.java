package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.cover.CoverGroup;
import it.segrate.citytimes.timeband.cover.CoverNeed;
import it.segrate.citytimes.timeband.cover.CoverRule;
import it.segrate.citytimes.timeband.cover.GroupCover;
import it.segrate.citytimes.timeband.cover.Shortage;
import it.segrate.citytimes.timeband.cover.TestCover;
import it.segrate.citytimes.timeband.cover.WhatIf;
import it.segrate.citytimes.timeband.rota.Ordinary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the worklist says of the cover, row by row and of the chosen ones together. */
@BothDatabases
class CoverOutlookTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);
  private static final LocalDate FIRST_TUESDAY = LocalDate.of(2027, 1, 12);
  private static final LocalTime TWO = LocalTime.of(14, 0);
  private static final LocalTime HALF_PAST_TWO = LocalTime.of(14, 30);

  private BandTown town;
  private long office;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    office = officeOf(town.head);
    // Everybody is surely there from 8:30 to 14:45, on Fridays to 14:30.
    persist(new Ordinary(office, code("equal"), BandTown.TODAY.minusYears(1)));
  }

  @Test
  void requestThatLeavesTooFewSaysHowLongAndWhere() {
    rule(DayOfWeek.TUESDAY, 3);
    long id = ask(town.employee, FROM, null);

    assertThat(lineOf(town.head, id))
        .isEqualTo(
            new CoverLine(
                CoverLine.Kind.SHORT,
                Text.of("timeband.coverLine.short", 2),
                where(DayOfWeek.TUESDAY, 2, 3)));
  }

  @Test
  void shortageOfOneWeekAloneIsSaidWithItsDay() {
    rule(DayOfWeek.TUESDAY, 2);
    absent(town.colleague, FROM, FROM.plusDays(6));

    CoverLine line = lineOf(town.head, ask(town.employee, FROM, null));

    assertThat(line.detail()).isEqualTo(where(Day.of(FIRST_TUESDAY), 1, 2));
  }

  @Test
  void serviceThatIsLeftShortIsNamed() {
    CoverGroup imu = new CoverGroup(office, "IMU", List.of(town.employee.getPersonId()));
    persist(imu);
    persist(new CoverRule(office, imu, DayOfWeek.TUESDAY, need(1)));

    CoverLine line = lineOf(town.head, ask(town.employee, FROM, null));

    assertThat(line.detail())
        .isEqualTo(Text.of("timeband.coverLine.service", "IMU", where(DayOfWeek.TUESDAY, 0, 1)));
  }

  @Test
  void enoughTooFewAlreadyAndNoRuleAreToldApart() {
    long id = ask(town.employee, FROM, null);
    assertThat(lineOf(town.head, id).kind()).isEqualTo(CoverLine.Kind.NONE);

    rule(DayOfWeek.TUESDAY, 2);
    assertThat(lineOf(town.head, id).kind()).isEqualTo(CoverLine.Kind.KEPT);

    rule(DayOfWeek.WEDNESDAY, 9);
    long same = town.ask(town.colleague, "equal", FROM, null);
    assertThat(lineOf(town.head, same).kind()).isEqualTo(CoverLine.Kind.TIGHT);
  }

  @Test
  void changeOfABandSaysThatNobodyWorksItsCoverOut() {
    rule(DayOfWeek.TUESDAY, 2);
    long id = ask(town.employee, FROM, null);
    town.approveWhole(id);
    town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);

    assertThat(linesOf(town.head)).containsExactly(CoverLine.NOT_COUNTED);
  }

  @Test
  void worklistSaysWhatTheDecisionPageSaysWheneverARequestBeginsAndEnds() {
    town.approveWhole(town.ask(town.colleague, "monday", FROM.plusWeeks(8), FROM.plusWeeks(12)));
    rule(DayOfWeek.TUESDAY, 3);
    rule(DayOfWeek.FRIDAY, 1);
    absent(town.colleague, FROM.plusWeeks(3), FROM.plusWeeks(5));
    List<Long> ids =
        List.of(
            ask(town.employee, BandTown.TODAY.plusDays(2), FROM.plusWeeks(1)),
            town.ask(town.employee, "equal", FROM.plusWeeks(2), FROM.plusWeeks(4)),
            town.ask(town.employee, "equal", FROM.plusWeeks(6), FROM.plusWeeks(7)),
            ask(town.employee, FROM.plusWeeks(9), FROM.plusWeeks(9).plusDays(2)),
            ask(town.employee, FROM.plusWeeks(30), null));

    Map<Long, CoverLine> lines = lines(town.head, ids);

    assertThat(lines.values())
        .extracting(CoverLine::kind)
        .contains(CoverLine.Kind.KEPT, CoverLine.Kind.TIGHT, CoverLine.Kind.SHORT);
    assertThat(lines).hasSameSizeAs(ids);
    lines.forEach((id, line) -> assertThat(line).isEqualTo(onDecisionPage(id)));
  }

  /** What the page shows, cut down to a line. */
  private CoverLine onDecisionPage(long id) {
    WhatIf found =
        town.as(
            town.head,
            desk -> {
              RequestedWeekService weeks = new RequestedWeekService();
              weeks.entities = desk.entities;
              weeks.decisions = desk.approvals.decisions();
              weeks.requests = desk.requests;
              weeks.catalogue = desk.catalogue;
              return TestCover.whatIf(desk.entities, weeks, desk.catalogue, town.clock)
                  .of(id)
                  .orElseThrow();
            });
    if (found.worst().isEmpty() && found.isTight()) {
      return new CoverLine(
          CoverLine.Kind.TIGHT,
          Text.of("timeband.coverLine.tight"),
          Text.of("timeband.coverLine.tight.detail"));
    }
    if (found.worst().isEmpty()) {
      return new CoverLine(CoverLine.Kind.KEPT, Text.of("timeband.coverLine.kept"), null);
    }
    GroupCover group = found.worst().get();
    Shortage worst = group.worst().orElseThrow();
    Object day = group.redWeeks() > 1 ? worst.day().getDayOfWeek() : Day.of(worst.day());
    int quarters =
        group.week().stream()
            .flatMap(one -> one.shortages().stream())
            .mapToInt(Shortage::quarters)
            .sum();
    return new CoverLine(
        CoverLine.Kind.SHORT,
        Text.of("timeband.coverLine.short", quarters),
        where(day, worst.present(), worst.needed()));
  }

  @Test
  void twoThatAreFineAloneLeaveTooFewTogether() {
    rule(DayOfWeek.TUESDAY, 2);
    long one = ask(town.employee, FROM, null);
    long other = ask(town.colleague, FROM.plusWeeks(1), null);

    assertThat(linesOf(town.head)).extracting(CoverLine::kind).containsOnly(CoverLine.Kind.KEPT);
    assertThat(together(town.head, one)).isEqualTo(new CoverTogether(1, false, List.of()));
    CoverTogether both = together(town.head, one, other);
    assertThat(both.counted()).isEqualTo(2);
    assertThat(both.lacking())
        .containsExactly(
            Text.of(
                "timeband.coverLine.inOffice",
                "Sportello tributi",
                where(DayOfWeek.TUESDAY, 1, 2),
                2,
                "Sportello tributi"));
  }

  @Test
  void twoOfOnePersonAreCountedOnceAndOnTheirOwnDaysAlone() {
    rule(DayOfWeek.TUESDAY, 2);
    long first = ask(town.employee, FROM, FROM.plusWeeks(2));
    long second = ask(town.employee, FROM.plusWeeks(4), null);
    long other = ask(town.colleague, FROM.plusWeeks(3), FROM.plusWeeks(3).plusDays(4));

    assertThat(together(town.head, first, second, other))
        .isEqualTo(new CoverTogether(3, false, List.of()));
  }

  @Test
  void whatDoesNotWaitForTheCallerIsNotTold() {
    rule(DayOfWeek.TUESDAY, 3);
    long id = ask(town.employee, FROM, null);

    assertThat(lines(town.hr, List.of(id))).isEmpty();
    assertThat(lines(town.colleague, List.of(id))).isEmpty();
    assertThat(together(town.employee, id)).isEqualTo(CoverTogether.NONE);
    assertThat(linesOf(town.head)).hasSize(1);
  }

  @Test
  void deputyAndHumanResourcesSeeWhatTheHeadSees() {
    rule(DayOfWeek.TUESDAY, 3);
    long id = ask(town.employee, FROM, null);
    CoverLine line = lineOf(town.head, id);

    town.doAs(
        town.head,
        desk ->
            desk.approvals
                .delegations()
                .delegate(
                    NewDelegation.dated(
                        town.colleague.getPersonId(), BandTown.TODAY, BandTown.TODAY)));

    assertThat(lineOf(town.colleague, id)).isEqualTo(line);
    town.approve(town.head, id, "Chiamiamo un supplente.");
    assertThat(lineOf(town.hr, id)).isEqualTo(line);
    assertThat(together(town.hr, id).lacking()).hasSize(1);
  }

  @Test
  void whatIsTooMuchToLookAtIsSaidSoAndTheFirstOfficeIsLookedAtAlways() {
    rule(DayOfWeek.TUESDAY, 3);
    long near = ask(town.employee, FROM, null);
    long far = ask(hire("Ufficio lontano"), FROM, null);
    town.coverAtMost = 1;

    Map<Long, CoverLine> lines = lines(town.head, List.of(near, far));
    assertThat(lines.get(near).kind()).isEqualTo(CoverLine.Kind.SHORT);
    assertThat(lines.get(far).kind()).isEqualTo(CoverLine.Kind.LATER);
    assertThat(lines(town.head, List.of(far, near)).get(near).kind())
        .isEqualTo(CoverLine.Kind.LATER);
    assertThat(together(town.head, near, far).counted()).isEqualTo(1);
  }

  @Test
  void manyRequestsOfManyOfficesCostAsManyStatementsAsOne(TestDatabase db) {
    rule(DayOfWeek.TUESDAY, 3);
    ask(town.employee, FROM, null);
    long few = statements(db, town.head, 1);
    for (int i = 0; i < 9; i++) {
      ask(hire("Ufficio " + i), FROM.plusDays(i), null);
    }
    for (int i = 0; i < 10; i++) {
      ask(hire(null), FROM.plusDays(i), null);
    }

    assertThat(statements(db, town.head, 20)).isEqualTo(few);
  }

  private long statements(TestDatabase db, Account who, int rows) {
    List<Long> cases = town.worklistOf(who).stream().map(WorklistRow::caseId).toList();
    assertThat(cases).hasSize(rows);
    long before = db.statements();
    town.doAs(
        who,
        desk -> {
          assertThat(desk.approvals.worklist().cover(cases)).hasSize(rows);
          desk.approvals.worklist().coverTogether(cases);
        });
    return db.statements() - before;
  }

  /** Somebody more: of the office, or of another one of the same head, with a rule of its own. */
  private Account hire(String ofAnother) {
    return town.as(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          Office place = desk.entities.find(Office.class, office);
          if (ofAnother != null) {
            place = staff.office(ofAnother);
            place.appointHead(
                desk.entities.find(Person.class, town.head.getPersonId()), BandTown.TODAY);
            desk.entities.flush();
            desk.entities.persist(new CoverRule(place.getId(), null, DayOfWeek.MONDAY, need(1)));
          }
          Person person = staff.person("Rina", "Ipotesi", place);
          desk.entities.flush();
          return Callers.open(
              desk.entities, person.getId(), person.fullName(), person.getEmail(), Role.EMPLOYEE);
        });
  }

  private List<CoverLine> linesOf(Account who) {
    List<Long> cases = town.worklistOf(who).stream().map(WorklistRow::caseId).toList();
    Map<Long, CoverLine> found = town.as(who, desk -> desk.approvals.worklist().cover(cases));
    return cases.stream().map(found::get).toList();
  }

  private CoverLine lineOf(Account who, long request) {
    return lines(who, List.of(request)).get(request);
  }

  private Map<Long, CoverLine> lines(Account who, List<Long> requests) {
    Map<Long, Long> cases = new LinkedHashMap<>();
    requests.forEach(id -> cases.put(caseOf(id), id));
    Map<Long, CoverLine> lines = new HashMap<>();
    town.as(who, desk -> desk.approvals.worklist().cover(new ArrayList<>(cases.keySet())))
        .forEach((id, line) -> lines.put(cases.get(id), line));
    return lines;
  }

  private CoverTogether together(Account who, Long... requests) {
    List<Long> cases = List.of(requests).stream().map(this::caseOf).toList();
    return town.as(who, desk -> desk.approvals.worklist().coverTogether(cases));
  }

  private long caseOf(long request) {
    return town.request(request).caseId().orElseThrow();
  }

  private long ask(Account who, LocalDate from, LocalDate until) {
    return town.ask(who, "monday", from, until);
  }

  private static Text where(Object day, int present, int needed) {
    return Text.of("timeband.coverLine.where", day, TWO, HALF_PAST_TWO, present, needed);
  }

  private void rule(DayOfWeek day, int people) {
    persist(new CoverRule(office, null, day, need(people)));
  }

  private static CoverNeed need(int people) {
    return new CoverNeed(TWO, HALF_PAST_TWO, people, null, BandTown.TODAY, null);
  }

  private void absent(Account who, LocalDate from, LocalDate until) {
    town.doAs(
        null,
        desk ->
            desk.entities.persist(
                new Absence(desk.entities.find(Person.class, who.getPersonId()), from, until)));
  }

  private void persist(Object thing) {
    town.doAs(null, desk -> desk.entities.persist(thing));
  }

  private long officeOf(Account who) {
    return town.as(
        null, desk -> desk.entities.find(Person.class, who.getPersonId()).getOffice().getId());
  }

  private String code(String band) {
    return town.as(
        null, desk -> desk.entities.find(TimeBand.class, town.bands.get(band)).getCode());
  }
}
