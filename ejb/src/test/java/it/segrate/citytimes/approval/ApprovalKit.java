package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.chain.ChainKit;
import it.segrate.citytimes.approval.chain.Chains;
import it.segrate.citytimes.approval.delegation.DelegationDesk;
import it.segrate.citytimes.approval.delegation.DelegationKit;
import it.segrate.citytimes.approval.delegation.DelegationService;
import it.segrate.citytimes.approval.digest.DigestKit;
import it.segrate.citytimes.approval.question.QuestionKit;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.mail.OrderedMails;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The approval module's services within one transaction of a test, wired as the server does. */
public final class ApprovalKit {

  private final List<ApprovalSubject> kinds = new ArrayList<>();
  private final Authority authority = new Authority();
  private final Addressees addressees = new Addressees();
  private final History history = new History();
  private final StepItems items = new StepItems();
  private final DecisionGuard guard = new DecisionGuard();
  private final ApprovalService approvals = new ApprovalService();
  private final WorklistService worklist = new WorklistService();
  private final DecisionService decisions = new DecisionService();
  private final CaseKeeper keeper = new CaseKeeper();
  private final CaseReader reader = new CaseReader();
  private final DelegationKit delegations;
  private final QuestionKit questions;
  private final ChainKit chain;
  private final DigestKit digests;

  /**
   * @param current who calls; may be null where nobody does
   */
  public ApprovalKit(
      EntityManager entities,
      QueueService queue,
      AuditService audit,
      Clock clock,
      CurrentCaller current) {
    this(entities, queue, audit, new OrderedMails(), clock, current);
  }

  /**
   * @param mails where the module's own mails go
   */
  public ApprovalKit(
      EntityManager entities,
      QueueService queue,
      AuditService audit,
      MailService mails,
      Clock clock,
      CurrentCaller current) {
    delegations = new DelegationKit(entities, audit, mails, clock, current);
    WorkingDays workingDays = new WorkingDays(Optional.empty());
    authority.entities = entities;
    authority.delegations = delegations.lookup();
    authority.clock = clock;
    addressees.entities = entities;
    addressees.authority = authority;
    addressees.accounts = Callers.directory(entities);
    history.entities = entities;
    history.clock = clock;
    chain = new ChainKit(entities, audit, mails, addressees, clock);
    Chains chains = chain.chains();
    items.queue = queue;
    guard.entities = entities;
    guard.authority = authority;
    guard.history = history;
    guard.chains = chains;
    approvals.entities = entities;
    approvals.chains = chains;
    approvals.guard = guard;
    approvals.addressees = addressees;
    approvals.items = items;
    approvals.history = history;
    CaseRecord record = new CaseRecord();
    record.history = history;
    record.accounts = addressees.accounts;
    record.audit = audit;
    approvals.record = record;
    questions = new QuestionKit(entities, guard, record, addressees, mails, clock, current);
    digests = new DigestKit(entities, queue, addressees, authority, mails, clock);
    approvals.workingDays = workingDays;
    approvals.current = current;
    approvals.clock = clock;
    worklist.entities = entities;
    worklist.authority = authority;
    worklist.current = current;
    decisions.entities = entities;
    decisions.guard = guard;
    decisions.authority = authority;
    decisions.history = history;
    decisions.people = TestRegistry.people(entities);
    decisions.current = current;
    keeper.entities = entities;
    keeper.addressees = addressees;
    keeper.chains = chains;
    keeper.items = items;
    keeper.overdueMails = chain.mails();
    keeper.history = history;
    keeper.queue = queue;
    keeper.audit = audit;
    keeper.workingDays = workingDays;
    keeper.clock = clock;
    reader.entities = entities;
    reader.history = history;
    reader.people = TestRegistry.people(entities);
    reader.clock = clock;
  }

  /** Adds a kind of case. */
  public ApprovalKit with(ApprovalSubject kind) {
    kinds.add(kind);
    ApprovalSubjects subjects = new ApprovalSubjects(kinds);
    approvals.subjects = subjects;
    worklist.subjects = subjects;
    decisions.subjects = subjects;
    keeper.subjects = subjects;
    questions.know(subjects);
    digests.know(subjects);
    chain.know(subjects);
    return this;
  }

  /** The queues the module declares. */
  public static List<QueueType> queueTypes() {
    return new ApprovalFeature().queueTypes();
  }

  public ApprovalService approvals() {
    return approvals;
  }

  public WorklistService worklist() {
    return worklist;
  }

  public DecisionService decisions() {
    return decisions;
  }

  public CaseKeeper keeper() {
    return keeper;
  }

  public CaseReader reader() {
    return reader;
  }

  public DelegationService delegations() {
    return delegations.service();
  }

  /** Who decides what, and who has no head. */
  public ChainKit chain() {
    return chain;
  }

  DigestKit digests() {
    return digests;
  }

  QuestionKit questions() {
    return questions;
  }

  DelegationDesk delegationDesk() {
    return delegations.desk();
  }

  public Addressees addressees() {
    return addressees;
  }
}
