package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.approval.ApprovalFeature;
import it.segrate.citytimes.approval.ApprovalKit;
import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.shift.load.ForecastReader;
import it.segrate.citytimes.frontoffice.shift.solve.PlanKit;
import it.segrate.citytimes.frontoffice.shift.solve.RosterItems;
import it.segrate.citytimes.frontoffice.shift.swap.SwapKit;
import it.segrate.citytimes.mail.OrderedMails;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.people.absence.TestAbsences;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.worktime.RuleBooks;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A branch with desks 1 (A), 2 (A) and 3 (A and B), the two 6x6 shifts and Saturdays; Ada can serve
 * A and B, Bea and Ciro A alone; Ugo heads their office. It is Thursday 26 November 2026.
 */
public final class RosterTown {

  /** The week that tests write: from Monday 30 November. */
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  public final TestClock clock = TestClock.on("2026-11-26");
  public final RecordedAudit audit = new RecordedAudit();
  public final OrderedMails mails = new OrderedMails();
  public final TestDatabase db;
  public final TestQueue queue;
  public final Branch branch;
  public final Account ada;
  public final Account bea;
  public final Account ciro;
  public final Account ugo;
  public final Account lia;
  public final Account rita;

  public RosterTown(TestDatabase db) {
    this.db = db;
    queue =
        TestQueue.over(
            db,
            Stream.concat(ApprovalKit.queueTypes().stream(), Stream.of(RosterItems.queueType()))
                .toArray(QueueType[]::new));
    branch = db.callInTransaction(this::furnish);
    List<Account> accounts = db.callInTransaction(this::hire);
    ada = accounts.get(0);
    bea = accounts.get(1);
    ciro = accounts.get(2);
    ugo = accounts.get(3);
    lia = accounts.get(4);
    rita = accounts.get(5);
  }

