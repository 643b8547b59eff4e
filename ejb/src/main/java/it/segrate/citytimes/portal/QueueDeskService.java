package it.segrate.citytimes.portal;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueStatus;
import it.segrate.citytimes.queue.QueueTypeSource;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queues as the administrator sees them, and what the administrator may do with an item. */
@Stateless
@RequiresPermission("queue.administer")
public class QueueDeskService {

  @Inject private QueueService queues;
  @Inject private AuditService audit;
  @Inject private Instance<QueueTypeSource> sources;

  /** Every queue of the portal at a glance. */
  public List<QueueStatus> status() {
    return queues.status();
  }

  /** The queue's items in these states, in the order in which they would be claimed. */
  public List<QueueItem> items(String queue, Set<ItemState> states, int limit) {
    return queues.list(queue, states, limit);
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such item
   */
  public QueueItem get(long id) {
    return queues.find(id).orElseThrow(() -> Refusal.notFound("portal.queues.refusal.unknown"));
  }

  /** The page that shows what the item is about, from the context path on; empty for none. */
  public Optional<String> page(QueueItem item) {
    return sources.stream().flatMap(source -> source.page(item).stream()).findFirst();
  }

  /**
   * Lets a dead item be tried again from the start.
   *
   * @throws Refusal CONFLICT if it is not dead any more
   */
  public void retry(long id) {
    QueueItem item = get(id);
    queues.revive(id);
    audit.record("queue.item-retried", "queue-item:" + id, item.queue());
  }

  /**
   * Calls an item off: nobody will work on it.
   *
   * @throws Refusal CONFLICT if it is finished already
   */
  public void cancel(long id) {
    QueueItem item = get(id);
    queues.cancel(id);
    audit.record("queue.item-cancelled", "queue-item:" + id, item.queue());
  }
}
