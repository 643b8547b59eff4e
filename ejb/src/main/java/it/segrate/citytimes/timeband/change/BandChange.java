package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
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

/**
 * A person asks to give a granted band up, or for other days. Head and HR decide it as they decided
 * the band; until then a band to be given up says so, and one that is to move stays as it is.
 */
@Entity
@Table(name = "timeband_change")
public class BandChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "request_id")
  private TimeBandRequest request;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Enumerated(EnumType.STRING)
  private ChangeState state = ChangeState.OPEN;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  @Enumerated(EnumType.STRING)
  private RequestState stood;

  @Column(name = "submission_key")
  private String submissionKey;

  @Column(name = "case_id")
  private Long caseId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "moved_at")
  private Instant movedAt;

  protected BandChange() {}

  BandChange(TimeBandRequest request, NewChange order, Instant at) {
    this.request = request;
    this.kind = order.kind();
    this.fromDate = order.from();
    this.untilDate = order.until();
    this.stood = request.getState();
    this.submissionKey = order.submissionKey();
    this.createdAt = at;
    this.movedAt = at;
  }

  /** On its way, in the case of that id. */
  void submit(long approvalCase) {
    caseId = approvalCase;
  }

  /**
   * Ends the wish.
   *
   * @throws Refusal CONFLICT if it ended already
   */
  void close(ChangeState how, Instant at) {
    if (state != ChangeState.OPEN) {
      throw Refusal.conflict("timeband.refusal.changeClosed");
    }
    state = how;
    movedAt = at;
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public TimeBandRequest getRequest() {
    return request;
  }

  public ChangeKind getKind() {
    return kind;
  }

  public ChangeState getState() {
    return state;
  }

  public boolean isOpen() {
    return state == ChangeState.OPEN;
  }

  /** The new first day; empty where it stays. */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(fromDate);
  }

  /** The new last day; empty for no end, or for a band given up before it begins. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilDate);
  }

  /** Where the request stood when this was asked. */
  public RequestState getStood() {
    return stood;
  }

  /** The approval case that decides. */
  public Optional<Long> caseId() {
    return Optional.ofNullable(caseId);
  }

  /** When it came to the state it is in. */
  public Instant getMovedAt() {
    return movedAt;
  }
}
