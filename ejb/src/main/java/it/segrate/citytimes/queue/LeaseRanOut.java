package it.segrate.citytimes.queue;

/**
 * The owner of an item was not heard of in time, in a queue that leaves the item with its owner
 * ({@link OnLeaseEnd#KEEP}). Fired as a CDI event, as {@link QueueItemMoved} is, and again after
 * each further lease until somebody acts, since an event can be lost: who observes it must not mind
 * hearing of the same silence twice, or late. The owner may still extend the lease or complete the
 * item.
 *
 * @param queue its queue
 * @param itemId the item
 * @param subject what it is about, or null
 * @param lane its lane
 * @param owner who claims it
 * @param token of the claim, which is the item's no more if it has moved meanwhile
 */
public record LeaseRanOut(
    String queue, long itemId, String subject, String lane, String owner, long token) {}
