package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.OrderedMails;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.Role;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A little town hall for tests of approvals: an office with its head, a deputy and two employees,
 * the office above with its own head, two people of HR; and one kind of case, 'leave', that only
 * remembers what it was told.
 */
final class ApprovalTown implements ApprovalSubject {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final LocalDate EXPIRES = LocalDate.of(2026, 12, 23);
  private static final AtomicLong SUBJECT = new AtomicLong(1_000);

  final TestClock clock = TestClock.on(TODAY.toString());
  final RecordedAudit audit = new RecordedAudit();
  final OrderedMails mails = new OrderedMails();
  final List<CaseMove> moves = new ArrayList<>();
  boolean knowsEvidence = true;
  boolean evidence;
  final TestQueue queue;
  final Office above;
  final Office office;
  final Account chief;
  final Account head;
  final Account deputy;
  final Account employee;
  final Account colleague;
  final Account hr;
  final Account otherHr;
  private final TestDatabase db;

  ApprovalTown(TestDatabase db) {
    this.db = db;
    this.queue = TestQueue.over(db, ApprovalKit.queueTypes().toArray(new QueueType[0]));
    Builder built = db.callInTransaction(Builder::new);
    this.above = built.above;
    this.office = built.office;
    this.chief = built.chief;
    this.head = built.head;
    this.deputy = built.deputy;
    this.employee = built.employee;
    this.colleague = built.colleague;
    this.hr = built.hr;
    this.otherHr = built.otherHr;
  }

  private static final class Builder {
    private final EntityManager entities;
    private final Staff staff;
    private final Office above;
    private final Office office;
    private final Account chief;
    private final Account head;
    private final Account deputy;
    private final Account employee;
    private final Account colleague;
    private final Account hr;
    private final Account otherHr;

    Builder(EntityManager entities) {
      this.entities = entities;
      staff = new Staff(entities);
      above = staff.office("Settore servizi");
      office = staff.office("Sportello tributi", above);
      Office personnel = staff.office("Risorse umane");
      chief = open(staff.head("Ada", "Direttori", above), Role.EMPLOYEE, Role.MANAGER);
      head = open(staff.head("Ugo", "Segnaposti", office), Role.EMPLOYEE, Role.MANAGER);
      deputy = open(staff.person("Bruno", "Fasulli", office), Role.EMPLOYEE);
      employee = open(staff.person("Marta", "Esempi", office), Role.EMPLOYEE);
      colleague = open(staff.person("Piero", "Simulati", office), Role.EMPLOYEE);
      hr = open(staff.person("Lia", "Fittizi", personnel), Role.EMPLOYEE, Role.HR);
      otherHr = open(staff.person("Nora", "Campioni", personnel), Role.EMPLOYEE, Role.HR);
    }

    private Account open(Person person, Role... roles) {
      entities.flush();
      return Callers.open(entities, person.getId(), person.fullName(), person.getEmail(), roles);
    }
  }

  /** Somebody more in the office. */
  Account hire(String firstName, String lastName, Role... roles) {
    return db.callInTransaction(
        entities -> {
          Office place = entities.find(Office.class, office.getId());
          Person person = new Staff(entities).person(firstName, lastName, place);
          entities.flush();
          return Callers.open(
              entities, person.getId(), person.fullName(), person.getEmail(), roles);
        });
  }

  /** Acts as somebody, in a transaction of its own. */
  <T> T as(Account who, Function<ApprovalKit, T> act) {
    return db.callInTransaction(entities -> act.apply(kit(entities, who)));
  }

  void inTransaction(Consumer<EntityManager> work) {
    db.inTransaction(work);
  }

  /** The services within a transaction. */
  ApprovalKit kit(EntityManager entities, Account who) {
    return new ApprovalKit(
            entities,
            queue.service(),
            audit,
            mails,
            clock,
            who == null ? null : Callers.calling(who, new ApprovalFeature()))
        .with(this);
  }

  /** Sends a request of somebody's and gives its case. */
  long open(Account who) {
    return open(who, EXPIRES);
  }

  /** As {@link #open(Account)}, to be decided by that day. */
  long open(Account who, LocalDate lastDay) {
    return as(
        who,
        kit ->
            kit.approvals()
                .open(new NewCase(kind(), SUBJECT.incrementAndGet(), who.getPersonId(), lastDay))
                .getId());
  }

  long version(long caseId) {
    return db.callInTransaction(entities -> entities.find(ApprovalCase.class, caseId).getVersion());
  }

  CaseState state(long caseId) {
    return db.callInTransaction(entities -> entities.find(ApprovalCase.class, caseId).getState());
  }

  void approve(Account who, long caseId) {
    as(who, kit -> kit.approvals().decide(Verdict.approve(caseId, version(kit, caseId))));
  }

  void reject(Account who, long caseId, String note) {
    as(who, kit -> kit.approvals().decide(Verdict.reject(caseId, version(kit, caseId), note)));
  }

  private long version(ApprovalKit kit, long caseId) {
    return kit.approvals().entities.find(ApprovalCase.class, caseId).getVersion();
  }

  void withdraw(Account who, long caseId) {
    as(
        who,
        kit -> {
          kit.approvals().withdraw(caseId);
          return null;
        });
  }

  /** The deputy stands in for the head, on these days. */
  void delegate(LocalDate from, LocalDate until) {
    delegate(NewDelegation.dated(deputy.getPersonId(), from, until));
  }

  /** The head has somebody stand in. */
  void delegate(NewDelegation order) {
    as(head, kit -> kit.delegations().delegate(order));
  }

  /** The head takes the only open delegation back. */
  void recall() {
    as(
        head,
        kit -> {
          kit.delegations().recall(kit.delegationDesk().given().getFirst().id());
          return null;
        });
  }

  List<Long> worklistOf(Account who) {
    return as(who, kit -> kit.worklist().pending()).stream().map(WorklistRow::caseId).toList();
  }

  List<String> historyOf(long caseId) {
    return as(employee, kit -> kit.reader().progress(List.of(caseId)))
        .get(caseId)
        .history()
        .stream()
        .map(
            event ->
                event.getWhat().replace("approval.event.", "")
                    + event.actorName().map(name -> " " + name).orElse("")
                    + event.forName().map(name -> " for " + name).orElse(""))
        .toList();
  }

  List<CaseMove.What> told() {
    return moves.stream().map(CaseMove::what).toList();
  }

  /** The tests of a class share a database, and a chain for all offices would be everybody's. */
  void forgetChains() {
    inTransaction(entities -> entities.createQuery("DELETE FROM Chain c").executeUpdate());
  }

  /** An item as the timer claims it, though by the real clock its day is far. */
  ClaimedItem claimEarly(String name, long item) {
    return queue.claimEarly(name, item);
  }

  @Override
  public boolean knowsEvidence() {
    return knowsEvidence;
  }

  @Override
  public boolean hasEvidence(long subjectId) {
    return evidence;
  }

  @Override
  public String kind() {
    return "leave";
  }

  @Override
  public List<StepKind> chain() {
    return List.of(StepKind.OFFICE_HEAD, StepKind.HR);
  }

  @Override
  public Map<Long, SubjectLine> lines(Collection<Long> subjectIds) {
    return subjectIds.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    new SubjectLine(
                        Text.of("leave.title"), Text.of("leave.asked"), Text.of("leave.period"))));
  }

  @Override
  public String page() {
    return "/leave/case.xhtml";
  }

  @Override
  public void moved(CaseMove move) {
    moves.add(move);
  }
}
