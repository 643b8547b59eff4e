package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The queue of the benchmark, and items for it. */
final class Filling {

  static final QueueType QUEUE =
      new QueueType(
          "bench",
          List.of(new QueueLane("only", Duration.ZERO)),
          Duration.ofMinutes(5),
          3,
          OnLeaseEnd.READY);

  private static final int AT_ONCE = 1_000;

  private Filling() {}

  static void fill(QueueService service, int items) {
    for (int from = 0; from < items; from += AT_ONCE) {
      service.enqueueAll(
          IntStream.range(from, Math.min(items, from + AT_ONCE))
              .mapToObj(i -> NewItem.in(QUEUE.name()).subject("bench:" + i))
              .toList());
    }
  }
}
