package org.example.lending;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may take what out of the cupboard; an item of the queue reminds of the return. */
@Stateless
@RequiresPermission(LendingService.BORROW)
public class LendingService {

  static final String BORROW = "lending.borrow";
  static final String QUEUE = "lending";
  static final String MAIL = "lending/thing-lent-to-borrower";

  /** How long one may keep a thing. */
  private static final Duration KEEP = Duration.ofDays(7);

  @PersistenceContext private EntityManager entities;
  @Inject private QueueService queue;
  @Inject private MailService mail;
  @Inject private AuditService audit;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  /** Everything that is lent, by name. */
  public List<LentThing> things() {
    return entities
        .createQuery("SELECT t FROM LentThing t ORDER BY t.name", LentThing.class)
        .getResultList();
  }

  /**
   * Lends a thing to the caller.
   *
   * @throws Refusal NOT_FOUND if there is no such thing; CONFLICT if somebody has it
   */
  public void borrow(long id) {
    LentThing thing =
        Optional.ofNullable(entities.find(LentThing.class, id))
            .orElseThrow(() -> Refusal.notFound("lending.refusal.unknown"));
    Caller caller = current.get();
    thing.lendTo(caller.displayName(), clock.instant());
    queue.enqueue(NewItem.in(QUEUE).subject("lending:" + id).delay(KEEP));
    mail.send(
        MailOrder.to(
                caller.username() + "@citytimes.example", caller.displayName(), caller.locale())
            .template(MAIL)
            .with("thing", thing.getName())
            .with("link", "/lending/things.xhtml")
            .idempotencyKey("lending:" + id + ":" + thing.getBorrowedAt()));
    audit.record("lending.borrowed", "lending:" + id, thing.getName());
  }
}
