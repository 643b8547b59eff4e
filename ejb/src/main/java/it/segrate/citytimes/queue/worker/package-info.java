/**
 * Works off a queue: polls, hands items to a handler, keeps their leases while they run.
 *
 * <p>Polling is the truth, signals only shorten the wait. It never claims more than it can start at
 * once, so nothing it holds grows old before it begins.
 */
package it.segrate.citytimes.queue.worker;