  private Branch furnish(EntityManager em) {
    Branch made =
        new Branch(
            UUID.randomUUID().toString().substring(0, 20),
            "Hall",
            "Town",
            Arrays.stream(DayOfWeek.values())
                .limit(6)
                .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(14, 0)))
                .toList());
    em.persist(made);
    ServiceArea area = new ServiceArea(made, text("Area"), text("hint"), "id", 1);
    em.persist(area);
    ServiceGroup a = new ServiceGroup(made, "A", text("Group A"), null, 15);
    ServiceGroup b = new ServiceGroup(made, "B", text("Group B"), null, 15);
    em.persist(a);
    em.persist(b);
    em.persist(new ServiceCard(area, a, text("Service A"), 6_000, 10, 1));
    em.persist(new ServiceCard(area, b, text("Service B"), 4_000, 10, 2));
    em.persist(new ServicePoint(made, "1", null, List.of(a)));
    em.persist(new ServicePoint(made, "2", null, List.of(a)));
    em.persist(new ServicePoint(made, "3", null, List.of(a, b)));
    em.persist(new ServicePoint(made, "9", "posta", List.of(a)));
    em.persist(kind(made, "morning", "08:00", "14:00", DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    em.persist(
        kind(made, "afternoon", "14:00", "20:00", DayOfWeek.MONDAY, DayOfWeek.FRIDAY).counted());
    em.persist(kind(made, "saturday", "08:00", "14:00", DayOfWeek.SATURDAY, DayOfWeek.SATURDAY));
    return made;
  }

  /** Adds a shift to the branch. */
  public static ShiftKind kind(
      Branch branch, String code, String from, String until, DayOfWeek first, DayOfWeek last) {
    return new ShiftKind(branch, code, text(code), TimeWindow.of(from, until), first, last);
  }

  private static LocalText text(String words) {
    return new LocalText(words + " it", words + " en");
  }

  private List<Account> hire(EntityManager em) {
    Staff staff = new Staff(em);
    Office office = staff.office("Sportello");
    Office personnel = staff.office("Risorse umane");
    Person head = staff.head("Ugo", "Segnaposti", office);
    List<Account> accounts = new ArrayList<>();
    for (String name : List.of("Ada", "Bea", "Ciro")) {
      accounts.add(open(em, staff.person(name, "Modelli", office), Role.EMPLOYEE, Role.OPERATOR));
    }
    accounts.add(open(em, head, Role.EMPLOYEE, Role.MANAGER));
    accounts.add(open(em, staff.person("Lia", "Fittizi", personnel), Role.EMPLOYEE, Role.HR));
    accounts.add(open(em, staff.person("Rita", "Prove", office), Role.SUPERVISOR));
    em.flush();
    Skills skills = new Skills(em);
    for (ServiceGroup group : hall(em).groups(branch)) {
      skills.give(accounts.get(0).getId(), group);
      if (group.getLetter().equals("A")) {
        skills.give(accounts.get(1).getId(), group);
        skills.give(accounts.get(2).getId(), group);
      }
    }
    return accounts;
  }

  private static Account open(EntityManager em, Person person, Role... roles) {
    em.flush();
    return Callers.open(em, person.getId(), person.fullName(), person.getEmail(), roles);
  }

  private HallDirectory hall(EntityManager em) {
    return new HallDirectory(em, clock, new WorkingDays(Optional.empty()));
  }

  /** The services within one transaction, for somebody who calls. */
  public final class Desk {
    public final EntityManager entities;
    public final RosterService rosters = new RosterService();
    public final MyShiftService mine = new MyShiftService();
    public final RosterReader reader;
    public final ApprovalKit approvals;
    public final SwapKit swaps;
    public final PlanKit plans;

    private Desk(EntityManager em, Account who) {
      entities = em;
      CurrentCaller current =
          who == null
              ? null
              : Callers.calling(who, new FrontOfficeFeature(), new ApprovalFeature());
      RuleBooks books = new RuleBooks(em);
      Skills skills = new Skills(em);
      reader =
          new RosterReader(
              em,
              hall(em),
              new Operators(em, skills, TestAbsences.over(em, current, audit, clock)),
              books,
              new ForecastReader(em, hall(em), clock));
      RosterMails rosterMails = new RosterMails(em, mails);
      rosters.entities = em;
      rosters.hall = hall(em);
      rosters.reader = reader;
      rosters.keeper = new RosterKeeper(em, reader);
      rosters.mails = rosterMails;
      rosters.audit = audit;
      rosters.clock = clock;
      mine.entities = em;
      mine.reader = reader;
      mine.skills = skills;
      mine.audit = audit;
      mine.current = current;
      approvals = new ApprovalKit(em, queue.service(), audit, mails, clock, current);
      swaps =
          new SwapKit(
              em,
              reader,
              rosters.keeper,
              books,
              rosterMails,
              mails,
              approvals,
              audit,
              current,
              clock);
      plans =
          new PlanKit(em, reader, rosters.keeper, hall(em), books, queue.service(), audit, clock);
    }

    /** The week of the tests as it stands. */
    public RosterWeek week() {
      return rosters.week(branch.getCode(), MONDAY).orElseThrow();
    }

    /** Puts somebody at a desk for a shift of a day of that week. */
    public void place(Account who, LocalDate day, String kind, String desk) {
      RosterWeek week = week();
      rosters.place(
          new Placement(
              branch.getCode(),
              MONDAY,
              week.changes(),
              who.getId(),
              day,
              week.kinds().stream()
                  .filter(one -> one.getCode().equals(kind))
                  .findFirst()
                  .map(ShiftKind::getId)
                  .orElse(null),
              entities
                  .createQuery(
                      "SELECT p.id FROM ServicePoint p WHERE p.branch = :branch AND p.name = :name",
                      Long.class)
                  .setParameter("branch", branch)
                  .setParameter("name", desk)
                  .getResultStream()
                  .findFirst()
                  .orElse(null)));
    }

    public void publish() {
      rosters.publish(branch.getCode(), MONDAY, week().changes());
    }
  }

  /** Acts as somebody, in a transaction of its own. */
  public <T> T as(Account who, Function<Desk, T> act) {
    return db.callInTransaction(em -> act.apply(new Desk(em, who)));
  }

  /** As {@link #as}, without a result. */
  public void doAs(Account who, Consumer<Desk> act) {
    as(
        who,
        desk -> {
          act.accept(desk);
          return null;
        });
  }

  /** Rita writes a shift down. */
  public void place(Account who, LocalDate day, String kind, String desk) {
    doAs(rita, one -> one.place(who, day, kind, desk));
  }

  public void publish() {
    doAs(rita, Desk::publish);
  }

  public RosterWeek week() {
    return as(rita, Desk::week);
  }

  /** Somebody is away on a day. */
  public void away(Account who, LocalDate day) {
    db.inTransaction(
        em -> em.persist(new Absence(em.find(Person.class, who.getPersonId()), day, day)));
  }
}
