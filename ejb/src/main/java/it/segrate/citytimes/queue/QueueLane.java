package it.segrate.citytimes.queue;

import java.time.Duration;

/**
 * A class of items within a queue.
 *
 * @param name unique within the queue
 * @param headStart how much earlier than others an item of this lane counts as enqueued; 0 or more.
 *     The order is fixed when the item comes, so nothing starves.
 */
public record QueueLane(String name, Duration headStart) {}
