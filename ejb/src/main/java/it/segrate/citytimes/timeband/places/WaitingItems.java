package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/**
 * Keeps the queue in step with those who wait. Each is an item of {@value #QUEUE}: those to whom
 * the contract gives precedence before the others, then who came first. Offices whose places should
 * be looked at are items of {@value #CHECKS}.
 */
@Dependent
public class WaitingItems {

  /** Who waits for a place. */
  public static final String QUEUE = "timeband-waiting";

  /** Places to be looked at, as {@code code@office}. */
  public static final String CHECKS = "timeband-places";

  private static final String PRECEDENCE = "precedence";
  private static final String OTHERS = "others";

  /** Longer than anybody works: with precedence one is before all the others. */
  private static final Duration WORKING_LIFE = Duration.ofDays(50L * 365);

  private static final int LONGEST_LINE = 5_000;

  @Inject QueueService queue;

  public static List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
                QUEUE,
                List.of(
                    new QueueLane(OTHERS, Duration.ZERO), new QueueLane(PRECEDENCE, WORKING_LIFE)),
                Duration.ofDays(30),
                QueueType.UNLIMITED,
                OnLeaseEnd.READY)
            .unhurried(),
        new QueueType(
            CHECKS,
            List.of(new QueueLane("offices", Duration.ZERO)),
            Duration.ofMinutes(1),
            QueueType.UNLIMITED,
            OnLeaseEnd.READY));
  }

  /**
   * Puts somebody in line.
   *
   * @param precedence whether the contract lets the person go first; why is not told
   */
  void put(WaitingEntry entry, boolean precedence) {
    entry.standsInQueueAs(
        queue.enqueue(
            NewItem.in(QUEUE)
                .lane(precedence ? PRECEDENCE : OTHERS)
                .subject("waiting:" + entry.getId())
                .dedupKey("waiting:" + entry.getId())));
  }

  /** Whether somebody stands, or stood until the promise, before those without precedence. */
  boolean hasPrecedence(WaitingEntry entry) {
    return queue
        .findLive(QUEUE, "waiting:" + entry.getId())
        .filter(item -> item.lane().equals(PRECEDENCE))
        .isPresent();
  }

  /** The ids of the items in line, first come first. */
  List<Long> order() {
    return queue.list(QUEUE, EnumSet.of(ItemState.READY), LONGEST_LINE).stream()
        .map(QueueItem::id)
        .toList();
  }

  /**
   * Sets somebody's item aside, to whom a place is promised; tells whether it was still in line.
   */
  boolean claim(WaitingEntry entry, Duration promised) {
    return queue.claimOne(QUEUE, entry.itemId(), "places", promised).isPresent();
  }

  /** Takes somebody out of the line. */
  void drop(WaitingEntry entry) {
    queue.cancelSubject(QUEUE, "waiting:" + entry.getId());
  }

  /** Has the places of an office looked at. */
  void check(String code, long office) {
    queue.enqueue(NewItem.in(CHECKS).subject(code + "@" + office));
  }

  /** Has them looked at on a day. */
  void checkOn(String code, long office, LocalDate day) {
    String subject = code + "@" + office;
    queue.enqueue(
        NewItem.in(CHECKS)
            .subject(subject)
            .dedupKey(subject + "@" + day)
            .due(day.atStartOfDay(PortalClock.ZONE).toInstant()));
  }
}
