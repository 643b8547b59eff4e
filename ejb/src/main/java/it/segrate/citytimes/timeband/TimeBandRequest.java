package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.evidence.Eligibility;
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
 * A person asks for a time band from a day on, until a day or with no end. The head of office and
 * then HR decide; on its first day the request becomes the person's active band, after its last
 * day, or when another band takes over, it has ended. {@link RequestState} has the allowed moves.
 */
@Entity
@Table(name = "timeband_request")
public class TimeBandRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "person_id")
  private long personId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "band_id")
  private TimeBand band;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  @Column(name = "review_on")
  private LocalDate reviewDate;

  @Enumerated(EnumType.STRING)
  private Eligibility eligibility = Eligibility.NONE;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.DRAFT;

  @Column(name = "submission_key")
  private String submissionKey;

  @Column(name = "asked_from_date")
  private LocalDate askedFromDate;

  @Column(name = "case_id")
  private Long caseId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "moved_at")
  private Instant movedAt;

  protected TimeBandRequest() {}

  /**
   * A draft.
   *
   * @param untilDate last day, not before {@code fromDate}; null for no end
   * @param submissionKey made by the form that asked, so that a form sent twice asks once
   */
  public TimeBandRequest(
      long personId,
      TimeBand band,
      LocalDate fromDate,
      LocalDate untilDate,
      String submissionKey,
      Instant at) {
    ask(band, fromDate, untilDate);
    this.personId = personId;
    this.submissionKey = submissionKey;
    this.createdAt = at;
    this.movedAt = at;
  }

  private void ask(TimeBand asked, LocalDate from, LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A request ends before it begins");
    }
    band = asked;
    fromDate = from;
    untilDate = until;
  }

  /**
   * Asks for something else; only a draft can.
   *
   * @throws Refusal CONFLICT if it was sent already
   */
  public void revise(TimeBand asked, LocalDate from, LocalDate until, Instant at) {
    if (state != RequestState.DRAFT) {
      throw Refusal.conflict("timeband.refusal.state." + state.name());
    }
    ask(asked, from, until);
    movedAt = at;
  }

  /** Has a band without an end looked at again on a day; null for none. */
  void reviewOn(LocalDate day) {
    reviewDate = day;
  }

  /** The day on which a band without an end is looked at again; empty for none. */
  public Optional<LocalDate> reviewOn() {
    return Optional.ofNullable(reviewDate);
  }

  /** A reason or a proof of it was given, or is gone: HR has to look, unless it has. */
  public void claimPrecedence(boolean claimed) {
    eligibility = claimed ? Eligibility.PENDING : Eligibility.NONE;
  }

  /**
   * What HR found of the reason.
   *
   * @param until last day on which it holds: the band ends by then; null where it has no end
   * @throws Refusal INVALID if no reason was given, or the day is before the first of the band
   */
  public void judge(boolean eligible, LocalDate until) {
    if (eligibility == Eligibility.NONE) {
      throw Refusal.invalid("timeband.refusal.evidenceNone");
    }
    if (until != null && until.isBefore(fromDate)) {
      throw Refusal.invalidField("until", "timeband.refusal.order", until, fromDate);
    }
    eligibility = eligible ? Eligibility.YES : Eligibility.NO;
    if (eligible && until != null && (untilDate == null || until.isBefore(untilDate))) {
      untilDate = until;
      reviewDate = null;
    }
  }

  /** Whether it has precedence: all that others see of a private reason. */
  public Eligibility getEligibility() {
    return eligibility;
  }

  /** On its way: somebody has to decide, in the case of that id. */
  public void submit(long approvalCase, Instant at) {
    move(RequestState.SUBMITTED, at);
    caseId = approvalCase;
  }

  /**
   * The person takes what the head proposes instead.
   *
   * @throws Refusal CONFLICT if the head has decided
   */
  public void changeTo(TimeBand otherBand, LocalDate otherFrom) {
    if (state != RequestState.SUBMITTED) {
      throw Refusal.conflict("timeband.refusal.state." + state.name());
    }
    this.band = otherBand;
    this.fromDate = otherFrom;
  }

  /**
   * It is approved from a later day than was asked.
   *
   * @throws Refusal CONFLICT if it is decided
   */
  public void beginLater(LocalDate from) {
    if (!state.isUndecided()) {
      throw Refusal.conflict("timeband.refusal.state." + state.name());
    }
    if (askedFromDate == null) {
      askedFromDate = fromDate;
    }
    fromDate = from;
  }

  /** The first day that was asked for, where it was approved from a later one; else empty. */
  public Optional<LocalDate> askedFrom() {
    return Optional.ofNullable(askedFromDate);
  }

  public void approveByManager(Instant at) {
    move(RequestState.MANAGER_APPROVED, at);
  }

  public void approve(Instant at) {
    move(RequestState.APPROVED, at);
  }

  public void reject(Instant at) {
    move(RequestState.REJECTED, at);
  }

  public void withdraw(Instant at) {
    move(RequestState.WITHDRAWN, at);
  }

  public void expire(Instant at) {
    move(RequestState.EXPIRED, at);
  }

  /** The person asks to give the band up. */
  public void requestCancellation(Instant at) {
    move(RequestState.CANCELLATION_REQUESTED, at);
  }

  /**
   * The band is not given up, or not yet: it goes back to where it stood.
   *
   * @param stood APPROVED or ACTIVE
   */
  public void goBackTo(RequestState stood, Instant at) {
    move(stood, at);
  }

  /**
   * Has the band on other days.
   *
   * @throws Refusal CONFLICT if it is neither approved nor active
   */
  public void moveTo(LocalDate from, LocalDate until) {
    if (state != RequestState.APPROVED && state != RequestState.ACTIVE) {
      throw Refusal.conflict("timeband.refusal.changeState." + state.name());
    }
    ask(band, from, until);
    if (until != null) {
      reviewDate = null;
    }
  }

  /**
   * The first day has come.
   *
   * @throws IllegalStateException if it has not
   */
  public void activate(LocalDate today, Instant at) {
    if (today.isBefore(fromDate)) {
      throw new IllegalStateException("Request " + id + " begins on " + fromDate);
    }
    move(RequestState.ACTIVE, at);
  }

  /**
   * Ended, by its own last day or because another band begins the day after {@code lastDay}.
   *
   * @param lastDay the last day really worked, which from now on is the end of the request
   */
  public void end(LocalDate lastDay, Instant at) {
    move(RequestState.ENDED, at);
    untilDate = lastDay;
    reviewDate = null;
  }

  private void move(RequestState to, Instant at) {
    if (!state.canBecome(to)) {
      throw Refusal.conflict("timeband.refusal.state." + state.name());
    }
    state = to;
    movedAt = at;
  }

  /** Whether the two ask for a same day. */
  public boolean overlaps(LocalDate from, LocalDate until) {
    return (untilDate == null || !from.isAfter(untilDate))
        && (until == null || !until.isBefore(fromDate));
  }

  /** Whether this request, once active, lasts on the given day. */
  public boolean coversDay(LocalDate day) {
    return overlaps(day, day);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  /** Who asks. */
  public long getPersonId() {
    return personId;
  }

  public TimeBand getBand() {
    return band;
  }

  /** First day. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** Last day; empty when it has no end. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilDate);
  }

  public RequestState getState() {
    return state;
  }

  public String getSubmissionKey() {
    return submissionKey;
  }

  /** The approval case that decides; empty for a draft. */
  public Optional<Long> caseId() {
    return Optional.ofNullable(caseId);
  }

  /** When it came to the state it is in. */
  public Instant getMovedAt() {
    return movedAt;
  }
}
