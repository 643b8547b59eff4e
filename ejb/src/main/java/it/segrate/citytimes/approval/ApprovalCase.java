package it.segrate.citytimes.approval;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.chain.PlannedStep;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A case ('pratica'): somebody's request on its way through a chain of steps. Exactly one step is
 * pending while the case is open. Approved at the last step, rejected at any, withdrawn by who
 * asked, or expired: then it is closed for good.
 */
@Entity
@Table(name = "approval_case")
public class ApprovalCase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  private String kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "requester_id")
  private long requesterId;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.OPEN;

  @Column(name = "current_position")
  private int currentPosition;

  /** Raised at every step, so that the version of the case follows its steps. */
  private int moves;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @OneToMany(mappedBy = "approvalCase", cascade = CascadeType.ALL)
  private List<ApprovalStep> steps = new ArrayList<>();

  protected ApprovalCase() {}

  /**
   * Opens a case with its first step pending.
   *
   * @param kind what is asked for, the id of an {@link ApprovalSubject}
   * @param subjectId which one of that kind
   * @param chain at least one step
   * @param expiresOn last day on which it can be decided
   * @param due the day that comes so many working days after the opening
   */
  public ApprovalCase(
      String kind,
      long subjectId,
      long requesterId,
      List<PlannedStep> chain,
      LocalDate expiresOn,
      IntFunction<LocalDate> due,
      Instant at) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("A case goes to somebody: " + kind + ":" + subjectId);
    }
    this.kind = kind;
    this.subjectId = subjectId;
    this.requesterId = requesterId;
    this.expiresOn = expiresOn;
    this.openedAt = at;
    for (PlannedStep plan : chain) {
      steps.add(new ApprovalStep(this, steps.size(), plan));
    }
    steps.get(0).begin(within(due), at);
  }

  /**
   * Approves the pending step; the next one becomes pending, or the case is approved.
   *
   * @param due the day that comes so many working days after today
   * @throws Refusal CONFLICT if the case is closed
   */
  public void approve(Decider decider, IntFunction<LocalDate> due, Instant at) {
    expectOpen();
    pending().decide(StepState.APPROVED, decider, at);
    moves++;
    if (currentPosition + 1 < steps.size()) {
      currentPosition++;
      pending().begin(within(due), at);
    } else {
      close(CaseState.APPROVED, at);
    }
  }

  /**
   * Rejects the case at its pending step.
   *
   * @throws Refusal CONFLICT if the case is closed
   */
  public void reject(Decider decider, Instant at) {
    expectOpen();
    pending().decide(StepState.REJECTED, decider, at);
    close(CaseState.REJECTED, at);
  }

  /**
   * The person who asked no longer does.
   *
   * @throws Refusal CONFLICT if the case is closed
   */
  public void withdraw(Instant at) {
    expectOpen();
    close(CaseState.WITHDRAWN, at);
  }

  /**
   * Nobody decided in time.
   *
   * @param lastDay on which it could have been decided
   * @throws Refusal CONFLICT if the case is closed
   */
  public void expire(LocalDate lastDay, Instant at) {
    expectOpen();
    expiresOn = lastDay;
    close(CaseState.EXPIRED, at);
  }

  /**
   * Somebody said something in the case that whoever decides it must have read.
   *
   * @throws Refusal CONFLICT if the case is closed
   */
  public void talk() {
    expectOpen();
    moves++;
  }

  /**
   * Takes the pending step from an office head who no longer can decide: it goes to the head of
   * another office, or where there is none to HR.
   *
   * @param officeId the other office, or null for none
   * @param due the day that comes so many working days after today
   */
  public void reroute(Long officeId, IntFunction<LocalDate> due, Instant at) {
    expectOpen();
    moves++;
    if (officeId != null) {
      pending().goTo(officeId, within(due), at);
    } else if (isDecidedBesides()) {
      pending().close();
      currentPosition++;
      pending().begin(within(due), at);
    } else {
      pending().goToHr(within(due), at);
    }
  }

  /** Nobody is given a day on which the case can no longer be decided. */
  private IntFunction<LocalDate> within(IntFunction<LocalDate> due) {
    return days -> {
      LocalDate day = due.apply(days);
      return day.isAfter(expiresOn) ? expiresOn : day;
    };
  }

  /** Whether more than a look at the evidence follows the pending step, or went before it. */
  private boolean isDecidedBesides() {
    return currentPosition + 1 < steps.size()
        && getSteps().stream()
            .filter(step -> step.getKind() != StepKind.HR_EVIDENCE)
            .anyMatch(
                step ->
                    step.getState() == StepState.APPROVED || step.getState() == StepState.WAITING);
  }

  /**
   * Takes the pending step from a head who let its day pass: the head above has it, or where there
   * is none HR.
   *
   * @param officeId the office of the head above, or null for none
   * @param due the day that comes so many working days after today
   */
  public void escalate(Long officeId, IntFunction<LocalDate> due, Instant at) {
    expectOpen();
    pending().rise();
    boolean comesAnyway =
        nextStep().filter(next -> next.getKind().isHeads()).isPresent()
            && nextStep().get().getLevel() <= pending().getLevel();
    reroute(comesAnyway ? null : officeId, due, at);
  }

  private void close(CaseState to, Instant at) {
    steps.forEach(ApprovalStep::close);
    state = to;
    closedAt = at;
    moves++;
  }

  private void expectOpen() {
    if (state != CaseState.OPEN) {
      throw Refusal.conflict("approval.refusal.closed." + state.name());
    }
  }

  private ApprovalStep pending() {
    return getSteps().get(currentPosition);
  }

  /** The step that comes after the pending one; empty if that is the last, or the case closed. */
  public Optional<ApprovalStep> nextStep() {
    return pendingStep().flatMap(step -> getSteps().stream().skip(currentPosition + 1).findFirst());
  }

  /** The step decided last; empty while none is. */
  public Optional<ApprovalStep> lastDecided() {
    return getSteps().stream()
        .filter(step -> step.decidedAt().isPresent())
        .reduce((earlier, later) -> later);
  }

  /** Whether a head has approved and none is left to be asked. */
  public boolean isApprovedByHeads() {
    List<StepState> heads =
        getSteps().stream()
            .filter(step -> step.getKind().isHeads())
            .map(ApprovalStep::getState)
            .toList();
    return heads.contains(StepState.APPROVED)
        && !heads.contains(StepState.PENDING)
        && !heads.contains(StepState.WAITING);
  }

  /** The step that somebody has to decide now; empty once the case is closed. */
  public Optional<ApprovalStep> pendingStep() {
    return state == CaseState.OPEN ? Optional.of(pending()) : Optional.empty();
  }

  /** {@code kind:id}, as the queue and the audit trail name what is asked for. */
  public String subject() {
    return kind + ":" + subjectId;
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getKind() {
    return kind;
  }

  public long getSubjectId() {
    return subjectId;
  }

  /** The person who asks. */
  public long getRequesterId() {
    return requesterId;
  }

  public CaseState getState() {
    return state;
  }

  public boolean isOpen() {
    return state == CaseState.OPEN;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** When it was closed; empty while it is open. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Last day on which it can be decided. */
  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  /** All steps, first to last, however a query fetched them. */
  public List<ApprovalStep> getSteps() {
    return steps.stream().sorted(Comparator.comparingInt(ApprovalStep::getPosition)).toList();
  }
}
