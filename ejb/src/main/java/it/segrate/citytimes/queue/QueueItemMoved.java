package it.segrate.citytimes.queue;

/**
 * An item has moved; fired as a CDI event once the move is committed, on a thread of its own and
 * outside of any transaction. It is a hint that something may be worth a look: events of a server
 * that dies are lost, and those of different transactions may arrive out of order.
 *
 * @param queue its queue
 * @param itemId the item
 * @param subject what it is about, or null
 * @param lane its lane
 * @param from where it stood; null for a new item
 * @param to where it stands
 */
public record QueueItemMoved(
    String queue, long itemId, String subject, String lane, ItemState from, ItemState to) {}
