package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Each morning is one item of the queue {@value #QUEUE}, whichever server makes and claims it; each
 * mail is ordered in a transaction of its own, so that one that fails keeps no other back.
 */
@Stateless
public class DigestService {

  /** Mornings on which approvers are written to. */
  public static final String QUEUE = "approvals-digest";

  /** The queue of mornings. */
  public static final QueueType TYPE =
      new QueueType(
          QUEUE,
          List.of(new QueueLane("mornings", Duration.ZERO)),
          Duration.ofMinutes(1),
          QueueType.UNLIMITED,
          OnLeaseEnd.READY);

  private static final String SUBJECT = "morning:";

  @Inject QueueService queue;
  @Inject DigestReader reader;
  @Inject DigestMails mails;
  @Inject MorningTime morning;

  /** Has the next morning wait in the queue; where it does already, nothing is done. */
  public void plan() {
    morning.next().ifPresent(this::enqueue);
  }

  private void enqueue(ZonedDateTime at) {
    String subject = SUBJECT + at.toLocalDate();
    queue.enqueue(NewItem.in(QUEUE).subject(subject).dedupKey(subject).due(at.toInstant()));
  }

  /** What is to be sent on the morning of an item; nothing if it is no longer that morning. */
  public List<Digest> of(ClaimedItem item) {
    LocalDate day = LocalDate.parse(item.subject().substring(SUBJECT.length()));
    return morning.isStillMorningOf(day) ? reader.all() : List.of();
  }

  /** Orders one of them. */
  public void send(Digest digest) {
    mails.send(digest);
  }

  /** All of a morning are ordered. */
  public void complete(ClaimedItem item) {
    queue.complete(item.handle());
  }
}
