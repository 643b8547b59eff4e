package it.segrate.citytimes.queue;

import java.time.Duration;
import java.util.List;

/**
 * A queue as its module declares it.
 *
 * @param name unique in the portal
 * @param lanes at least one
 * @param lease how long a claim holds unless the claimer says otherwise; longer than 0
 * @param maxAttempts claims before a failing item is dead; 1 or more
 * @param onLeaseEnd what becomes of an item whose lease runs out
 */
public record QueueType(
    String name, List<QueueLane> lanes, Duration lease, int maxAttempts, OnLeaseEnd onLeaseEnd) {}
