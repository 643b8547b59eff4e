package it.segrate.citytimes.frontoffice.shift.swap;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour, on every node, which swaps were never answered. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SwapTimer {

  private static final Logger LOG = Logger.getLogger(SwapTimer.class.getName());

  @Inject SwapDays days;

  /** Takes each swap by itself, so that one that fails keeps no other back. */
  @Schedule(hour = "*", minute = "5", persistent = false)
  public void look() {
    try {
      days.over().forEach(this::end);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=frontoffice.swaps-not-read, again in an hour", e);
    }
  }

  private void end(long id) {
    try {
      days.end(id);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, e, () -> "event=frontoffice.swap-not-ended swap=" + id + ", again later");
    }
  }
}
