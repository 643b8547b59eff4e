package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.timeband.collect.CollectionItems.Order;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Does what the moments of windows bring. That an item has come means that its moment has, by the
 * database's clock; one that was moved has another item.
 */
@Stateless
public class CollectionCalendar {

  /** How many people are told in one transaction. */
  static final int BATCH = 100;

  @PersistenceContext EntityManager entities;
  @Inject QueueService queue;
  @Inject CollectionItems items;
  @Inject SolveOrders orders;
  @Inject RankingSender sender;
  @Inject CollectionMails mails;
  @Inject OfficeService offices;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Does what an item stands for, if it still holds. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(ClaimedItem item) {
    queue.complete(item.handle());
    Order order = Order.of(item.subject());
    switch (order.act()) {
      case LOOK -> look(entities.find(CollectionWindow.class, order.id()));
      case TELL -> tell(entities.find(CollectionWindow.class, order.id()), order.after());
      case SEND -> sender.send(entities.find(Ranking.class, order.id()));
    }
  }

  private void look(CollectionWindow window) {
    if (window.getState() == CollectionState.DRAFT) {
      window.open(clock.instant());
      items.tell(window.getId(), 0);
      audit.record("timeband.collection-opened", subject(window), window.getName());
    } else if (window.getState() == CollectionState.OPEN) {
      window.close(clock.instant());
      audit.record("timeband.collection-closed", subject(window), window.getName());
      if (isRanked(window)) {
        orders.begin(window, SolveRun.USUAL_SECONDS);
      }
    }
    items.plan(window);
  }

  private boolean isRanked(CollectionWindow window) {
    return !entities
        .createQuery("SELECT r.id FROM Ranking r WHERE r.windowId = :window", Long.class)
        .setParameter("window", window.getId())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void tell(CollectionWindow window, long after) {
    if (window.getState() != CollectionState.OPEN) {
      return;
    }
    // All at once: each person's office is asked for those above it.
    offices.all();
    List<Person> next =
        entities
            .createQuery(
                "SELECT p FROM Person p WHERE p.id > :after AND p.hiredOn <= :day"
                    + " AND (p.leftOn IS NULL OR p.leftOn >= :day) ORDER BY p.id",
                Person.class)
            .setParameter("after", after)
            .setParameter("day", window.getFrom())
            .setMaxResults(BATCH)
            .getResultList();
    next.stream().filter(window::isFor).forEach(person -> mails.opened(window, person.getId()));
    if (next.size() == BATCH) {
      items.tell(window.getId(), next.getLast().getId());
    }
  }

  private static String subject(CollectionWindow window) {
    return CollectionDesk.subject(window);
  }
}
