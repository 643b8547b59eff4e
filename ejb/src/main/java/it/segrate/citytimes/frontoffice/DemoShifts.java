package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.approval.ApprovalDemo;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.frontoffice.shift.ShiftWish;
import it.segrate.citytimes.frontoffice.shift.load.BranchPlan;
import it.segrate.citytimes.frontoffice.shift.swap.Swap;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.AccountLinks;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Invented shifts of the run profile: twelve operators over the town's own desks, this week and the
 * next published and the one after begun, somebody away, a wish, and a swap that waits for the
 * demonstration's operator.
 */
@Dependent
public class DemoShifts {

  private static final int OPERATORS = 12;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Skills skills;
  @Inject private AccountDirectory accounts;
  @Inject private AccountLinks links;
  @Inject private ApprovalDemo approvals;
  @Inject private Clock clock;

  /** Writes the shifts, unless there are some. */
  void seed(Branch branch) {
    boolean there =
        !entities
            .createQuery("SELECT k.id FROM ShiftKind k WHERE k.branch = :branch", Long.class)
            .setParameter("branch", branch)
            .getResultList()
            .isEmpty();
    Account operator = accounts.findByUsername("operator").orElse(null);
    if (there || operator == null || operator.getPersonId() == null) {
      return;
    }
    entities.persist(new BranchPlan(branch, 60_000, 4));
    ShiftKind morning = kind(branch, "morning", "Mattina", "Morning", "08:00", "14:00");
    ShiftKind afternoon = kind(branch, "afternoon", "Pomeriggio", "Afternoon", "14:00", "20:00");
    afternoon.counted();
    ShiftKind saturday =
        new ShiftKind(
            branch,
            "saturday",
            new LocalText("Sabato", "Saturday"),
            TimeWindow.of("08:00", "14:00"),
            DayOfWeek.SATURDAY,
            DayOfWeek.SATURDAY);
    List.of(morning, afternoon, saturday).forEach(entities::persist);
    List<ServicePoint> desks =
        hall.desks(branch).stream().filter(desk -> desk.getPartner().isEmpty()).toList();
    List<Account> people = people(operator);
    teach(people, desks);
    LocalDate monday =
        LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<ShiftKind> kinds = List.of(morning, afternoon, saturday);
    week(branch, monday, people, desks, kinds);
    List<Shift> next = week(branch, monday.plusWeeks(1), people, desks, kinds);
    entities.persist(new Roster(branch, monday.plusWeeks(2)));
    away(people, monday);
    entities.persist(
        new ShiftWish(people.get(1).getId(), DayOfWeek.WEDNESDAY, afternoon.getId(), false));
    swap(next, people, desks.size(), monday.plusWeeks(1));
    standIn(operator);
  }

  private static ShiftKind kind(
      Branch branch, String code, String it, String en, String from, String until) {
    return new ShiftKind(
        branch,
        code,
        new LocalText(it, en),
        TimeWindow.of(from, until),
        DayOfWeek.MONDAY,
        DayOfWeek.FRIDAY);
  }

  /** The demonstration's operator and colleagues from the registry, who cannot log in. */
  private List<Account> people(Account first) {
    Person self = entities.find(Person.class, first.getPersonId());
    List<Person> colleagues =
        entities
            .createQuery(
                "SELECT p FROM Person p JOIN p.office o WHERE o = :office AND p.leftOn IS NULL"
                    + " AND (o.head IS NULL OR o.head <> p) AND p.weeklyMinutes >= 2160"
                    + " AND NOT EXISTS (SELECT a FROM Account a WHERE a.personId = p.id)"
                    + " ORDER BY p.id",
                Person.class)
            .setParameter("office", self.getOffice())
            .setMaxResults(OPERATORS - 1)
            .getResultList();
    List<Account> people = new ArrayList<>(List.of(first));
    for (Person one : colleagues) {
      links.openFor(
          one.getId(), one.fullName(), one.getEmail(), Set.of(Role.EMPLOYEE, Role.OPERATOR));
      people.add(accounts.findByPerson(one.getId()).orElseThrow());
    }
    return people;
  }

  /** Each can serve the desk they mostly work at, and two others. */
  private void teach(List<Account> people, List<ServicePoint> desks) {
    for (int i = 0; i < people.size(); i++) {
      for (int other : new int[] {0, 1, 3}) {
        long account = people.get(i).getId();
        desks
            .get((i + other) % desks.size())
            .getGroups()
            .forEach(group -> skills.give(account, group));
      }
    }
  }

  private List<Shift> week(
      Branch branch,
      LocalDate monday,
      List<Account> people,
      List<ServicePoint> desks,
      List<ShiftKind> kinds) {
    Roster roster = new Roster(branch, monday);
    entities.persist(roster);
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < people.size() && i < 2 * desks.size(); i++) {
      boolean late = i >= desks.size();
      for (int day = 0; day < 6; day++) {
        boolean works = day < 5 ? i != 7 || day != 2 : !late;
        if (works) {
          ShiftKind kind = day == 5 ? kinds.get(2) : late ? kinds.get(1) : kinds.get(0);
          shifts.add(
              new Shift(
                  roster,
                  monday.plusDays(day),
                  kind,
                  desks.get(i % desks.size()),
                  people.get(i).getId()));
        }
      }
    }
    shifts.forEach(entities::persist);
    roster.publish(clock.instant());
    entities.flush();
    return shifts;
  }

  /** Somebody is away in the middle of this week and of the next. */
  private void away(List<Account> people, LocalDate monday) {
    Person person = entities.find(Person.class, people.get(3 % people.size()).getPersonId());
    if (person != null) {
      entities.persist(new Absence(person, monday.plusDays(2), monday.plusDays(3)));
      entities.persist(new Absence(person, monday.plusDays(8), monday.plusDays(8)));
    }
  }

  /** The supervisor decides for the head of the operators, who cannot log in. */
  private void standIn(Account operator) {
    Person head = entities.find(Person.class, operator.getPersonId()).getOffice().getHead();
    Account supervisor = accounts.findByUsername("supervisor").orElse(null);
    if (head != null && supervisor != null && supervisor.getPersonId() != null) {
      LocalDate today = LocalDate.now(clock);
      approvals.delegate(
          head.getId(), supervisor.getPersonId(), today.minusDays(1), today.plusDays(21));
    }
  }

  /** A colleague in the afternoon asks who works the same desk in the morning. */
  private void swap(List<Shift> shifts, List<Account> people, int desks, LocalDate monday) {
    LocalDate day = monday.plusDays(3);
    if (people.size() > desks) {
      Shift asked = shift(shifts, people.getFirst(), day);
      Shift given = shift(shifts, people.get(desks), day);
      entities.persist(new Swap(given, asked, clock.instant()));
    }
  }

  private static Shift shift(List<Shift> shifts, Account who, LocalDate day) {
    return shifts.stream()
        .filter(one -> one.getOperatorId() == who.getId() && one.getDay().equals(day))
        .findFirst()
        .orElseThrow();
  }
}
