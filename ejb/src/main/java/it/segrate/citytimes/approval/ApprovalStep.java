package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.approval.chain.PlannedStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One step of a case: waits for its turn, is pending in somebody's worklist, is decided. Only its
 * case moves it.
 */
@Entity
@Table(name = "approval_step")
public class ApprovalStep {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "case_id")
  private ApprovalCase approvalCase;

  private int position;

  @Enumerated(EnumType.STRING)
  private StepKind kind;

  private int level;

  @Column(name = "office_id")
  private Long officeId;

  private int days;

  @Enumerated(EnumType.STRING)
  private Overdue overdue;

  @Enumerated(EnumType.STRING)
  private StepState state = StepState.WAITING;

  @Column(name = "pending_since")
  private Instant pendingSince;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "item_id")
  private Long itemId;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_for")
  private Long decidedFor;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected ApprovalStep() {}

  ApprovalStep(ApprovalCase approvalCase, int position, PlannedStep plan) {
    this.approvalCase = approvalCase;
    this.position = position;
    this.kind = plan.kind();
    this.level = plan.level();
    this.officeId = plan.officeId();
    this.days = plan.days();
    this.overdue = plan.overdue();
  }

  /**
   * @param due the day that comes so many working days after today
   */
  void begin(IntFunction<LocalDate> due, Instant at) {
    expect(StepState.WAITING);
    state = StepState.PENDING;
    dueOn = due.apply(days);
    pendingSince = at;
  }

  void decide(StepState verdict, Decider decider, Instant at) {
    expect(StepState.PENDING);
    state = verdict;
    decidedBy = decider.personId();
    decidedFor = decider.forPersonId();
    decidedAt = at;
  }

  void close() {
    if (state == StepState.WAITING || state == StepState.PENDING) {
      state = StepState.CLOSED;
    }
  }

  /** Goes to another office's head, who then has as many days as the first one had. */
  void goTo(long office, IntFunction<LocalDate> due, Instant at) {
    expect(StepState.PENDING);
    officeId = office;
    dueOn = due.apply(days);
    pendingSince = at;
  }

  /** Goes to HR, where no head is left. */
  void goToHr(IntFunction<LocalDate> due, Instant at) {
    expect(StepState.PENDING);
    kind = StepKind.HR;
    level = 0;
    officeId = null;
    overdue = Overdue.REMIND;
    dueOn = due.apply(days);
    pendingSince = at;
  }

  /** The head above whoever has it is to decide it. */
  void rise() {
    expect(StepState.PENDING);
    level++;
  }

  private void expect(StepState expected) {
    if (state != expected) {
      throw new IllegalStateException("Step " + id + " is " + state + ", not " + expected);
    }
  }

  /** Remembers the queue item that stands for this step while it is pending. */
  public void standsInQueueAs(long queueItem) {
    itemId = queueItem;
  }

  public Long getId() {
    return id;
  }

  public ApprovalCase getCase() {
    return approvalCase;
  }

  /** 0 for the first. */
  public int getPosition() {
    return position;
  }

  public StepKind getKind() {
    return kind;
  }

  public StepState getState() {
    return state;
  }

  public boolean isPending() {
    return state == StepState.PENDING;
  }

  /** How many heads stand between the requester and who decides; 0 for HR's step. */
  public int getLevel() {
    return level;
  }

  /** Working days that whoever has it is given. */
  public int getDays() {
    return days;
  }

  /** What happens if it is not decided by its day. */
  public Overdue getOverdue() {
    return overdue;
  }

  /** The office whose head decides; empty for HR's step. */
  public Optional<Long> officeId() {
    return Optional.ofNullable(officeId);
  }

  /** Since when it is in a worklist; empty while it waits for its turn. */
  public Optional<Instant> pendingSince() {
    return Optional.ofNullable(pendingSince);
  }

  /** The day by which it should be decided; empty while it waits for its turn. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  /** The queue item of a step that is or was pending. */
  public Optional<Long> itemId() {
    return Optional.ofNullable(itemId);
  }

  /** Who decided; empty while nobody has. */
  public Optional<Long> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  /** For whom a deputy decided; empty when nobody was stood in for. */
  public Optional<Long> decidedFor() {
    return Optional.ofNullable(decidedFor);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
