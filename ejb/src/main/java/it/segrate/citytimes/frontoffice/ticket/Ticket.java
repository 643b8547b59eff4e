package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.queue.ItemHandle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number in the hand of a citizen, and the secret link printed under it. It waits, is called to a
 * desk, is served and done; on the way it may be given up, missed, put back into the queue, where
 * it keeps its place, transferred to another queue or desk, or parked until the citizen comes back.
 * Its number stays what it was, whatever queue it waits in. It carries no name and no reason.
 */
@Entity
@Table(name = "frontoffice_ticket")
public class Ticket {

  private static final String IDS = "frontoffice_ticket_ids";
  private static final int IDS_AT_ONCE = 50;

  /** From a sequence: it is known before the number is torn, and the roll is held so much less. */
  @Id
  @SequenceGenerator(name = IDS, sequenceName = IDS, allocationSize = IDS_AT_ONCE)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = IDS)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @ManyToOne(optional = false)
  private ServiceGroup group;

  @ManyToOne(optional = false)
  private ServiceCard service;

  @Column(name = "issued_on", nullable = false, updatable = false)
  private LocalDate issuedOn;

  @Column(nullable = false, updatable = false)
  private String letter;

  @Column(name = "seq_no", nullable = false, updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private TicketLane lane;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TicketState state;

  @Column(nullable = false, updatable = false)
  private String secret;

  @Column(name = "request_key", nullable = false, updatable = false)
  private String requestKey;

  @Column(name = "sort_rank", nullable = false)
  private long rank;

  @Column(name = "issued_at", nullable = false, updatable = false)
  private Instant issuedAt;

  @Column(name = "counts_from", nullable = false)
  private Instant countsFrom;

  @Column(name = "waits_from", nullable = false)
  private Instant waitsFrom;

  @Column(name = "returned_at")
  private Instant returnedAt;

  @Column(name = "called_at")
  private Instant calledAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @ManyToOne
  @JoinColumn(name = "point_id")
  private ServicePoint point;

  @ManyToOne
  @JoinColumn(name = "wanted_point_id")
  private ServicePoint wanted;

  @Column(name = "parked_at")
  private Instant parkedAt;

  @Column private String note;

  @Column(name = "item_id")
  private Long itemId;

  @Column(name = "item_token")
  private Long itemToken;

  @Column(nullable = false)
  private boolean unattended;

  @Column(name = "coming_at")
  private Instant comingAt;

  @Column(name = "put_off", nullable = false)
  private int putOff;

  @Version private int version;

  /** For JPA. */
  protected Ticket() {}

  /** One without a number and a time yet. */
  Ticket(ServiceCard service, TicketLane lane, String key, String secret, LocalDate day) {
    this.service = service;
    this.group = service.getGroup();
    this.branch = group.getBranch();
    this.letter = group.getLetter();
    this.lane = lane;
    this.issuedOn = day;
    this.requestKey = key;
    this.secret = secret;
    this.state = TicketState.WAITING;
  }

  /**
   * Gives it its number.
   *
   * @param at when it is torn off
   * @param headStart of its lane
   */
  void tearOff(int torn, Instant at, Duration headStart) {
    number = torn;
    issuedAt = at;
    countFrom(at, headStart);
  }

  /**
   * It has an appointment, and counts as having come at that time, which may be still to come.
   *
   * @param headStart of its lane
   */
  void countFrom(Instant booked, Duration headStart) {
    countsFrom = booked;
    waitsFrom = booked;
    rank = booked.minus(headStart).toEpochMilli();
  }

  /** Ties the ticket to its item of the queue. */
  void queuedAs(long item) {
    itemId = item;
  }

  /**
   * Calls it to a desk.
   *
   * @param token of the claim that makes this call the only one
   * @throws Refusal CONFLICT if it is not waiting
   */
  public void call(ServicePoint desk, long token, Instant at) {
    move(TicketState.CALLED);
    point = desk;
    itemToken = token;
    calledAt = at;
    comingAt = null;
    unattended = false;
  }

  /** The citizen is at the desk; refused with CONFLICT unless called. */
  public void start(Instant at) {
    move(TicketState.SERVING);
    startedAt = at;
  }

  /** Another service of the same visit begins; refused with CONFLICT unless one was started. */
  public void goOnWith(ServiceCard next) {
    if (state != TicketState.SERVING) {
      throw refused();
    }
    service = next;
  }

  /** The service is over; refused with CONFLICT unless it was started. */
  public void end(Instant at) {
    move(TicketState.DONE);
    endedAt = at;
  }

  /** Nobody came; refused with CONFLICT unless called. */
  public void noShow(Instant at) {
    move(TicketState.NO_SHOW);
    endedAt = at;
  }

  /**
   * Its holder missed the call and queues again, as if it were taken now; refused with CONFLICT
   * unless nobody came.
   *
   * @param headStart of its lane
   */
  void comeBack(Instant at, Duration headStart) {
    if (state != TicketState.NO_SHOW) {
      throw refused();
    }
    move(TicketState.WAITING);
    leaveDesk(at);
    endedAt = null;
    countFrom(at, headStart);
  }

  /** Back into the queue, where it keeps its place; refused with CONFLICT unless at a desk. */
  public void returnToQueue(Instant at) {
    move(TicketState.WAITING);
    leaveDesk(at);
    returnedAt = at;
  }

  /**
   * To another queue, with the place it had; refused with CONFLICT unless at a desk.
   *
   * @param next what it waits for now
   * @param desk the only desk that may call it, or null for every desk of the queue
   */
  public void transfer(ServiceCard next, ServicePoint desk, Instant at) {
    move(TicketState.TRANSFERRED);
    leaveDesk(at);
    service = next;
    group = next.getGroup();
    wanted = desk;
  }

  /** Every desk of its queue may call it again, since the one it was sent to is closed. */
  public void wantAnyDesk() {
    wanted = null;
  }

  private void leaveDesk(Instant at) {
    point = null;
    itemToken = null;
    calledAt = null;
    startedAt = null;
    parkedAt = null;
    waitsFrom = at;
    unattended = false;
  }

  /** The citizen fetches something and comes back; refused with CONFLICT unless in service. */
  public void park(Instant at) {
    move(TicketState.PARKED);
    parkedAt = at;
    itemToken = null;
    point = null;
  }

  /**
   * The citizen is back and the service goes on.
   *
   * @param token of the claim that lets this desk alone go on
   * @throws Refusal CONFLICT unless it was parked
   */
  public void resume(ServicePoint desk, long token) {
    if (state != TicketState.PARKED) {
      throw refused();
    }
    move(TicketState.SERVING);
    point = desk;
    itemToken = token;
    parkedAt = null;
    unattended = false;
  }

  /**
   * What whoever goes on with the visit should know, 200 characters at most; null takes it away.
   */
  public void annotate(String words) {
    note = words;
  }

  /** The citizen goes home, or the day ends; refused with CONFLICT once service has begun. */
  public void cancel(Instant at) {
    move(TicketState.CANCELLED);
    endedAt = at;
  }

  /** The citizen says that they are on their way; refused with CONFLICT unless called. */
  void coming(Instant at) {
    if (state != TicketState.CALLED) {
      throw Refusal.conflict("frontoffice.refusal.ticket." + state, display());
    }
    comingAt = at;
  }

  /**
   * Lets others pass: its place in the order is behind theirs, and its wait counts, from there on.
   *
   * @param behind the rank of the last of them
   */
  void letPass(long behind) {
    long before = rank;
    rank = Math.max(rank, behind + 1);
    countsFrom = countsFrom.plusMillis(rank - before);
    waitsFrom = countsFrom.isAfter(waitsFrom) ? countsFrom : waitsFrom;
    putOff++;
  }

  /** The operator's console is gone while the ticket is at the desk: the supervisor is told. */
  public void leftAlone() {
    unattended = state.isAtDesk();
  }

  /** The operator's console is back. */
  public void attended() {
    unattended = false;
  }

  private void move(TicketState next) {
    if (!state.allows(next)) {
      throw refused();
    }
    state = next;
  }

  private Refusal refused() {
    return Refusal.conflict("frontoffice.refusal.ticket." + state, display());
  }

  /** The number as everybody reads it: {@code A 047}. */
  public String display() {
    return display(letter, number);
  }

  /** A number as everybody reads it: a letter and at least three figures. */
  public static String display(String letter, int number) {
    return String.format("%s %03d", letter, number);
  }

  /**
   * Time in the queue it is in, or was called from: to the call, or to now while it waits. Who was
   * put back or transferred waits anew, though with the place of before; who has an appointment
   * does not wait before its time.
   */
  public Duration waited(Instant now) {
    Duration time = Duration.between(waitsFrom, calledAt == null ? now : calledAt);
    return time.isNegative() ? Duration.ZERO : time;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public ServiceGroup getGroup() {
    return group;
  }

  public ServiceCard getService() {
    return service;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  /** The letter of its number. The queue it waits in is that of its {@link #getGroup group}. */
  public String getLetter() {
    return letter;
  }

  public int getNumber() {
    return number;
  }

  /** For staff alone: the public never learns it. */
  public TicketLane getLane() {
    return lane;
  }

  public TicketState getState() {
    return state;
  }

  /** The unguessable part of its link, 22 characters. */
  public String getSecret() {
    return secret;
  }

  public long getRank() {
    return rank;
  }

  public Instant getIssuedAt() {
    return issuedAt;
  }

  public Instant getCountsFrom() {
    return countsFrom;
  }

  /** Since when it is in its queue. */
  public Instant getWaitsFrom() {
    return waitsFrom;
  }

  public Optional<Instant> getReturnedAt() {
    return Optional.ofNullable(returnedAt);
  }

  public Optional<Instant> getCalledAt() {
    return Optional.ofNullable(calledAt);
  }

  public Optional<Instant> getStartedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** The desk it is or was at last. */
  public Optional<ServicePoint> getPoint() {
    return Optional.ofNullable(point);
  }

  /** The only desk that may call it; empty when every desk of its queue may. */
  public Optional<ServicePoint> getWanted() {
    return Optional.ofNullable(wanted);
  }

  public Optional<Instant> getParkedAt() {
    return Optional.ofNullable(parkedAt);
  }

  /** For staff alone, without names or reasons; empty once the day is over. */
  public Optional<String> getNote() {
    return Optional.ofNullable(note);
  }

  /** Its item of the queue. */
  public long getItemId() {
    return itemId;
  }

  /** The claim in force; empty while it waits. */
  public Optional<ItemHandle> claim() {
    return itemToken == null ? Optional.empty() : Optional.of(new ItemHandle(itemId, itemToken));
  }

  /** When the citizen said that they were on their way; empty for a call without an answer. */
  public Optional<Instant> getComingAt() {
    return Optional.ofNullable(comingAt);
  }

  /** How often the citizen has let others pass. */
  public int getPutOff() {
    return putOff;
  }

  /** Whether it is called and nobody has come yet. */
  public boolean isCalled() {
    return state == TicketState.CALLED;
  }

  /** Whether it is at a desk whose console has gone silent. */
  public boolean isUnattended() {
    return unattended;
  }
}
