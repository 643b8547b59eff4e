package it.segrate.citytimes.frontoffice.booking;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten minutes, on every node, whom to remind and which days are over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingTimer {

  private static final Logger LOG = Logger.getLogger(BookingTimer.class.getName());

  @Inject private BookingDays days;

  /** For the container. */
  public BookingTimer() {}

  /** For use without a container. */
  public BookingTimer(BookingDays days) {
    this.days = days;
  }

  /** Takes each appointment by itself, so that one that fails keeps no other back. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void look() {
    try {
      days.over().forEach(id -> each(id, days::end));
      days.toRemind().forEach(id -> each(id, days::remind));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=frontoffice.booking-days-failed, again in ten minutes", e);
    }
  }

  private static void each(long id, LongConsumer act) {
    try {
      act.accept(id);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          e,
          () -> "event=frontoffice.booking-days-failed booking=" + id + ", again in ten minutes");
    }
  }
}
