package it.segrate.citytimes.people;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour, on every node, whether somebody's last day of work has passed. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DepartureTimer {

  private static final Logger LOG = Logger.getLogger(DepartureTimer.class.getName());

  @Inject private DepartureService departures;

  @Schedule(hour = "*", minute = "7", persistent = false)
  void closeUp() {
    try {
      departures.closeUp();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=people-departures-failed, again in an hour", e);
    }
  }
}
