package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueStatus;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What monitoring asks of the queues: how full each is, whoever fills it, and what this server has
 * claimed and failed at since it started.
 *
 * <p>The figures of the database are read at most once in two seconds, however many are asked for;
 * they are no number while it is down.
 */
@ApplicationScoped
public class QueueMetrics {

  private static final Logger LOG = Logger.getLogger(QueueMetrics.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(2);

  private static final Metadata ITEMS =
      Metadata.builder()
          .withName("citytimes_queue_items")
          .withDescription("Items of the queue that are not finished, by state")
          .build();

  private static final Metadata OLDEST =
      Metadata.builder()
          .withName("citytimes_queue_oldest_seconds")
          .withDescription("How long the oldest item has been ready; 0 when none is")
          .build();

  private static final Metadata CLAIMS =
      Metadata.builder()
          .withName("citytimes_queue_claims_total")
          .withDescription("Items claimed on this server since it started")
          .build();

  private static final Metadata FAILURES =
      Metadata.builder()
          .withName("citytimes_queue_failures_total")
          .withDescription(
              "Items that failed on this server since it started: to be tried again, or dead")
          .build();

  private static final Map<ItemState, ToDoubleFunction<QueueStatus>> STATES =
      Map.of(
          ItemState.READY, QueueStatus::ready,
          ItemState.SCHEDULED, QueueStatus::scheduled,
          ItemState.CLAIMED, QueueStatus::claimed,
          ItemState.HELD, QueueStatus::held,
          ItemState.DEAD, QueueStatus::dead);

  @Inject private QueueService queues;
  @Inject private QueueTypes types;
  @Inject private MetricRegistry registry;
  @Inject private Clock clock;

  private final Map<String, Counter> claims = new ConcurrentHashMap<>();
  private final Map<String, Counter> failures = new ConcurrentHashMap<>();
  private List<QueueStatus> figures = List.of();
  private long readAt;

  /** Makes the figures known; before, there are no queues to read. */
  public void register(@Observes DatabaseReady ready) {
    for (QueueType type : types.all()) {
      Tag queue = new Tag("queue", type.name());
      STATES.forEach(
          (state, figure) ->
              registry.gauge(
                  ITEMS,
                  () -> read(type.name(), figure),
                  queue,
                  new Tag("state", state.name().toLowerCase(Locale.ROOT))));
      registry.gauge(OLDEST, () -> read(type.name(), this::age), queue);
      claims.put(type.name(), registry.counter(CLAIMS, queue));
      failures.put(type.name(), registry.counter(FAILURES, queue));
    }
  }

  /** Counts what was claimed here, and what did not go well. */
  public void onMove(@Observes QueueItemMoved move) {
    if (move.to() == ItemState.CLAIMED) {
      count(claims, move);
    } else if (move.from() == ItemState.CLAIMED
        && (move.to() == ItemState.SCHEDULED || move.to() == ItemState.DEAD)) {
      count(failures, move);
    }
  }

  private static void count(Map<String, Counter> counters, QueueItemMoved move) {
    Counter counter = counters.get(move.queue());
    if (counter != null) {
      counter.inc();
    }
  }

  private double read(String queue, ToDoubleFunction<QueueStatus> figure) {
    return figures().stream()
        .filter(status -> status.queue().equals(queue))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  private double age(QueueStatus status) {
    return status.oldestReady() == null
        ? 0
        : Math.max(0, Duration.between(status.oldestReady(), clock.instant()).toMillis() / 1_000.0);
  }

  private synchronized List<QueueStatus> figures() {
    long now = System.nanoTime();
    if (readAt == 0 || now - readAt > FRESH.toNanos()) {
      try {
        figures = queues.status();
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "No figures: the database is down", e);
        figures = List.of();
      }
      readAt = now;
    }
    return figures;
  }
}
