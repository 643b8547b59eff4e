package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One service of a visit ('prestazione'): a stretch of time at one desk, and what came of it.
 * Another service, a transfer, coming back after an interruption: each begins the next one.
 */
@Entity
@Table(name = "frontoffice_transaction")
public class VisitTransaction {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Ticket ticket;

  @Column(name = "branch_id", nullable = false)
  private long branchId;

  @Column(name = "issued_on", nullable = false)
  private LocalDate day;

  @ManyToOne(optional = false)
  private ServiceCard service;

  @Column(nullable = false)
  private String letter;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TicketLane lane;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "point_id")
  private ServicePoint point;

  @Column(name = "operator_id", nullable = false)
  private long operatorId;

  @Column(nullable = false)
  private int ordinal;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private Outcome outcome;

  @Version private int version;

  /** For JPA. */
  protected VisitTransaction() {}

  /**
   * The ticket's service begins at the desk where the ticket is.
   *
   * @param ordinal 1 for the first of the visit
   * @param operator account of who serves
   */
  VisitTransaction(Ticket ticket, int ordinal, long operator, Instant at) {
    this.ticket = ticket;
    this.branchId = ticket.getBranch().getId();
    this.day = ticket.getIssuedOn();
    this.service = ticket.getService();
    this.letter = ticket.getGroup().getLetter();
    this.lane = ticket.getLane();
    this.point = ticket.getPoint().orElseThrow();
    this.operatorId = operator;
    this.ordinal = ordinal;
    this.startedAt = at;
  }

  /** What came of it, said while the visit lasts or after; it may be said otherwise later. */
  void turnedOut(Outcome what) {
    outcome = what;
  }

  /** It is over; without an outcome said before it is the given one. */
  void end(Outcome otherwise, Instant at) {
    if (endedAt == null) {
      endedAt = at;
      outcome = outcome == null || !otherwise.isChosen() ? otherwise : outcome;
    }
  }

  public Long getId() {
    return id;
  }

  public ServiceCard getService() {
    return service;
  }

  public int getOrdinal() {
    return ordinal;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<Outcome> getOutcome() {
    return Optional.ofNullable(outcome);
  }

  public ServicePoint getPoint() {
    return point;
  }

  /** How long it took, or has taken until now. */
  public Duration lasted(Instant now) {
    return Duration.between(startedAt, endedAt == null ? now : endedAt);
  }
}
