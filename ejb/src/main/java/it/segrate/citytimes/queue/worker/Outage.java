package it.segrate.citytimes.queue.worker;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Says once that the database stopped answering, and once that it answers again. */
final class Outage {

  private static final Logger LOG = Logger.getLogger(Outage.class.getName());

  private final String who;
  private boolean on;

  /**
   * @param who named in the log
   */
  Outage(String who) {
    this.who = who;
  }

  boolean isOn() {
    return on;
  }

  void goesOn(RuntimeException failure) {
    if (!on) {
      on = true;
      LOG.log(Level.WARNING, failure, () -> "event=queue-outage who=" + who);
    }
  }

  void over() {
    if (on) {
      on = false;
      LOG.info(() -> "event=queue-outage-over who=" + who);
    }
  }
}
