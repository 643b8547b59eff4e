package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A walk along an index of the queue, without locks. Derby has to be told which index, or it sorts
 * the table.
 *
 * @param state READY in the order of rank, SCHEDULED in that of the due time, CLAIMED in that of
 *     the lease's end
 * @param lanes only these; empty for all
 * @param upTo last key of interest
 */
record DerbyScan(String queue, ItemState state, List<String> lanes, long upTo) {

  String sql() {
    String key = column();
    String marks = String.join(", ", Collections.nCopies(lanes.size(), "?"));
    return """
        SELECT %s FROM queue_item --DERBY-PROPERTIES index=%s
        WHERE queue = ? AND state = '%s' AND %s >= ? AND %4$s <= ?%s ORDER BY %s WITH UR"""
        .formatted(
            Rows.LIVE,
            index(),
            state,
            key,
            lanes.isEmpty() ? "" : " AND lane IN (" + marks + ")",
            state == ItemState.READY ? key + ", id" : key);
  }

  Object[] parameters(long from) {
    List<Object> values = new ArrayList<>(List.of(queue, from, upTo));
    values.addAll(lanes);
    return values.toArray();
  }

  /** The key by which a scan for items of this state finds it; null if there is no such scan. */
  static Long keyOf(QueueItem item) {
    return switch (item.state()) {
      case READY -> item.rank().toEpochMilli();
      case SCHEDULED -> item.dueAt().toEpochMilli();
      case CLAIMED -> item.leaseUntil() == null ? null : item.leaseUntil().toEpochMilli();
      case HELD, DEAD, DONE, CANCELLED -> null;
    };
  }

  private String column() {
    return switch (state) {
      case READY -> "rank_at";
      case SCHEDULED -> "due_at";
      case CLAIMED -> "lease_until";
      case HELD, DEAD, DONE, CANCELLED -> throw noIndex();
    };
  }

  private String index() {
    return switch (state) {
      case READY -> "QUEUE_ITEM_READY";
      case SCHEDULED -> "QUEUE_ITEM_DUE";
      case CLAIMED -> "QUEUE_ITEM_LEASE";
      case HELD, DEAD, DONE, CANCELLED -> throw noIndex();
    };
  }

  private IllegalStateException noIndex() {
    return new IllegalStateException("no index finds items that are " + state);
  }
}
