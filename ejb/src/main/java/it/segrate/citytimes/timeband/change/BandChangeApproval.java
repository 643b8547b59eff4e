package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.ApprovalSubject;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.SubjectLine;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.BandSchedule;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.order.OrderBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries the decision on a change into the band it is about. */
@ApplicationScoped
public class BandChangeApproval implements ApprovalSubject {

  /** The kind of case, and the first part of every reference to a change. */
  public static final String KIND = "timeband-change";

  @PersistenceContext EntityManager entities;
  @Inject BandSchedule schedule;
  @Inject TimeBandRequestService requests;
  @Inject PrivateReasonService reasons;
  @Inject OrderBook orders;
  @Inject ChangeRules rules;
  @Inject BandChangeMails mails;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name() {
    return Text.of("timeband.change.kind");
  }

  @Override
  public String requestPage(long subjectId) {
    return "/timeband/requests.xhtml?id="
        + entities.find(BandChange.class, subjectId).getRequest().getId();
  }

  @Override
  public List<StepKind> chain() {
    return List.of(StepKind.OFFICE_HEAD, StepKind.HR);
  }

  @Override
  public Map<Long, SubjectLine> lines(Collection<Long> subjectIds) {
    if (subjectIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT c FROM BandChange c JOIN FETCH c.request r JOIN FETCH r.band WHERE c.id IN :ids",
            BandChange.class)
        .setParameter("ids", subjectIds)
        .getResultStream()
        .collect(Collectors.toMap(BandChange::getId, BandChangeApproval::line));
  }

  private static SubjectLine line(BandChange change) {
    TimeBand band = change.getRequest().getBand();
    String key = "timeband.change.line." + change.getKind();
    return new SubjectLine(
        Text.of(key + ".title", band.getNameIt(), band.getNameEn()),
        Text.of(key + ".asked", band.getNameIt(), band.getNameEn()),
        wanted(change));
  }

  /** What would hold if it is granted, in words. */
  public static Text wanted(BandChange change) {
    TimeBandRequest request = change.getRequest();
    if (change.getKind() == ChangeKind.DATES) {
      LocalDate from = change.from().orElse(request.getFrom());
      return Text.of("timeband.line.period", new Period(from, change.until().orElse(null)));
    }
    return change
        .until()
        .map(last -> Text.of("timeband.change.lastDay", Day.of(last)))
        .orElseGet(() -> Text.of("timeband.change.never"));
  }

  @Override
  public String page() {
    return "/WEB-INF/timeband/change-case.xhtml";
  }

  @Override
  public void moved(CaseMove move) {
    BandChange change = entities.find(BandChange.class, move.approvalCase().getSubjectId());
    // Read anew under the lock of the case: the caller may have read them before.
    entities.refresh(change);
    entities.refresh(change.getRequest());
    Instant now = clock.instant();
    switch (move.what()) {
      case OPENED -> {
        change.submit(move.approvalCase().getId());
        if (change.getKind() == ChangeKind.CANCEL) {
          change.getRequest().requestCancellation(now);
        }
      }
      case APPROVED -> grant(change, now);
      case REJECTED -> leave(change, ChangeState.REFUSED, now);
      case WITHDRAWN -> leave(change, ChangeState.WITHDRAWN, now);
      case EXPIRED -> leave(change, ChangeState.EXPIRED, now);
      default -> {
        // Who decides changes, the wish does not.
      }
    }
    mails.send(move, change);
  }

  private void grant(BandChange change, Instant now) {
    TimeBandRequest request = change.getRequest();
    if (change.getKind() == ChangeKind.DATES) {
      // What else the person has may have changed since they asked.
      rules.check(
          new NewChange(
              request.getId(),
              ChangeKind.DATES,
              change.from().orElse(null),
              change.until().orElse(null),
              null),
          request,
          requests.of(request.getPersonId()));
      request.moveTo(change.from().orElse(request.getFrom()), change.until().orElse(null));
    } else if (change.getStood() == RequestState.APPROVED) {
      request.withdraw(now);
      reasons.forget(request.getId());
    } else {
      request.goBackTo(RequestState.ACTIVE, now);
      request.moveTo(request.getFrom(), change.until().orElseThrow());
    }
    if (!request.getState().isFinal()) {
      orders.write(request, change.caseId().orElseThrow(), LocalDate.now(clock));
    }
    change.close(ChangeState.GRANTED, now);
    schedule.replan(request);
  }

  private void leave(BandChange change, ChangeState how, Instant now) {
    change.close(how, now);
    TimeBandRequest request = change.getRequest();
    if (request.getState() == RequestState.CANCELLATION_REQUESTED) {
      request.goBackTo(change.getStood(), now);
      schedule.replan(request);
    }
  }
}
