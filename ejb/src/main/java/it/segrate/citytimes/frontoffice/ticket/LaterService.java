package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Lets others pass: a ticket goes back some places in its own queue and lane. */
@Stateless
@OpenToAll("whoever has the unguessable link holds the ticket")
public class LaterService {

  /** Most places at once. */
  public static final int MOST_PLACES = 10;

  /** How often a ticket may be put off. */
  public static final int MOST_TIMES = 3;

  @PersistenceContext private EntityManager entities;
  @Inject private TicketService tickets;
  @Inject private TicketRoll roll;

  /** For the container. */
  public LaterService() {}

  /** For use without a container. */
  public LaterService(EntityManager entities, TicketService tickets, TicketRoll roll) {
    this.entities = entities;
    this.tickets = tickets;
    this.roll = roll;
  }

  /**
   * Puts the ticket behind so many of those who come after it in its queue and lane, or behind the
   * last of them. Nobody else's place changes, and none comes earlier by it.
   *
   * @param places 1 to {@link #MOST_PLACES}
   * @throws Refusal NOT_FOUND if there is no such ticket, INVALID for another number of places,
   *     CONFLICT if it does not wait, nobody waits behind it, or it was put off {@link #MOST_TIMES}
   *     times
   */
  public void later(String secret, int places) {
    if (places < 1 || places > MOST_PLACES) {
      throw Refusal.invalidField("places", "frontoffice.refusal.later.places", MOST_PLACES);
    }
    Ticket ticket = tickets.bySecret(secret);
    // Who counts holds the roll: of two taps at once the second finds what the first has done.
    roll.count(ticket);
    entities.refresh(ticket);
    if (!ticket.getState().isWaiting()) {
      throw Refusal.conflict("frontoffice.refusal.ticket." + ticket.getState(), ticket.display());
    }
    if (ticket.getPutOff() >= MOST_TIMES) {
      throw Refusal.conflict("frontoffice.refusal.later.times", MOST_TIMES);
    }
    List<Long> behind = behind(ticket, places);
    if (behind.isEmpty()) {
      throw Refusal.conflict("frontoffice.refusal.later.nobody");
    }
    ticket.letPass(behind.getLast());
  }

  private List<Long> behind(Ticket ticket, int places) {
    return entities
        .createQuery(
            "SELECT t.rank FROM Ticket t WHERE t.branch = :branch AND t.issuedOn = :day"
                + " AND t.state IN :waiting AND t.group = :group AND t.lane = :lane"
                + " AND (t.rank > :rank OR (t.rank = :rank AND t.id > :id))"
                + " ORDER BY t.rank, t.id",
            Long.class)
        .setParameter("branch", ticket.getBranch())
        .setParameter("day", ticket.getIssuedOn())
        .setParameter("waiting", TicketState.waiting())
        .setParameter("group", ticket.getGroup())
        .setParameter("lane", ticket.getLane())
        .setParameter("rank", ticket.getRank())
        .setParameter("id", ticket.getId())
        .setMaxResults(places)
        .getResultList();
  }
}
