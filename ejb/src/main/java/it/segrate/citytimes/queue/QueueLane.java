package it.segrate.citytimes.queue;

import java.time.Duration;

/**
 * A class of items within a queue.
 *
 * @param name unique within the queue, 1 to 40 characters
 * @param headStart how much earlier than others an item of this lane counts as waiting; 0 or more.
 *     The order is fixed when the item comes, so nothing starves.
 */
public record QueueLane(String name, Duration headStart) {

  /**
   * @throws IllegalArgumentException if the name or the head start is out of range
   */
  public QueueLane {
    Checks.name("lane", name);
    if (headStart.isNegative()) {
      throw new IllegalArgumentException("lane " + name + " has a negative head start");
    }
  }
}
