package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Deferred;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Unknown;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import it.segrate.citytimes.mail.smtp.Verdict.Withdrawn;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down how far a message has come, one short transaction for each step, message and queue
 * item together. What stands here when a server dies decides what the next one does: CLAIMED is
 * tried again, SENDING is not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailLedger {

  /** Text key: nobody is left who heard the answer. */
  static final String SENDER_GONE = "mail.words.sender-gone";

  @PersistenceContext private EntityManager entities;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public MailLedger() {}

  /** For use without a container, over the transaction's own entity manager. */
  MailLedger(EntityManager entities, QueueService queue, Clock clock) {
    this.entities = entities;
    this.queue = queue;
    this.clock = clock;
  }

  /** Whether somebody has stopped all mail. */
  public boolean isPaused() {
    return entities.find(MailPause.class, MailPause.ONLY).isOn();
  }

  /** How many messages stand in each of some states; states without any are left out. */
  public Map<MessageState, Long> counts(Set<MessageState> states) {
    return MailArchive.counts(entities, states);
  }

  /** Gives a claimed item back whose message was not taken in hand. */
  public void giveBack(ClaimedItem item) {
    queue.release(item.handle());
  }

  /**
   * Takes the message of a claimed item in hand.
   *
   * @param sender name of this server, for the story
   * @return empty if it is not to be sent, or not by this sender; the item is seen to then
   */
  public Optional<Draft> take(ClaimedItem item, String sender) {
    if (!queue.extendLease(item.handle(), MailQueue.LEASE)) {
      return Optional.empty();
    }
    OutboxMessage message = find(item);
    if (message == null || message.getState().isOver()) {
      queue.cancel(item.id());
      return Optional.empty();
    }
    return switch (message.getState()) {
      case SENDING -> {
        message.loseSight(clock.instant());
        yield setAside(item, message, SENDER_GONE, sender);
      }
      case UNCERTAIN, HELD -> setAside(item, message, null, sender);
      default ->
          message.isTooLate(clock.instant()) ? expire(item, message, sender) : claim(message);
    };
  }

  private Optional<Draft> claim(OutboxMessage message) {
    message.claim(clock.instant());
    return Optional.of(Draft.of(message, entities.find(MessageContent.class, message.getId())));
  }

  private Optional<Draft> expire(ClaimedItem item, OutboxMessage message, String sender) {
    message.expire(clock.instant());
    over(message);
    note(message, 0, "", sender);
    queue.cancel(item.id());
    return Optional.empty();
  }

  private Optional<Draft> setAside(
      ClaimedItem item, OutboxMessage message, String words, String sender) {
    if (words != null) {
      note(message, 0, words, sender);
    }
    // Who lets it go at this moment has to see that the item is put aside, or must not be let.
    entities.lock(message, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    queue.hold(item.handle());
    return Optional.empty();
  }

  /**
   * Notes that the message is handed over now. Once this is committed, only the server's answer, or
   * an operator, says what became of it.
   *
   * @return false if the claim was lost or the message called off meanwhile: it must not be sent
   */
  public boolean handOver(ClaimedItem item) {
    OutboxMessage message = find(item);
    if (message.getState() != MessageState.CLAIMED
        || !queue.extendLease(item.handle(), MailQueue.LEASE)) {
      return false;
    }
    message.handOver(clock.instant());
    return true;
  }

  /**
   * Writes down what came of the try, and moves the item on.
   *
   * @throws Refusal CONFLICT if the claim was lost meanwhile; {@link #settleLate} is for that
   */
  public void settle(ClaimedItem item, Attempt attempt) {
    Verdict verdict = attempt.verdict();
    if (verdict instanceof Withdrawn) {
      return;
    }
    OutboxMessage message = find(item);
    message.worded(attempt.subject());
    switch (verdict) {
      case Accepted yes -> {
        message.sent(clock.instant());
        over(message);
        queue.complete(item.handle());
      }
      case Refused no -> {
        message.failForGood(clock.instant());
        queue.bury(item.handle(), said(no));
      }
      case Unknown unknown -> {
        message.loseSight(clock.instant());
        queue.hold(item.handle());
      }
      case Deferred no -> tryAgain(item, message, no);
      case Unreachable no -> tryAgain(item, message, no);
      case Withdrawn none -> throw new IllegalStateException("Seen to above");
    }
    note(message, attempt);
  }

  private void tryAgain(ClaimedItem item, OutboxMessage message, Verdict no) {
    message.failForNow(clock.instant());
    queue.retry(item.handle(), RetryLadder.delay(no.code(), message.getFailures()), said(no));
  }

  /**
   * Writes down an answer that came after the claim was lost: if the server took the message, the
   * doubt is over.
   */
  public void settleLate(ClaimedItem item, Attempt attempt) {
    OutboxMessage message = find(item);
    boolean open =
        message.getState() == MessageState.SENDING || message.getState() == MessageState.UNCERTAIN;
    if (attempt.verdict() instanceof Accepted && open) {
      message.worded(attempt.subject());
      message.sent(clock.instant());
      over(message);
      note(message, attempt);
      queue.cancelSubject(MailQueue.NAME, item.subject());
    }
  }

  /** The item was called off in the queue itself: so is its message, unless it is over. */
  public void calledOff(long messageId) {
    OutboxMessage message = entities.find(OutboxMessage.class, messageId);
    if (message != null && message.getState().canBecome(MessageState.CANCELLED)) {
      message.cancel(clock.instant());
      over(message);
      note(message, 0, "", "queue");
    }
  }

  private OutboxMessage find(ClaimedItem item) {
    return entities.find(OutboxMessage.class, MailQueue.messageId(item.subject()));
  }

  /** It cannot go out any more, so nobody needs what it would have said. */
  private void over(OutboxMessage message) {
    MessageContent content = entities.find(MessageContent.class, message.getId());
    if (content != null) {
      entities.remove(content);
    }
  }

  private void note(OutboxMessage message, Attempt attempt) {
    note(message, attempt.verdict().code(), attempt.verdict().words(), attempt.sender());
  }

  private void note(OutboxMessage message, int code, String words, String actor) {
    entities.persist(new MessageStep(message, clock.instant(), code, words, actor));
  }

  /** For the queue, whose readers need not know addresses: the code alone. */
  private static String said(Verdict no) {
    if (no.code() > 0) {
      return "SMTP " + no.code();
    }
    return no instanceof Refused ? "Cannot be sent as it is" : "The mail server does not answer";
  }
}
