package it.segrate.citytimes.queue;

import java.util.List;

/** A module that owns queues; found through CDI. */
public interface QueueTypeSource {

  /** The queues of the module. */
  default List<QueueType> queueTypes() {
    return List.of();
  }
}
