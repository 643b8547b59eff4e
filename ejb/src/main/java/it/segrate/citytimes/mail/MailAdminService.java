package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an administrator may do with a message: say that one of unknown fate had arrived, send it
 * again, keep it back, call it off. Nobody reads what it says: that is between sender and reader.
 * Every decision is audited and stands in the message's story.
 */
@Stateless
@RequiresPermission("mail.administer")
public class MailAdminService {

  /** So much longer may a message go out that somebody sends again after its time. */
  static final Duration GRACE = Duration.ofDays(1);

  @PersistenceContext private EntityManager entities;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** For the container. */
  public MailAdminService() {}

  /** For use without a container, over the transaction's own entity manager. */
  MailAdminService(
      EntityManager entities,
      QueueService queue,
      AuditService audit,
      CurrentCaller caller,
      Clock clock) {
    this.entities = entities;
    this.queue = queue;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A message of unknown fate had arrived: it is not sent again.
   *
   * @param version of the message that the caller looked at
   * @throws Refusal NOT_FOUND {@code mail.refusal.unknown}; CONFLICT {@code mail.refusal.changed}
   *     if it is another by now, {@code mail.refusal.state} if it is not uncertain
   */
  public void markSent(long id, int version) {
    decide(
        id,
        version,
        "mail.mark-sent",
        MessageState.SENT,
        message -> {
          message.sent(clock.instant());
          callOffItem(message);
        });
  }

  /**
   * Sends a message again that failed or whose fate is unknown, or one that was held, under the
   * same Message-ID; one whose time has passed gets another day.
   *
   * @throws Refusal as for {@link #markSent}
   */
  public void sendAgain(long id, int version) {
    decide(
        id,
        version,
        "mail.send-again",
        MessageState.QUEUED,
        message -> {
          message.queueAgain(clock.instant(), GRACE);
          makeItemReady(message);
        });
  }

  /**
   * Keeps a waiting message back until somebody sends it.
   *
   * @throws Refusal as for {@link #markSent}
   */
  public void hold(long id, int version) {
    decide(id, version, "mail.hold", MessageState.HELD, message -> message.hold(clock.instant()));
  }

  /**
   * Calls a message off that has not gone out.
   *
   * @throws Refusal as for {@link #markSent}
   */
  public void cancel(long id, int version) {
    decide(
        id,
        version,
        "mail.cancel",
        MessageState.CANCELLED,
        message -> {
          message.cancel(clock.instant());
          callOffItem(message);
        });
  }

  private void decide(
      long id, int version, String act, MessageState to, Consumer<OutboxMessage> decision) {
    OutboxMessage message = entities.find(OutboxMessage.class, id);
    if (message == null) {
      throw Refusal.notFound("mail.refusal.unknown");
    }
    if (message.getVersion() != version) {
      throw Refusal.conflict("mail.refusal.changed");
    }
    MessageState from = message.getState();
    if (!from.decisions().contains(to)) {
      throw Refusal.conflict("mail.refusal.state");
    }
    decision.accept(message);
    if (to.isOver()) {
      forgetContent(id);
    }
    entities.persist(new MessageStep(message, clock.instant(), 0, "", caller.get().username()));
    audit.record(act, MailQueue.subject(id), from + " -> " + to);
  }

  private void forgetContent(long id) {
    MessageContent content = entities.find(MessageContent.class, id);
    if (content != null) {
      entities.remove(content);
    }
  }

  private Optional<QueueItem> item(OutboxMessage message) {
    return queue.find(message.getQueueItem()).filter(item -> !item.state().isFinished());
  }

  private void callOffItem(OutboxMessage message) {
    item(message).ifPresent(item -> queue.cancel(item.id()));
  }

  private void makeItemReady(OutboxMessage message) {
    ItemState state = item(message).map(QueueItem::state).orElse(ItemState.CANCELLED);
    switch (state) {
      case DEAD -> queue.revive(message.getQueueItem());
      case HELD -> queue.resume(message.getQueueItem());
      case DONE, CANCELLED ->
          message.queuedAs(
              queue.enqueue(
                  NewItem.in(MailQueue.NAME)
                      .lane(message.getLane().lane())
                      .subject(MailQueue.subject(message.getId()))));
      case READY, SCHEDULED, CLAIMED -> {
        // On its way already.
      }
    }
  }
}
