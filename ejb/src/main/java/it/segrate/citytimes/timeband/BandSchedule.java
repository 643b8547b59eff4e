package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Begins and ends bands on their days. Each coming day is an item of {@value #QUEUE}, scheduled for
 * the midnight it begins with; what is done then follows from the request and the date, so an item
 * that comes twice or late does no harm.
 */
@Stateless
public class BandSchedule {

  /** Days on which a band begins or ends. */
  public static final String QUEUE = "timeband-days";

  private static final Duration TOO_EARLY = Duration.ofMinutes(10);

  @PersistenceContext EntityManager entities;
  @Inject ApprovalService approvals;
  @Inject PrivateReasonService reasons;
  @Inject PlaceClaims places;
  @Inject QueueService queue;
  @Inject AuditService audit;
  @Inject Event<TimeBandRequest> moves;
  @Inject Clock clock;

  static QueueType queueType() {
    return new QueueType(
        QUEUE,
        List.of(new QueueLane("days", Duration.ZERO)),
        Duration.ofMinutes(1),
        QueueType.UNLIMITED,
        OnLeaseEnd.READY);
  }

  /** Begins an approved band: at once if its first day has come, else on that day. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void begin(TimeBandRequest request) {
    LocalDate today = LocalDate.now(clock);
    if (request.getFrom().isAfter(today)) {
      scheduleFor(request, request.getFrom());
    } else {
      activate(request, today);
    }
  }

  /**
   * Plans the coming day of a request anew, after its days or its state have changed: what has come
   * meanwhile is done at once.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void replan(TimeBandRequest request) {
    queue.cancelSubject(QUEUE, subject(request));
    LocalDate today = LocalDate.now(clock);
    if (request.getState() == RequestState.APPROVED) {
      begin(request);
    } else if (request.getState() == RequestState.ACTIVE && isOver(request, today)) {
      end(request, request.until().orElseThrow());
    } else if (request.getState() == RequestState.ACTIVE) {
      Optional<TimeBandRequest> next = nextOf(request);
      if (next.isPresent()) {
        end(request, lastBefore(next.get(), request));
        return;
      }
      moves.fire(request);
      request.until().ifPresent(until -> scheduleFor(request, until.plusDays(1)));
    }
  }

  /** Does what is to be done on the day an item stands for, and completes it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(ClaimedItem item) {
    long id = Long.parseLong(item.subject().substring(item.subject().indexOf(':') + 1));
    TimeBandRequest request = entities.find(TimeBandRequest.class, id);
    LocalDate today = LocalDate.now(clock);
    if (request != null && isWaiting(request, today)) {
      queue.retry(item.handle(), TOO_EARLY, "the day has not come by the portal's clock");
      return;
    }
    queue.complete(item.handle());
    if (request == null) {
      return;
    }
    if (request.getState() == RequestState.APPROVED) {
      activate(request, today);
    } else if (request.getState() == RequestState.ACTIVE && isOver(request, today)) {
      end(request, request.until().orElseThrow());
    }
  }

  private static boolean isWaiting(TimeBandRequest request, LocalDate today) {
    return switch (request.getState()) {
      case APPROVED -> request.getFrom().isAfter(today);
      case ACTIVE -> request.until().isPresent() && !isOver(request, today);
      default -> false;
    };
  }

  private static boolean isOver(TimeBandRequest request, LocalDate today) {
    return request.until().filter(today::isAfter).isPresent();
  }

  private void activate(TimeBandRequest request, LocalDate today) {
    Optional<TimeBandRequest> next = Optional.empty();
    for (TimeBandRequest other : activeOf(request.getPersonId())) {
      if (other.getFrom().isAfter(request.getFrom())) {
        next = Optional.of(other);
      } else {
        end(other, lastBefore(request, other));
      }
    }
    request.activate(today, clock.instant());
    note(request, "timeband.event.ACTIVE", "timeband.activated");
    // Its day was kept late, after that of the one which takes over from it.
    next.ifPresent(other -> end(request, lastBefore(other, request)));
    moves.fire(request);
    if (next.isEmpty()) {
      request.until().ifPresent(until -> scheduleFor(request, until.plusDays(1)));
    }
  }

  /** The band that began while a change of this one was being decided, and took over from it. */
  private Optional<TimeBandRequest> nextOf(TimeBandRequest request) {
    return activeOf(request.getPersonId()).stream()
        .filter(other -> other.getFrom().isAfter(request.getFrom()))
        .findFirst();
  }

  /** The last day of a band that another one takes over from, unless it was over before that. */
  private static LocalDate lastBefore(TimeBandRequest next, TimeBandRequest former) {
    LocalDate last = next.getFrom().minusDays(1);
    return former.until().filter(end -> end.isBefore(last)).orElse(last);
  }

  private void end(TimeBandRequest request, LocalDate lastDay) {
    request.end(lastDay, clock.instant());
    places.freed(request);
    reasons.forget(request.getId());
    note(request, "timeband.event.ENDED", "timeband.ended");
  }

  private void note(TimeBandRequest request, String event, String action) {
    request.caseId().ifPresent(id -> approvals.note(id, event));
    audit.record(action, subject(request), request.getBand().getCode());
  }

  private void scheduleFor(TimeBandRequest request, LocalDate day) {
    queue.enqueue(
        NewItem.in(QUEUE)
            .subject(subject(request))
            .dedupKey(subject(request) + "@" + day)
            .due(day.atStartOfDay(PortalClock.ZONE).toInstant()));
  }

  private List<TimeBandRequest> activeOf(long personId) {
    return entities
        .createQuery(
            "SELECT r FROM TimeBandRequest r WHERE r.personId = :person AND r.state = :active",
            TimeBandRequest.class)
        .setParameter("person", personId)
        .setParameter("active", RequestState.ACTIVE)
        .getResultList();
  }

  private static String subject(TimeBandRequest request) {
    return TimeBandApproval.KIND + ":" + request.getId();
  }
}
