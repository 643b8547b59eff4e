package it.segrate.citytimes.queue;

import java.util.List;
import java.util.Optional;

/** A module that owns queues; found through CDI. */
public interface QueueTypeSource {

  /** The queues of the module. */
  default List<QueueType> queueTypes() {
    return List.of();
  }

  /** The page that shows what an item of the module's queues is about, from the context path on. */
  default Optional<String> page(QueueItem item) {
    return Optional.empty();
  }
}
