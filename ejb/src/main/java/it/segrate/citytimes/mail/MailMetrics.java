package it.segrate.citytimes.mail;

import it.segrate.citytimes.database.DatabaseReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What monitoring asks of the mail: how many messages are on their way or wait for somebody,
 * whether all mail is stopped, and how fast this server may send.
 *
 * <p>The figures of the database are read at most once in two seconds; they are no number while it
 * is down.
 */
@ApplicationScoped
public class MailMetrics {

  private static final Logger LOG = Logger.getLogger(MailMetrics.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Those that grow for ever are nobody's worry. */
  private static final Set<MessageState> STATES =
      EnumSet.of(
          MessageState.QUEUED,
          MessageState.CLAIMED,
          MessageState.SENDING,
          MessageState.RETRY,
          MessageState.HELD,
          MessageState.FAILED,
          MessageState.UNCERTAIN);

  private static final Metadata MESSAGES =
      Metadata.builder()
          .withName("citytimes_mail_messages")
          .withDescription("Messages that are not over, by state")
          .build();

  private static final Metadata PAUSED =
      Metadata.builder()
          .withName("citytimes_mail_paused")
          .withDescription("1 while somebody has stopped all mail, else 0")
          .build();

  private static final Metadata RATE =
      Metadata.builder()
          .withName("citytimes_mail_rate")
          .withDescription(
              "Messages that this server may send in a second; less than configured while the mail"
                  + " server says that it is too much")
          .build();

  @Inject private MailLedger ledger;
  @Inject private SendingPace pace;
  @Inject private MetricRegistry registry;

  private Map<MessageState, Long> counts;
  private double paused;
  private long readAt;

  /** Makes the figures known; before, there is no table to read. */
  public void register(@Observes DatabaseReady ready) {
    for (MessageState state : STATES) {
      registry.gauge(
          MESSAGES, () -> count(state), new Tag("state", state.name().toLowerCase(Locale.ROOT)));
    }
    registry.gauge(PAUSED, this::pausedNow);
    registry.gauge(RATE, () -> pace.status().perSecond());
  }

  private synchronized double count(MessageState state) {
    read();
    return counts == null ? Double.NaN : counts.getOrDefault(state, 0L);
  }

  private synchronized double pausedNow() {
    read();
    return counts == null ? Double.NaN : paused;
  }

  private void read() {
    long now = System.nanoTime();
    if (readAt != 0 && now - readAt <= FRESH.toNanos()) {
      return;
    }
    try {
      counts = ledger.counts(STATES);
      paused = ledger.isPaused() ? 1 : 0;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No figures: the database is down", e);
      counts = null;
    }
    readAt = now;
  }
}
