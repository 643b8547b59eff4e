package it.segrate.citytimes.frontoffice.visit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten minutes, on every node, whether a day is over; in the daytime none is. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayEndTimer {

  private static final Logger LOG = Logger.getLogger(DayEndTimer.class.getName());

  @Inject private DayEnd dayEnd;

  /** For the container. */
  public DayEndTimer() {}

  /** For use without a container. */
  public DayEndTimer(DayEnd dayEnd) {
    this.dayEnd = dayEnd;
  }

  /** Closes each ticket by itself, so that one that cannot be closed keeps no other back. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void clear() {
    try {
      dayEnd.left().forEach(this::close);
      dayEnd.forgetNotes();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=frontoffice.day-end-failed, again in ten minutes", e);
    }
  }

  private void close(long ticketId) {
    try {
      dayEnd.close(ticketId);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          e,
          () -> "event=frontoffice.day-end-failed ticket=" + ticketId + ", again in ten minutes");
    }
  }
}
