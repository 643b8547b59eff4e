package it.segrate.citytimes.queue;

/**
 * The owner of an item was not heard of in time, in a queue that leaves the item with its owner
 * ({@link OnLeaseEnd#KEEP}). Fired once as a CDI event, as {@link QueueItemMoved} is; the owner may
 * still extend the lease or complete the item.
 *
 * @param queue its queue
 * @param itemId the item
 * @param subject what it is about, or null
 * @param lane its lane
 * @param owner who claims it
 */
public record LeaseRanOut(String queue, long itemId, String subject, String lane, String owner) {}
