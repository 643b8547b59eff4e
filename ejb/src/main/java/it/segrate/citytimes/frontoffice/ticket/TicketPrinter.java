package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
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
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tears a number off the roll and puts it into the queue: number, ticket and item of the queue are
 * one short transaction, all there or nothing.
 */
@Stateless
public class TicketPrinter {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 16;

  @PersistenceContext private EntityManager entities;
  @Inject private DeviceGate gate;
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
      DeviceGate gate,
      HallDirectory hall,
      TicketRoll roll,
      HeadStarts headStarts,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.gate = gate;
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

  /** Whether a number of a day was given already. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean isTaken(Branch branch, LocalDate day, String letter, int number) {
    return entities
            .createQuery(
                "SELECT COUNT(t) FROM Ticket t WHERE t.branch = :branch AND t.issuedOn = :day"
                    + " AND t.letter = :letter AND t.number = :number",
                Long.class)
            .setParameter("branch", branch)
            .setParameter("day", day)
            .setParameter("letter", letter)
            .setParameter("number", number)
            .getSingleResult()
        > 0;
  }

  /**
   * Issues a ticket, in the caller's transaction or one of its own.
   *
   * @param key unlike that of every other ticket
   * @throws Refusal NOT_FOUND if the branch does not offer such a service; CONFLICT if the branch
   *     is closed, the guest whose service it is is not there, or the day's tickets are all given
   */
  public Ticket print(Branch branch, long serviceId, TicketLane lane, String key) {
    ServiceCard service = hall.service(serviceId);
    if (!service.isActive() || !service.isAt(branch)) {
      throw Refusal.notFound("frontoffice.refusal.service");
    }
    if (!hall.isOpen(service.getGroup().getBranch())) {
      throw Refusal.conflict("frontoffice.refusal.closed");
    }
    if (!hall.isHere(service.getGroup().getPartner().orElse(null))) {
      throw Refusal.conflict("frontoffice.refusal.guest");
    }
    return print(service, lane, key, LocalDate.now(clock), clock::instant);
  }

  /**
   * Issues a ticket at a kiosk.
   *
   * @param token of the kiosk
   * @throws Refusal as {@link #print(Branch, long, TicketLane, String)}; FORBIDDEN without the
   *     token of a kiosk
   */
  public Ticket printAtKiosk(String token, long serviceId, TicketLane lane, String key) {
    return print(gate.require(token, DeviceKind.KIOSK).getBranch(), serviceId, lane, key);
  }

  /**
   * Issues a ticket for somebody who stands at a desk.
   *
   * @param letters the queues that the desk serves
   * @throws Refusal as {@link #print(Branch, long, TicketLane, String)}; NOT_FOUND if the desk does
   *     not serve it
   */
  public Ticket printFor(
      Branch branch, String letters, long serviceId, TicketLane lane, String key) {
    ServiceCard service = hall.service(serviceId);
    if (!letters.contains(service.getGroup().getLetter())) {
      throw Refusal.notFound("frontoffice.refusal.service.elsewhere", service.getName().it());
    }
    return print(branch, serviceId, lane, key);
  }

  /**
   * Issues a ticket as it was taken at a moment of the same day, open or not.
   *
   * @throws Refusal CONFLICT if the day's places of the service, or the numbers of its queue, are
   *     gone
   */
  public Ticket print(ServiceCard service, TicketLane lane, String key, Instant at) {
    return print(service, lane, key, LocalDate.ofInstant(at, clock.getZone()), () -> at);
  }

  private Ticket print(
      ServiceCard service, TicketLane lane, String key, LocalDate day, Supplier<Instant> at) {
    Duration headStart = headStart(service, lane);
    Ticket ticket = queued(service, lane, key, day);
    int number = nextNumber(ticket);
    // The roll is held from here on, so nobody else counts the same last place.
    if (service.getDailyCap().filter(cap -> taken(service, day) >= cap).isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.cap");
    }
    ticket.tearOff(number, at.get(), headStart);
    entities.flush();
    return ticket;
  }

  /**
   * Issues a ticket for an appointment whose holder has come. Its place was kept, so the day's cap
   * of the service does not count.
   *
   * @param countsFrom from when it counts as having come
   * @throws Refusal CONFLICT if the branch is closed, or the numbers of the queue are gone
   */
  public Ticket printBooked(ServiceCard service, TicketLane lane, String key, Instant countsFrom) {
    if (!hall.isOpen(service.getGroup().getBranch())) {
      throw Refusal.conflict("frontoffice.refusal.closed");
    }
    Duration headStart = headStart(service, lane);
    Ticket ticket = queued(service, lane, key, LocalDate.now(clock));
    ticket.tearOff(nextNumber(ticket), clock.instant(), headStart);
    ticket.countFrom(countsFrom, headStart);
    entities.flush();
    return ticket;
  }

  private Duration headStart(ServiceCard service, TicketLane lane) {
    return headStarts.of(service.getGroup().getBranch(), lane);
  }

  /** A ticket in the queue, without its number: whoever wants one of the same letter waits. */
  private Ticket queued(ServiceCard service, TicketLane lane, String key, LocalDate day) {
    Ticket ticket = new Ticket(service, lane, key, newSecret(), day);
    entities.persist(ticket);
    new TicketItems(queue).put(ticket);
    return ticket;
  }

  /** Holds the roll until the transaction ends: it comes last, and little comes after it. */
  private int nextNumber(Ticket ticket) {
    ServiceGroup group = ticket.getGroup();
    return group.number(
        roll.next(group.getBranch().getId(), ticket.getLetter(), ticket.getIssuedOn()));
  }

  /**
   * Writes down a ticket that is in somebody's hand already, with the number on it. One of a former
   * day waits for nothing any more.
   *
   * @param number none that the roll gives
   * @param at within that day
   */
  public Ticket record(
      ServiceCard service, TicketLane lane, String key, LocalDate day, int number, Instant at) {
    ServiceGroup group = service.getGroup();
    Duration headStart = headStart(service, lane);
    boolean over = day.isBefore(LocalDate.now(clock));
    Ticket ticket = new Ticket(service, lane, key, newSecret(), day);
    entities.persist(ticket);
    ticket.tearOff(number, at, headStart);
    if (over) {
      ticket.cancel(clock.instant());
    } else {
      new TicketItems(queue).put(ticket);
    }
    roll.turn(group.getBranch().getId(), group.getLetter(), day, 0);
    entities.flush();
    return ticket;
  }

  /** Calls a ticket off that waits, since its holder has another one instead. */
  public void replace(long ticketId) {
    Ticket ticket = entities.find(Ticket.class, ticketId);
    if (ticket.getState() == TicketState.WAITING) {
      ticket.cancel(clock.instant());
      roll.count(ticket);
      new TicketItems(queue).finish(ticket);
    }
  }

  private long taken(ServiceCard service, LocalDate day) {
    return entities
        .createQuery(
            "SELECT COUNT(t) FROM Ticket t WHERE t.service = :service AND t.issuedOn = :day"
                + " AND t.state <> :cancelled",
            Long.class)
        .setParameter("service", service)
        .setParameter("day", day)
        .setParameter("cancelled", TicketState.CANCELLED)
        // The ticket that asks is not written yet, and does not count itself.
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
