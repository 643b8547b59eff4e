package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * What a citizen does with a ticket: takes it at a kiosk, looks at it, says to be coming, gives it
 * up. No login is needed; who holds the secret link holds the ticket.
 */
@Stateless
@OpenToAll("citizens have no login: the kiosk has a token, the ticket a secret link")
public class TicketService {

  /** The queue that tickets are items of. */
  public static final String QUEUE = "frontoffice";

  @PersistenceContext private EntityManager entities;
  @Inject private TicketPrinter printer;
  @Inject private TicketIssuer issuer;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public TicketService() {}

  /** For use without a container. */
  public TicketService(
      EntityManager entities,
      TicketPrinter printer,
      TicketRoll roll,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.printer = printer;
    this.issuer = new TicketIssuer(printer);
    this.roll = roll;
    this.queue = queue;
    this.clock = clock;
  }

  /** How items of the queue name a ticket. */
  public static String subject(Ticket ticket) {
    return QUEUE + ":" + ticket.getId();
  }

  /**
   * Looks whether a kiosk's key can be one.
   *
   * @throws Refusal INVALID unless it is 8 to 64 letters, figures or hyphens
   */
  public static void checkKey(String key) {
    TicketIssuer.checkKey(key);
  }

  /**
   * Issues a ticket, or gives the one that was issued for the same key: a kiosk that got no answer
   * asks again with the same key and never gets two.
   *
   * @param token of the kiosk
   * @param priority whether the citizen chose the priority service
   * @param key made by the kiosk, 8 to 64 letters, figures or hyphens, new for each ticket
   * @throws Refusal FORBIDDEN without the token of a kiosk, INVALID for a malformed key, NOT_FOUND
   *     for a service that this kiosk's branch does not offer, CONFLICT if the branch is closed or
   *     the day's places are gone
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Ticket issue(String token, long serviceId, boolean priority, String key) {
    TicketLane lane = priority ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN;
    return issuer.issue(key, () -> printer.printAtKiosk(token, serviceId, lane, key));
  }

  /**
   * The ticket behind a secret link.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Ticket bySecret(String secret) {
    return entities
        .createQuery(
            "SELECT t FROM Ticket t JOIN FETCH t.service JOIN FETCH t.group JOIN FETCH t.branch"
                + " WHERE t.secret = :secret",
            Ticket.class)
        .setParameter("secret", secret)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.link"));
  }

  /**
   * The citizen gives the ticket up; a second time does nothing.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket, CONFLICT once service has begun
   */
  public void giveUp(String secret) {
    Ticket ticket = bySecret(secret);
    if (ticket.getState() == TicketState.CANCELLED) {
      return;
    }
    ticket.cancel(clock.instant());
    roll.count(ticket);
    ticket.getPoint().ifPresent(ServicePoint::release);
    new TicketItems(queue).finish(ticket);
  }

  /**
   * The citizen is on the way to the desk; said again, nothing changes.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket, CONFLICT unless it is called
   */
  public void coming(String secret) {
    Ticket ticket = bySecret(secret);
    if (ticket.isCalled() && ticket.getComingAt().isPresent()) {
      return;
    }
    ticket.coming(clock.instant());
    roll.count(ticket);
  }
}
