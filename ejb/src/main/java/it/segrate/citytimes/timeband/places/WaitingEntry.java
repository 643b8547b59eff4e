package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.TimeBand;
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
 * Somebody waits for a place of a band in their office. The order of the line is the queue's; a
 * place that gets free is promised for some days, then to the next. Why somebody goes first is not
 * kept.
 */
@Entity
@Table(name = "timeband_waiting")
public class WaitingEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "office_id")
  private long officeId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "band_id")
  private TimeBand band;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  @Enumerated(EnumType.STRING)
  private WaitingState state = WaitingState.WAITING;

  @Column(name = "item_id")
  private Long itemId;

  @Column(name = "answer_by")
  private LocalDate answerBy;

  @Column(name = "joined_at")
  private Instant joinedAt;

  protected WaitingEntry() {}

  /**
   * @param untilDate last day, or null for no end
   */
  WaitingEntry(
      long personId,
      long officeId,
      TimeBand band,
      LocalDate fromDate,
      LocalDate untilDate,
      Instant joinedAt) {
    this.personId = personId;
    this.officeId = officeId;
    this.band = band;
    this.fromDate = fromDate;
    this.untilDate = untilDate;
    this.joinedAt = joinedAt;
  }

  void standsInQueueAs(long item) {
    itemId = item;
  }

  /**
   * Promises a place.
   *
   * @param edition what is offered on the days, which may be a newer edition
   * @param from first day that can still be asked for
   * @param lastDay until when the person can take it
   */
  void offer(TimeBand edition, LocalDate from, LocalDate lastDay) {
    move(WaitingState.WAITING, WaitingState.OFFERED);
    band = edition;
    fromDate = from;
    answerBy = lastDay;
  }

  void accept() {
    move(WaitingState.OFFERED, WaitingState.ACCEPTED);
  }

  void lapse() {
    move(WaitingState.OFFERED, WaitingState.LAPSED);
  }

  void close() {
    move(WaitingState.WAITING, WaitingState.CLOSED);
  }

  /** The person does not want to wait, or does not want the place. */
  void leave() {
    if (isOffered()) {
      move(WaitingState.OFFERED, WaitingState.DECLINED);
    } else {
      move(WaitingState.WAITING, WaitingState.LEFT);
    }
  }

  private void move(WaitingState from, WaitingState to) {
    if (state != from) {
      throw Refusal.conflict("timeband.refusal.notWaiting");
    }
    state = to;
  }

  /** Whether both wait for the places of one band in one office. */
  boolean isInLineWith(WaitingEntry other) {
    return officeId == other.officeId && band.getCode().equals(other.band.getCode());
  }

  public boolean isOffered() {
    return state == WaitingState.OFFERED;
  }

  public Long getId() {
    return id;
  }

  /** Who waits. */
  public long getPersonId() {
    return personId;
  }

  /** The office whose places these are. */
  public long getOfficeId() {
    return officeId;
  }

  public TimeBand getBand() {
    return band;
  }

  /** First day wanted. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** Last day wanted; empty for no end. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilDate);
  }

  public WaitingState getState() {
    return state;
  }

  /** Until when a promised place can be taken; empty before one is promised. */
  public Optional<LocalDate> answerBy() {
    return Optional.ofNullable(answerBy);
  }

  public Instant getJoinedAt() {
    return joinedAt;
  }

  /** Its place in the queue. */
  long itemId() {
    return itemId;
  }
}
