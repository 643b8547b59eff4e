package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Makes a ticket of an appointment when its holder comes. Up to {@link #GRACE} after its time it
 * counts from the later of booked time and check-in, in the lane of appointments; later, it is a
 * walk-in's like every other. More than {@link #EARLY} before, there is none yet.
 */
@Dependent
public class CheckIns {

  /** How much too late one may be. */
  public static final Duration GRACE = Duration.ofMinutes(10);

  /** How early one may check in. */
  public static final Duration EARLY = Duration.ofMinutes(30);

  private static final int CODE_SIGNS = 6;

  @PersistenceContext private EntityManager entities;
  @Inject private BookingBook book;
  @Inject private TicketPrinter printer;
  @Inject private Clock clock;

  /** For the container. */
  public CheckIns() {}

  /** For use without a container. */
  public CheckIns(EntityManager entities, BookingBook book, TicketPrinter printer, Clock clock) {
    this.entities = entities;
    this.book = book;
    this.printer = printer;
    this.clock = clock;
  }

  /**
   * The appointment of a branch that has this code, or this secret link.
   *
   * @param written six letters and figures, in whatever case, or the link as a reader reads it
   * @throws Refusal NOT_FOUND if there is none
   */
  public Booking find(Branch branch, String written) {
    String text = written == null ? "" : written.strip();
    String key = text.substring(text.lastIndexOf('=') + 1);
    boolean code = key.length() <= CODE_SIGNS + 1;
    return entities
        .createQuery(
            "SELECT b FROM Booking b JOIN FETCH b.service WHERE b.branch = :branch AND b."
                + (code ? "code" : "secret")
                + " = :key",
            Booking.class)
        .setParameter("branch", branch)
        .setParameter("key", code ? key.replaceAll("[ -]", "").toUpperCase(Locale.ROOT) : key)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.booking.unknown"));
  }

  /**
   * The ticket of an appointment; a second time, the same.
   *
   * @throws Refusal CONFLICT if it is called off or missed, it is another day's or too early, or
   *     the hall is closed
   */
  public CheckedIn checkIn(Booking booking) {
    book.hold(booking.getBranch());
    entities.refresh(booking);
    if (booking.getTicket().isPresent()) {
      return new CheckedIn(booking.getTicket().get(), booking.isLate(), true);
    }
    if (!booking.getState().allows(BookingState.CHECKED_IN)) {
      throw Refusal.conflict("frontoffice.refusal.booking." + booking.getState());
    }
    Instant now = clock.instant();
    Instant starts = booking.getStartsAt();
    checkTime(booking, now);
    boolean late = now.isAfter(starts.plus(GRACE));
    Ticket ticket =
        printer.printBooked(
            booking.getService(),
            late ? TicketLane.WALK_IN : TicketLane.APPOINTMENT,
            "booking-" + booking.getSecret(),
            now.isAfter(starts) ? now : starts);
    booking.checkIn(entities.merge(ticket), late, now);
    book.record("frontoffice.booking-checked-in", booking);
    return new CheckedIn(ticket, late, false);
  }

  private static void checkTime(Booking booking, Instant now) {
    LocalDate today = BookingSlots.dayOf(now);
    if (booking.getDay().isBefore(today)) {
      throw Refusal.conflict("frontoffice.refusal.booking." + BookingState.NO_SHOW);
    }
    if (booking.getDay().isAfter(today)) {
      throw Refusal.conflict(
          "frontoffice.refusal.booking.other-day", booking.getDay(), timeOf(booking.getStartsAt()));
    }
    Instant from = booking.getStartsAt().minus(EARLY);
    if (now.isBefore(from)) {
      throw Refusal.conflict(
          "frontoffice.refusal.booking.early", timeOf(booking.getStartsAt()), timeOf(from));
    }
  }

  private static LocalTime timeOf(Instant moment) {
    return moment.atZone(PortalClock.ZONE).toLocalTime();
  }
}
