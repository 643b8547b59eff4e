package it.segrate.citytimes.people.imports;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets old imports every night, for the lines of their files are personal data. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportUpkeep {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final Logger LOG = Logger.getLogger(ImportUpkeep.class.getName());

  @Inject private ImportApplier applier;
  @Inject private Clock clock;

  @Schedule(hour = "3", minute = "40", persistent = false)
  void forget() {
    try {
      int forgotten = applier.forget(clock.instant().minus(KEPT));
      LOG.info(() -> "event=people-imports-forgotten count=" + forgotten);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=people-imports-not-forgotten, again tomorrow", e);
    }
  }
}
