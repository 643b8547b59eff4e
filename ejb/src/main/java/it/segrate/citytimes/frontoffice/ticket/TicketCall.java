package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One call of a ticket to a desk, with the reason it was made for. Written once, never changed. */
@Entity
@Table(name = "frontoffice_call")
public class TicketCall {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Ticket ticket;

  @Column(name = "branch_id", nullable = false)
  private long branchId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "point_id")
  private ServicePoint point;

  @Column(name = "issued_on", nullable = false)
  private LocalDate day;

  @Column(nullable = false)
  private int ordinal;

  @Column(name = "called_at", nullable = false)
  private Instant calledAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CallReason reason;

  @Column(name = "waited_seconds", nullable = false)
  private long waitedSeconds;

  @Column(nullable = false)
  private int candidates;

  @Column(nullable = false)
  private String rule;

  @Column private String note;

  @Column private String considered;

  @Column(name = "operator_id", nullable = false)
  private long operatorId;

  /** For JPA. */
  protected TicketCall() {}

  private TicketCall(Ticket ticket, long operator, int ordinal, Why why, Instant at) {
    this.ticket = ticket;
    this.branchId = ticket.getBranch().getId();
    this.point = ticket.getPoint().orElseThrow();
    this.day = ticket.getIssuedOn();
    this.ordinal = ordinal;
    this.calledAt = at;
    this.waitedSeconds = ticket.waited(at).toSeconds();
    this.operatorId = operator;
    this.reason = why.reason();
    this.note = why.note();
    this.rule = why.rule();
    this.candidates = why.candidates();
    this.considered = why.considered();
  }

  /**
   * The first call of a ticket, just made.
   *
   * @param operator account of who called
   */
  public static TicketCall first(Ticket ticket, long operator, Why why, Instant at) {
    return new TicketCall(ticket, operator, 1, why, at);
  }

  /** The same ticket once more, to the same desk. */
  public TicketCall again(long operator, Instant at) {
    return new TicketCall(
        ticket,
        operator,
        ordinal + 1,
        new Why(CallReason.RECALL, null, rule, candidates, null),
        at);
  }

  /**
   * Why it was this ticket's turn.
   *
   * @param note what the operator wrote who chose it, or null
   * @param rule name and version of the rule in force
   * @param candidates how many tickets it chose among
   * @param considered the first of them with their scores, as the rule saw them, or null
   */
  public record Why(
      CallReason reason, String note, String rule, int candidates, String considered) {}

  public Long getId() {
    return id;
  }

  public Ticket getTicket() {
    return ticket;
  }

  public ServicePoint getPoint() {
    return point;
  }

  /** 1 for the first call, one more for each repetition. */
  public int getOrdinal() {
    return ordinal;
  }

  public Instant getCalledAt() {
    return calledAt;
  }

  public CallReason getReason() {
    return reason;
  }

  /** How long the ticket had waited when it was first called. */
  public Duration getWaited() {
    return Duration.ofSeconds(waitedSeconds);
  }

  public int getCandidates() {
    return candidates;
  }

  /** What the operator wrote who chose the ticket out of its turn. */
  public Optional<String> getNote() {
    return Optional.ofNullable(note);
  }

  /** The first candidates with their scores, as the rule saw them. */
  public Optional<String> getConsidered() {
    return Optional.ofNullable(considered);
  }

  public String getRule() {
    return rule;
  }
}
