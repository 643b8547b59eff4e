package it.segrate.citytimes.frontoffice.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the days bring for appointments: a reminder the day before; the day after, who did not come
 * is counted as such, and who anybody was is erased.
 */
@Stateless
public class BookingDays {

  @PersistenceContext private EntityManager entities;
  @Inject private BookingBook book;
  @Inject private BookingMails mails;
  @Inject private Clock clock;

  /** For the container. */
  public BookingDays() {}

  /** For use without a container. */
  public BookingDays(EntityManager entities, BookingBook book, BookingMails mails, Clock clock) {
    this.entities = entities;
    this.book = book;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * Appointments of tomorrow whose holders are still to be reminded; nobody is where the branch is
   * closed by then.
   */
  public List<Long> toRemind() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    Set<Long> closed = closed(tomorrow);
    return entities
        .createQuery(
            "SELECT b FROM Booking b WHERE b.day = :tomorrow AND b.state = :booked"
                + " AND b.reminded = FALSE AND b.email IS NOT NULL ORDER BY b.id",
            Booking.class)
        .setParameter("tomorrow", tomorrow)
        .setParameter("booked", BookingState.BOOKED)
        .getResultStream()
        .filter(booking -> !closed.contains(booking.getBranch().getId()))
        .map(Booking::getId)
        .toList();
  }

  /** Not part of the query of appointments: with it Derby would compare a BOOLEAN with 0. */
  private Set<Long> closed(LocalDate day) {
    return entities
        .createQuery(
            "SELECT c.branch.id FROM Closure c WHERE c.from <= :day AND c.until >= :day",
            Long.class)
        .setParameter("day", day)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Reminds the holder of one, unless another node has done so or it is off by now. */
  public void remind(long id) {
    Booking booking = held(id);
    if (booking.getState() == BookingState.BOOKED && !booking.isReminded()) {
      mails.reminder(booking);
      booking.remind();
    }
  }

  /** Appointments of past days that are still open, or still known by name. */
  public List<Long> over() {
    return entities
        .createQuery(
            "SELECT b.id FROM Booking b WHERE b.day < :today AND (b.state = :booked"
                + " OR b.name IS NOT NULL) ORDER BY b.id",
            Long.class)
        .setParameter("today", LocalDate.now(clock))
        .setParameter("booked", BookingState.BOOKED)
        .getResultList();
  }

  /** Ends one whose day is over, and forgets whose it was. */
  public void end(long id) {
    Booking booking = held(id);
    if (booking.getState() == BookingState.BOOKED) {
      booking.missed();
    }
    booking.forget();
  }

  private Booking held(long id) {
    Booking booking = entities.find(Booking.class, id);
    book.hold(booking.getBranch());
    entities.refresh(booking);
    return booking;
  }
}
