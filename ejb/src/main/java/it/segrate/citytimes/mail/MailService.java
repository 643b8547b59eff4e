package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.SmtpConnection;
import it.segrate.citytimes.mail.template.Templates;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes orders for mail. The message and its queue item are written in the caller's transaction: an
 * act that rolls back tells nobody, and one that commits is told, once, whenever the mail server
 * allows.
 */
@Stateless
public class MailService {

  @PersistenceContext private EntityManager entities;
  @Inject private QueueService queue;
  @Inject private MailSettings settings;
  @Inject private Clock clock;

  /** For the container. */
  public MailService() {}

  /** For use without a container, over the transaction's own entity manager. */
  MailService(EntityManager entities, QueueService queue, MailSettings settings, Clock clock) {
    this.entities = entities;
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Orders a mail. Nothing about the reader or the wording makes it fail, since a mail is no reason
   * to undo an act: a message that cannot go out is found in the outbox.
   *
   * @return the message, which is the earlier one if the same event told the same reader the same
   *     thing already
   * @throws IllegalArgumentException if the order names no template or no idempotency key, or holds
   *     a value that a mail cannot carry: a fault of the program
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long send(MailOrder order) {
    if (order.template() == null || order.idempotencyKey() == null) {
      throw new IllegalArgumentException("A mail needs a template and an idempotency key");
    }
    return find(order).map(OutboxMessage::getId).orElseGet(() -> write(order));
  }

  private Optional<OutboxMessage> find(MailOrder order) {
    return entities
        .createQuery(
            "SELECT m FROM OutboxMessage m WHERE m.eventKey = :event AND m.address = :address"
                + " AND m.template = :template",
            OutboxMessage.class)
        .setParameter("event", order.idempotencyKey())
        .setParameter("address", order.address())
        .setParameter("template", order.template())
        .getResultStream()
        .findFirst();
  }

  private long write(MailOrder order) {
    Instant now = clock.instant();
    OutboxMessage message =
        new OutboxMessage(
            order,
            Templates.language(order.locale()),
            newMessageId(),
            now,
            order.notAfter() == null ? now.plus(settings.patience()) : order.notAfter());
    entities.persist(message);
    entities.flush();
    entities.persist(new MessageContent(message.getId(), order.model()));
    message.queuedAs(
        queue.enqueue(
            NewItem.in(MailQueue.NAME)
                .lane(order.lane().lane())
                .subject(MailQueue.subject(message.getId()))));
    return message.getId();
  }

  private String newMessageId() {
    return "<" + UUID.randomUUID() + "@" + SmtpConnection.domainOf(settings.from().address()) + ">";
  }
}
