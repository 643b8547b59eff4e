package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.TimeBand;
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
 * A head proposes another band, or another first day, to somebody who asked. It is open until the
 * person says yes or no, another one takes its place, or the request is decided anyway.
 */
@Entity
@Table(name = "timeband_counter_proposal")
public class CounterProposal {

  /** Longest message, in characters. */
  static final int MESSAGE_LENGTH = 1000;

  /** What became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    REFUSED,
    REPLACED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "request_id")
  private TimeBandRequest request;

  @ManyToOne(optional = false)
  @JoinColumn(name = "band_id")
  private TimeBand band;

  @Column(name = "from_date")
  private LocalDate fromDate;

  private String message;

  @Column(name = "proposed_by")
  private long proposedBy;

  @Column(name = "proposed_for")
  private Long proposedFor;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  protected CounterProposal() {}

  /**
   * @param message words to the person; null for none
   * @param by who proposes
   * @param forHead the head a deputy stands in for; null for nobody
   */
  CounterProposal(
      TimeBandRequest request,
      TimeBand band,
      LocalDate from,
      String message,
      long by,
      Long forHead,
      Instant at) {
    this.request = request;
    this.band = band;
    this.fromDate = from;
    this.message = message;
    this.proposedBy = by;
    this.proposedFor = forHead;
    this.proposedAt = at;
  }

  /**
   * It is answered, or another one takes its place.
   *
   * @throws Refusal CONFLICT if that has happened already
   */
  void become(State to) {
    if (state != State.OPEN) {
      throw Refusal.conflict("timeband.refusal.proposalOver");
    }
    state = to;
  }

  public Long getId() {
    return id;
  }

  public TimeBandRequest getRequest() {
    return request;
  }

  /** The band proposed. */
  public TimeBand getBand() {
    return band;
  }

  /** The first day proposed. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** Words to the person; null for none. */
  public String getMessage() {
    return message;
  }

  public long getProposedBy() {
    return proposedBy;
  }

  /** The head a deputy stood in for; empty for nobody. */
  public Optional<Long> proposedFor() {
    return Optional.ofNullable(proposedFor);
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  public State getState() {
    return state;
  }
}
