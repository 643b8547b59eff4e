package it.segrate.citytimes.mail;

import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The queue that brings messages to a sender. */
@ApplicationScoped
public class MailQueue implements QueueTypeSource {

  static final String NAME = "mail";

  /** After so long without a sign of its server a message is somebody else's. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** So much later may a broadcast have been ordered and still go first. */
  private static final Duration HEAD_START = Duration.ofHours(1);

  private static final String SUBJECT = "mail:";

  static final QueueType TYPE =
      new QueueType(
              NAME,
              List.of(
                  new QueueLane(MailLane.TRANSACTIONAL.lane(), HEAD_START),
                  new QueueLane(MailLane.BROADCAST.lane(), Duration.ZERO)),
              LEASE,
              QueueType.UNLIMITED,
              OnLeaseEnd.READY)
          .unhurried();

  @Override
  public List<QueueType> queueTypes() {
    return List.of(TYPE);
  }

  @Override
  public Optional<String> page(QueueItem item) {
    return item.queue().equals(NAME)
        ? Optional.of("/mail/outbox-message.xhtml?id=" + messageId(item.subject()))
        : Optional.empty();
  }

  /** How an item names its message. */
  static String subject(long messageId) {
    return SUBJECT + messageId;
  }

  /** The message an item names. */
  static long messageId(String subject) {
    return Long.parseLong(subject.substring(SUBJECT.length()));
  }
}
