package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Tears a number off the roll and puts it into the queue: number, ticket and item of the queue are
 * one short transaction, all there or nothing.
 */
@Stateless
public class TicketPrinter {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 16;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private TicketRoll roll;
  @Inject private HeadStarts headStarts;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public TicketPrinter() {}

  /** For use without a container. */
  public TicketPrinter(
      EntityManager entities,
      HallDirectory hall,
      TicketRoll roll,
      HeadStarts headStarts,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.roll = roll;
    this.headStarts = headStarts;
    this.queue = queue;
    this.clock = clock;
  }

  /** The ticket that was issued for a key, if one was. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Ticket> findByKey(String key) {
    return entities
        .createQuery("SELECT t FROM Ticket t WHERE t.requestKey = :key", Ticket.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /**
   * Issues a ticket, in the caller's transaction or one of its own.
   *
   * @param key unlike that of every other ticket
   * @throws Refusal NOT_FOUND if there is no such service; CONFLICT if the branch is closed, the
   *     guest whose service it is is not there, or the day's tickets are all given
   */
  public Ticket print(long serviceId, TicketLane lane, String key) {
    ServiceCard service = hall.service(serviceId);
    if (!hall.isOpen(service.getGroup().getBranch())) {
      throw Refusal.conflict("frontoffice.refusal.closed");
    }
    if (!hall.isHere(service.getGroup().getPartner().orElse(null))) {
      throw Refusal.conflict("frontoffice.refusal.guest");
    }
    return print(service, lane, key, clock.instant());
  }

  /**
   * Issues a ticket for somebody who stands at a desk.
   *
   * @param letters the queues that the desk serves
   * @throws Refusal as {@link #print(long, TicketLane, String)}; NOT_FOUND if the desk does not
   *     serve it
   */
  public Ticket printFor(String letters, long serviceId, TicketLane lane, String key) {
    ServiceCard service = hall.service(serviceId);
    if (!letters.contains(service.getGroup().getLetter())) {
      throw Refusal.notFound("frontoffice.refusal.service.elsewhere", service.getName().it());
    }
    return print(serviceId, lane, key);
  }

  /** Issues a ticket as it was taken at a moment of the same day, open or not. */
  public Ticket print(ServiceCard service, TicketLane lane, String key, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, clock.getZone());
    Branch branch = service.getGroup().getBranch();
    int torn = roll.next(branch.getId(), service.getGroup().getLetter(), day);
    int number = number(service.getGroup(), torn);
    Ticket ticket = new Ticket(service, lane, headStarts.of(branch, lane), day, number, at);
    ticket.printed(newSecret(), key);
    entities.persist(ticket);
    entities.flush();
    new TicketItems(queue).put(ticket);
    return ticket;
  }

  /**
   * The number on the ticket that is the n-th of its group today.
   *
   * @throws Refusal CONFLICT if the group has no more numbers, or gives no more tickets today
   */
  private static int number(ServiceGroup group, int nth) {
    int number = group.getFirstNumber() + nth - 1;
    boolean outOfRange = group.getLastNumber().filter(last -> number > last).isPresent();
    if (outOfRange || group.getDailyCap().filter(cap -> nth > cap).isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.cap");
    }
    return number;
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
