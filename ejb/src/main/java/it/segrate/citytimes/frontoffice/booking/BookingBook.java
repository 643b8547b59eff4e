package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;

/**
 * The appointments of a branch, which change one after the other: whoever writes holds the branch's
 * book until the transaction ends, so no place is given twice, and nobody has one too many.
 */
@Dependent
public class BookingBook {

  /** Appointments still to come that one person may have in a branch. */
  public static final int MOST_EACH = 2;

  /** Letters and figures of codes: those that nobody confuses. */
  public static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  /**
   * How it stands in the trail that somebody booked for themselves, and that staff did for them.
   */
  static final String MADE = "frontoffice.booking-made";

  static final String MADE_FOR_CITIZEN = "frontoffice.booking-made-for-citizen";

  private static final int CODE_SIGNS = 6;
  private static final int SECRET_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The roll that is the lock: of no letter and no day on which tickets are given. */
  private static final String LETTER = "*";

  private static final LocalDate DAY = LocalDate.EPOCH;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private BookingSlots slots;
  @Inject private TicketRoll roll;
  @Inject private BookingMails mails;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public BookingBook() {}

  /** For use without a container. */
  public BookingBook(
      EntityManager entities,
      HallDirectory hall,
      BookingSlots slots,
      TicketRoll roll,
      BookingMails mails,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.slots = slots;
    this.roll = roll;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /** Nobody else changes appointments of the branch until the caller's transaction ends. */
  public void hold(Branch branch) {
    roll.turn(branch.getId(), LETTER, DAY, 0);
  }

  /**
   * Keeps a place for somebody.
   *
   * @param act {@link #MADE} or {@link #MADE_FOR_CITIZEN}
   * @throws Refusal NOT_FOUND for an unknown service, CONFLICT if the time cannot be booked (any
   *     more), or they have {@link #MOST_EACH} already
   */
  Booking book(long serviceId, Instant starts, Contact contact, Locale locale, String act) {
    ServiceCard service = hall.service(serviceId);
    Branch branch = service.getGroup().getBranch();
    hold(branch);
    if (coming(branch, contact) >= MOST_EACH) {
      throw Refusal.conflict("frontoffice.refusal.booking.each", MOST_EACH);
    }
    Slot slot = free(service, starts);
    Booking booking =
        new Booking(
            service,
            BookingSlots.dayOf(starts),
            slot,
            newSecret(),
            newCode(branch),
            clock.instant());
    booking.heldBy(contact, locale);
    entities.persist(booking);
    entities.flush();
    mails.confirmed(booking);
    record(act, booking);
    return booking;
  }

  /**
   * Gives an appointment another time.
   *
   * @throws Refusal CONFLICT unless it is booked and the new time is free
   */
  void move(Booking booking, Instant starts) {
    hold(booking.getBranch());
    entities.refresh(booking);
    if (starts.equals(booking.getStartsAt())) {
      return;
    }
    booking.moveTo(BookingSlots.dayOf(starts), free(booking.getService(), starts));
    mails.moved(booking);
    record("frontoffice.booking-moved", booking);
  }

  /**
   * Calls an appointment off; a second time does nothing.
   *
   * @throws Refusal CONFLICT if its holder has come, or its day is over
   */
  void cancel(Booking booking) {
    hold(booking.getBranch());
    entities.refresh(booking);
    if (booking.getState() == BookingState.CANCELLED) {
      return;
    }
    booking.cancel();
    mails.cancelled(booking);
    record("frontoffice.booking-cancelled", booking);
  }

  /** The appointments still to come of a service are kept by the queue in which it stands now. */
  public void follow(ServiceCard service) {
    hold(service.getGroup().getBranch());
    entities
        .createQuery(
            "SELECT b FROM Booking b WHERE b.service = :service AND b.state = :booked"
                + " AND b.day >= :today",
            Booking.class)
        .setParameter("service", service)
        .setParameter("booked", BookingState.BOOKED)
        .setParameter("today", LocalDate.now(clock))
        .getResultStream()
        .forEach(booking -> booking.standIn(service.getGroup()));
  }

  /** How many appointments are still to come in a queue. */
  public long coming(ServiceGroup group) {
    return entities
        .createQuery(
            "SELECT COUNT(b) FROM Booking b WHERE b.group = :group AND b.state = :booked"
                + " AND b.day >= :today",
            Long.class)
        .setParameter("group", group)
        .setParameter("booked", BookingState.BOOKED)
        .setParameter("today", LocalDate.now(clock))
        .getSingleResult();
  }

  /** Writes an act down, without who it was for. */
  void record(String action, Booking booking) {
    audit.record(
        action,
        "frontoffice.booking:" + booking.getId(),
        booking.getGroup().getLetter() + " " + booking.getStartsAt());
  }

  private Slot free(ServiceCard service, Instant starts) {
    return slots
        .find(service, starts)
        .filter(Slot::isFree)
        .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.booking.slot"));
  }

  private long coming(Branch branch, Contact contact) {
    return entities
        .createQuery(
            "SELECT COUNT(b) FROM Booking b WHERE b.branch = :branch AND b.state = :booked"
                + " AND b.startsAt > :now AND (b.email = :email OR b.phone = :phone)",
            Long.class)
        .setParameter("branch", branch)
        .setParameter("booked", BookingState.BOOKED)
        .setParameter("now", clock.instant())
        .setParameter("email", contact.email() == null ? "" : contact.email())
        .setParameter("phone", contact.phone() == null ? "" : contact.phone())
        .getSingleResult();
  }

  private String newCode(Branch branch) {
    String code;
    do {
      code =
          RANDOM
              .ints(CODE_SIGNS, 0, SIGNS.length())
              .collect(
                  StringBuilder::new,
                  (text, sign) -> text.append(SIGNS.charAt(sign)),
                  StringBuilder::append)
              .toString();
    } while (isGiven(branch, code));
    return code;
  }

  private boolean isGiven(Branch branch, String code) {
    return entities
            .createQuery(
                "SELECT COUNT(b) FROM Booking b WHERE b.branch = :branch AND b.code = :code",
                Long.class)
            .setParameter("branch", branch)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
