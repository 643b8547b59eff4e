package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.shift.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An operator gives a shift of theirs for one of a colleague's. */
@Entity
@Table(name = "frontoffice_swap")
public class Swap {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "shift_id")
  private long shiftId;

  @Column(name = "other_shift_id")
  private long otherShiftId;

  @Column(name = "requester_id")
  private long requesterId;

  @Column(name = "colleague_id")
  private long colleagueId;

  @Column(name = "given_day")
  private LocalDate givenDay;

  @Column(name = "taken_day")
  private LocalDate takenDay;

  @Enumerated(EnumType.STRING)
  private SwapState state = SwapState.ASKED;

  @Column(name = "case_id")
  private Long caseId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "moved_at")
  private Instant movedAt;

  @Version private int version;

  /** For JPA. */
  protected Swap() {}

  /** Asked of who works the other shift. */
  public Swap(Shift given, Shift taken, Instant at) {
    this.shiftId = given.getId();
    this.otherShiftId = taken.getId();
    this.requesterId = given.getOperatorId();
    this.colleagueId = taken.getOperatorId();
    this.givenDay = given.getDay();
    this.takenDay = taken.getDay();
    this.createdAt = at;
    this.movedAt = at;
  }

  /**
   * It goes on, or ends.
   *
   * @throws Refusal CONFLICT if it cannot from where it stands
   */
  public void become(SwapState next, Instant at) {
    if (!state.canBecome(next)) {
      throw Refusal.conflict("frontoffice.refusal.swap.state");
    }
    state = next;
    movedAt = at;
  }

  /** It is decided in the case of that id. */
  public void submit(long approvalCase) {
    caseId = approvalCase;
  }

  /** The earlier of its two days: from then on there is nothing to exchange. */
  public LocalDate firstDay() {
    return givenDay.isBefore(takenDay) ? givenDay : takenDay;
  }

  public Long getId() {
    return id;
  }

  public long getShiftId() {
    return shiftId;
  }

  public long getOtherShiftId() {
    return otherShiftId;
  }

  /** The account of who asks. */
  public long getRequesterId() {
    return requesterId;
  }

  /** The account of who is asked. */
  public long getColleagueId() {
    return colleagueId;
  }

  public LocalDate getGivenDay() {
    return givenDay;
  }

  public LocalDate getTakenDay() {
    return takenDay;
  }

  public SwapState getState() {
    return state;
  }

  public Optional<Long> caseId() {
    return Optional.ofNullable(caseId);
  }

  /** When it came to where it stands. */
  public Instant getMovedAt() {
    return movedAt;
  }
}
