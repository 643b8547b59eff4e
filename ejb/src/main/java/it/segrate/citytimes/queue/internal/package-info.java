/**
 * How the queue is kept in its two tables, on either database. Nobody but the queue module uses it.
 *
 * <p>Entry points are {@link it.segrate.citytimes.queue.internal.Arrivals}, {@link
 * it.segrate.citytimes.queue.internal.Claims}, {@link it.segrate.citytimes.queue.internal.Moves},
 * {@link it.segrate.citytimes.queue.internal.Upkeep} and {@link
 * it.segrate.citytimes.queue.internal.QueueReader}; {@link
 * it.segrate.citytimes.queue.internal.QueueSql} has one class for each database.
 */
package it.segrate.citytimes.queue.internal;
