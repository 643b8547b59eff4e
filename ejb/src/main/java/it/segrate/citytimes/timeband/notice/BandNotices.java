package it.segrate.citytimes.timeband.notice;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandApproval;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells people {@value #FIRST} and {@value #LAST} days ahead that their band ends, and on its day
 * that it is to be looked at again. The next notice of an active band is an item of {@value
 * #QUEUE}; what is told follows from the request and the date, so an item that comes late or twice
 * does no harm: a mail of the same notice is sent once.
 */
@Stateless
public class BandNotices {

  /** Notices to come. */
  public static final String QUEUE = "timeband-notices";

  private static final int FIRST = 30;
  private static final int LAST = 7;

  /** In the morning of its day, when people read their mail. */
  private static final Duration HOUR_OF_DAY = Duration.ofHours(7);

  @PersistenceContext EntityManager entities;
  @Inject QueueService queue;
  @Inject NoticeMails mails;
  @Inject Clock clock;

  /** The queue of notices. */
  public static QueueType queueType() {
    return new QueueType(
        QUEUE,
        List.of(new QueueLane("notices", Duration.ZERO)),
        Duration.ofMinutes(1),
        QueueType.UNLIMITED,
        OnLeaseEnd.READY);
  }

  /** Plans the next notice of a band anew, after its days or its state have changed. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void plan(TimeBandRequest request) {
    queue.cancelSubject(QUEUE, subject(request));
    next(request, LocalDate.now(clock));
  }

  private void next(TimeBandRequest request, LocalDate notBefore) {
    days(request)
        .filter(day -> !day.isBefore(notBefore))
        .min(LocalDate::compareTo)
        .ifPresent(
            day ->
                queue.enqueue(
                    NewItem.in(QUEUE)
                        .subject(subject(request))
                        .dedupKey(subject(request) + "@" + day)
                        .due(day.atStartOfDay(PortalClock.ZONE).toInstant().plus(HOUR_OF_DAY))));
  }

  /** The days on which there is something to tell. */
  private static Stream<LocalDate> days(TimeBandRequest request) {
    if (request.getState() != RequestState.ACTIVE) {
      return Stream.empty();
    }
    return Stream.concat(
        request.until().stream()
            .flatMap(end -> Stream.of(end.minusDays(FIRST), end.minusDays(LAST))),
        request.reviewOn().stream());
  }

  /** Tells what an item stands for, if it still holds, and plans the next. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(ClaimedItem item) {
    queue.complete(item.handle());
    long id = Long.parseLong(item.subject().substring(item.subject().indexOf(':') + 1));
    TimeBandRequest request = entities.find(TimeBandRequest.class, id);
    if (request == null || request.getState() != RequestState.ACTIVE) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    ending(request, today).ifPresent(days -> mails.ending(request, days));
    request
        .reviewOn()
        .filter(day -> !day.isAfter(today))
        .ifPresent(day -> mails.review(request, day));
    next(request, today.plusDays(1));
  }

  /** Which of the two notices is due; empty while the end is far, and after it. */
  private static Optional<Integer> ending(TimeBandRequest request, LocalDate today) {
    long left =
        request.until().map(end -> ChronoUnit.DAYS.between(today, end)).orElse(Long.MAX_VALUE);
    if (left < 0 || left > FIRST) {
      return Optional.empty();
    }
    return Optional.of(left > LAST ? FIRST : LAST);
  }

  private static String subject(TimeBandRequest request) {
    return TimeBandApproval.KIND + ":" + request.getId();
  }
}
