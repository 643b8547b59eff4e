package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Takes what people think of the service: once for each ticket, from its end to the end of the next
 * day, or at a tablet in the hall.
 */
@Stateless
@OpenToAll("whoever has the unguessable link holds the ticket; the tablet has a token")
public class OpinionService {

  @PersistenceContext private EntityManager entities;
  @Inject private TicketService tickets;
  @Inject private DeviceGate gate;
  @Inject private Clock clock;

  /** For the container. */
  public OpinionService() {}

  /** For use without a container. */
  public OpinionService(
      EntityManager entities, TicketService tickets, DeviceGate gate, Clock clock) {
    this.entities = entities;
    this.tickets = tickets;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Whether the holder of a ticket is still to be asked.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket
   */
  public boolean isOpen(String secret) {
    Ticket ticket = tickets.bySecret(secret);
    return isRecent(ticket) && !wasAsked(ticket);
  }

  /**
   * Keeps what the holder of a ticket thinks.
   *
   * @param cause what went wrong, or null; counts with the red face alone
   * @param words a few more, or null; count with the red face alone
   * @throws Refusal NOT_FOUND if there is no such ticket, CONFLICT unless it was served today or
   *     yesterday and has said nothing yet, INVALID without a face or with too many words
   */
  public void give(String secret, Face face, Cause cause, String words) {
    Ticket ticket = tickets.bySecret(secret);
    if (!isRecent(ticket) || wasAsked(ticket)) {
      throw Refusal.conflict("frontoffice.refusal.opinion");
    }
    mark(ticket);
    keep(new Opinion(ticket.getBranch(), ticket.getService(), today(), face, cause, words));
  }

  /**
   * Keeps what somebody taps on a tablet.
   *
   * @throws Refusal FORBIDDEN without the token of a tablet, INVALID as with a ticket
   */
  public void giveAtTablet(String token, Face face, Cause cause, String words) {
    Branch branch = gate.require(token, DeviceKind.TABLET).getBranch();
    keep(new Opinion(branch, null, today(), face, cause, words));
  }

  private void keep(Opinion opinion) {
    entities.persist(opinion);
  }

  private boolean isRecent(Ticket ticket) {
    return ticket.getState() == TicketState.DONE
        && !today().isAfter(ticket.getIssuedOn().plusDays(1));
  }

  private boolean wasAsked(Ticket ticket) {
    return !entities
        .createNativeQuery("SELECT ticket_id FROM frontoffice_asked WHERE ticket_id = ?")
        .setParameter(1, ticket.getId())
        .getResultList()
        .isEmpty();
  }

  /** The primary key lets one of two that come at once through. */
  private void mark(Ticket ticket) {
    entities
        .createNativeQuery("INSERT INTO frontoffice_asked (ticket_id) VALUES (?)")
        .setParameter(1, ticket.getId())
        .executeUpdate();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
