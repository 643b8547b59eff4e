package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.Candidate;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads who waits today and for which desk. It changes nothing and guards nothing. */
@Stateless
public class WaitingLine {

  /**
   * How far down each queue a rule looks. Via Libera has the smallest ranks, so none of it can fall
   * out.
   */
  private static final int DEPTH = 50;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public WaitingLine() {}

  /** For use without a container. */
  public WaitingLine(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The first tickets of each queue that the desk serves, as a rule sees them. */
  public List<Candidate> candidates(ServicePoint desk) {
    return desk.serves().stream().flatMap(group -> candidates(desk, group).stream()).toList();
  }

  private List<Candidate> candidates(ServicePoint desk, ServiceGroup group) {
    return entities
        .createQuery(
            "SELECT NEW it.segrate.citytimes.frontoffice.select.Candidate("
                + "t.id, t.itemId, t.lane, g.letter, t.rank, t.countsFrom, t.returnedAt, w.id)"
                + " FROM Ticket t JOIN t.group g LEFT JOIN t.wanted w"
                + " WHERE t.branch = :branch AND t.issuedOn = :day"
                + " AND t.state IN :waiting AND t.group = :group"
                + " AND (w IS NULL OR w = :desk) ORDER BY t.rank, t.id",
            Candidate.class)
        .setParameter("branch", desk.getBranch())
        .setParameter("day", LocalDate.now(clock))
        .setParameter("waiting", TicketState.waiting())
        .setParameter("desk", desk)
        .setParameter("group", group)
        .setMaxResults(DEPTH)
        .getResultList();
  }

  /** The first tickets that the desk may serve, in the order in which they count. */
  public List<Ticket> waiting(ServicePoint desk) {
    return desk.serves().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT t FROM Ticket t JOIN FETCH t.service JOIN FETCH t.group"
                    + " WHERE t.branch = :branch AND t.issuedOn = :day"
                    + " AND t.state IN :waiting AND t.group IN :groups"
                    + " AND (t.wanted IS NULL OR t.wanted = :desk) ORDER BY t.rank, t.id",
                Ticket.class)
            .setParameter("branch", desk.getBranch())
            .setParameter("day", LocalDate.now(clock))
            .setParameter("waiting", TicketState.waiting())
            .setParameter("desk", desk)
            .setParameter("groups", desk.serves())
            .setMaxResults(DEPTH)
            .getResultList();
  }

  /** Tickets that were parked and wait for nobody but their citizen, for queues of the desk. */
  public List<Ticket> parked(ServicePoint desk) {
    return desk.serves().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT t FROM Ticket t JOIN FETCH t.service JOIN FETCH t.group"
                    + " WHERE t.branch = :branch AND t.issuedOn = :day"
                    + " AND t.state = :parked AND t.group IN :groups ORDER BY t.parkedAt, t.id",
                Ticket.class)
            .setParameter("branch", desk.getBranch())
            .setParameter("day", LocalDate.now(clock))
            .setParameter("parked", TicketState.PARKED)
            .setParameter("groups", desk.serves())
            .getResultList();
  }

  /** Tickets that wait for this desk alone. */
  public List<Ticket> wanting(ServicePoint desk) {
    return entities
        .createQuery(
            "SELECT t FROM Ticket t WHERE t.wanted = :desk AND t.state IN :waiting", Ticket.class)
        .setParameter("desk", desk)
        .setParameter("waiting", TicketState.waiting())
        .getResultList();
  }

  /** How many tickets of a service are in a queue today. */
  public long waitingFor(ServiceCard service) {
    return entities
        .createQuery(
            "SELECT COUNT(t) FROM Ticket t WHERE t.service = :service AND t.issuedOn = :day"
                + " AND t.state IN :waiting",
            Long.class)
        .setParameter("service", service)
        .setParameter("day", LocalDate.now(clock))
        .setParameter("waiting", TicketState.waiting())
        .getSingleResult();
  }

  /** How many visits in a queue are not over today. */
  public long live(ServiceGroup group) {
    return entities
        .createQuery(
            "SELECT COUNT(t) FROM Ticket t WHERE t.group = :group AND t.issuedOn = :day"
                + " AND t.state IN :live",
            Long.class)
        .setParameter("group", group)
        .setParameter("day", LocalDate.now(clock))
        .setParameter("live", TicketState.live())
        .getSingleResult();
  }

  /** How many visits in a branch are not over today. */
  public long live(Branch branch) {
    return entities
        .createQuery(
            "SELECT COUNT(t) FROM Ticket t WHERE t.branch = :branch AND t.issuedOn = :day"
                + " AND t.state IN :live",
            Long.class)
        .setParameter("branch", branch)
        .setParameter("day", LocalDate.now(clock))
        .setParameter("live", TicketState.live())
        .getSingleResult();
  }

  /** Tickets at desks whose console has gone silent. */
  public List<Ticket> unattended(Branch branch) {
    return entities
        .createQuery(
            "SELECT t FROM Ticket t JOIN FETCH t.service JOIN FETCH t.group"
                + " WHERE t.branch = :branch AND t.issuedOn = :day"
                + " AND t.unattended = TRUE ORDER BY t.calledAt",
            Ticket.class)
        .setParameter("branch", branch)
        .setParameter("day", LocalDate.now(clock))
        .getResultList();
  }
}
