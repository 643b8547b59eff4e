package it.segrate.citytimes.queue;

import java.time.Instant;

/**
 * A queue at a glance.
 *
 * @param queue its name
 * @param ready items that wait to be claimed
 * @param scheduled items whose time has not come
 * @param claimed items somebody works on
 * @param held items set aside
 * @param dead items given up
 * @param oldestReady since when the oldest ready item can be claimed, by the database's clock; null
 *     when none is ready
 * @param doneLastHour items finished well in the last 60 minutes
 */
public record QueueStatus(
    String queue,
    long ready,
    long scheduled,
    long claimed,
    long held,
    long dead,
    Instant oldestReady,
    long doneLastHour) {}
