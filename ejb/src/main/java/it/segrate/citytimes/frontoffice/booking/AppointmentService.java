package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the desks do about appointments: they see a day's, book for people, and check them in. The
 * names are those of the municipality's citizens: operators of guests are refused.
 */
@Stateless
@RequiresPermission(AppointmentService.PERMISSION)
public class AppointmentService {

  /**
   * Seeing who is booked, booking for people, and checking them in: the municipality's own staff.
   */
  public static final String PERMISSION = "frontoffice.appointments";

  /** How many days back the figures of who did not come look. */
  public static final int FIGURE_DAYS = 30;

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private CheckIns checkIns;
  @Inject private BookingBook book;
  @Inject private Clock clock;

  /** For the container. */
  public AppointmentService() {}

  /** For use without a container. */
  public AppointmentService(
      EntityManager entities,
      CurrentCaller current,
      CheckIns checkIns,
      BookingBook book,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.checkIns = checkIns;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Who came in the last days, today left out.
   *
   * @param booked all that were not called off
   * @param came those who checked in
   * @param late those of them who came too late
   * @param missed those who did not come
   */
  public record Figures(long booked, long came, long late, long missed) {}

  /**
   * The appointments of a day that are not called off, by time.
   *
   * @throws Refusal NOT_FOUND to operators of guests
   */
  public List<Booking> day(Branch branch, LocalDate day) {
    checkHouse();
    return entities
        .createQuery(
            "SELECT b FROM Booking b JOIN FETCH b.service JOIN FETCH b.group"
                + " LEFT JOIN FETCH b.ticket WHERE b.branch = :branch AND b.day = :day"
                + " AND b.state <> :cancelled ORDER BY b.startsAt, b.id",
            Booking.class)
        .setParameter("branch", branch)
        .setParameter("day", day)
        .setParameter("cancelled", BookingState.CANCELLED)
        .getResultList();
  }

  /**
   * The appointments that are booked from a day on, by time: who is to be told if the branch is
   * closed then.
   *
   * @throws Refusal NOT_FOUND to operators of guests
   */
  public List<Booking> from(Branch branch, LocalDate day) {
    checkHouse();
    return entities
        .createQuery(
            "SELECT b FROM Booking b JOIN FETCH b.service JOIN FETCH b.group"
                + " WHERE b.branch = :branch AND b.day >= :day AND b.state = :booked"
                + " ORDER BY b.startsAt, b.id",
            Booking.class)
        .setParameter("branch", branch)
        .setParameter("day", day)
        .setParameter("booked", BookingState.BOOKED)
        .getResultList();
  }

  /**
   * Books a slot for somebody who asks at a desk or by telephone, by the rules that hold for who
   * books alone.
   *
   * @param consent whether they agreed that their contact is kept until the day after
   * @param locale in which they are written to
   * @throws Refusal INVALID without consent; NOT_FOUND for an unknown service, and to operators of
   *     guests; CONFLICT if the time is not free, or they have too many appointments already
   */
  public Booking bookFor(
      long serviceId, Instant starts, Contact contact, boolean consent, Locale locale) {
    checkHouse();
    if (!consent) {
      throw Refusal.invalidField("consent", "frontoffice.refusal.booking.consent.theirs");
    }
    return book.book(serviceId, starts, contact, locale, BookingBook.MADE_FOR_CITIZEN);
  }

  /**
   * The ticket of somebody who stands at a desk; a second time, the same.
   *
   * @param written code of the appointment, or its link as a reader reads it
   * @throws Refusal NOT_FOUND if there is no such appointment, and to operators of guests; CONFLICT
   *     if it is called off or too early, or the hall is closed
   */
  public CheckedIn checkIn(Branch branch, String written) {
    checkHouse();
    return checkIns.checkIn(checkIns.find(branch, written));
  }

  /** Who came in the last {@link #FIGURE_DAYS} days. */
  public Figures figures(Branch branch) {
    checkHouse();
    LocalDate today = LocalDate.now(clock);
    List<Object[]> rows =
        entities
            .createQuery(
                "SELECT b.state, b.late, COUNT(b) FROM Booking b WHERE b.branch = :branch"
                    + " AND b.day >= :from AND b.day < :today AND b.state <> :cancelled"
                    + " GROUP BY b.state, b.late",
                Object[].class)
            .setParameter("branch", branch)
            .setParameter("from", today.minusDays(FIGURE_DAYS))
            .setParameter("today", today)
            .setParameter("cancelled", BookingState.CANCELLED)
            .getResultList();
    long came = 0;
    long late = 0;
    long missed = 0;
    for (Object[] row : rows) {
      long count = (Long) row[2];
      if (row[0] == BookingState.CHECKED_IN) {
        came += count;
        late += Boolean.TRUE.equals(row[1]) ? count : 0;
      } else {
        missed += count;
      }
    }
    return new Figures(came + missed, came, late, missed);
  }

  private void checkHouse() {
    Caller caller = current.get();
    if (!caller.is(Role.OPERATOR) && !caller.is(Role.SUPERVISOR)) {
      throw Refusal.notFound("frontoffice.refusal.branch");
    }
  }
}
