package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.ApprovalSubject;
import it.segrate.citytimes.approval.Batch;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.SubjectLine;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.collect.CollectedRequests;
import it.segrate.citytimes.timeband.cover.CoverOutlook;
import it.segrate.citytimes.timeband.cover.WhatIfService;
import it.segrate.citytimes.timeband.evidence.Eligibility;
import it.segrate.citytimes.timeband.order.OrderBook;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/** Carries the moves of a case into the time-band request it decides. */
@ApplicationScoped
public class TimeBandApproval implements ApprovalSubject {

  /** The kind of case, and the first part of every reference to a request. */
  public static final String KIND = "timeband";

  @PersistenceContext EntityManager entities;
  @Inject BandSchedule schedule;
  @Inject PlaceClaims places;
  @Inject OrderBook orders;
  @Inject PrivateReasonService reasons;
  @Inject TimeBandMails mails;
  @Inject WhatIfService cover;
  @Inject CoverOutlook outlook;
  @Inject CollectedRequests collected;
  @Inject Event<TimeBandRequest> moves;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<StepKind> chain() {
    return List.of(StepKind.OFFICE_HEAD, StepKind.HR);
  }

  @Override
  public boolean knowsEvidence() {
    return true;
  }

  @Override
  public boolean hasEvidence(long subjectId) {
    return entities.find(TimeBandRequest.class, subjectId).getEligibility() != Eligibility.NONE;
  }

  @Override
  public Map<Long, SubjectLine> lines(Collection<Long> subjectIds) {
    if (subjectIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT r FROM TimeBandRequest r JOIN FETCH r.band WHERE r.id IN :ids",
            TimeBandRequest.class)
        .setParameter("ids", subjectIds)
        .getResultStream()
        .collect(Collectors.toMap(TimeBandRequest::getId, TimeBandApproval::line));
  }

  @Override
  public Map<Long, CoverLine> cover(List<Long> subjectIds) {
    return outlook.alone(subjectIds);
  }

  @Override
  public CoverTogether coverTogether(List<Long> subjectIds) {
    return outlook.together(subjectIds);
  }

  @Override
  public Map<Long, Batch> batches(Collection<Long> subjectIds) {
    return collected.of(subjectIds);
  }

  /** The request in words. */
  static SubjectLine line(TimeBandRequest request) {
    String it = request.getBand().getNameIt();
    String en = request.getBand().getNameEn();
    return new SubjectLine(
        Text.of("timeband.line.title", it, en),
        Text.of("timeband.line.asked", it, en),
        period(request));
  }

  /** From when to when, in words. */
  static Text period(TimeBandRequest request) {
    return Text.of(
        "timeband.line.period", new Period(request.getFrom(), request.until().orElse(null)));
  }

  @Override
  public String requestPage(long subjectId) {
    return "/timeband/requests.xhtml?id=" + subjectId;
  }

  @Override
  public String page() {
    return "/WEB-INF/timeband/case.xhtml";
  }

  /**
   * HR's look at the evidence ends with what was found, never with a bare yes; and a head who
   * approves with too few people there says why.
   */
  @Override
  public void check(ApprovalStep step, Verdict verdict) {
    if (!verdict.approve()) {
      return;
    }
    TimeBandRequest request = entities.find(TimeBandRequest.class, step.getCase().getSubjectId());
    if (step.getKind() == StepKind.HR_EVIDENCE && request.getEligibility() == Eligibility.PENDING) {
      throw Refusal.conflict("timeband.refusal.evidenceUnseen");
    }
    if (step.getKind().isHeads() && verdict.note() == null && cover.leavesTooFew(request)) {
      throw Refusal.invalidField("note", "timeband.refusal.coverReason");
    }
  }

  @Override
  public void moved(CaseMove move) {
    TimeBandRequest request =
        entities.find(TimeBandRequest.class, move.approvalCase().getSubjectId());
    // Read anew under the lock of the case: the caller may have read it before.
    entities.refresh(request);
    Instant now = clock.instant();
    switch (move.what()) {
      case OPENED -> request.submit(move.approvalCase().getId(), now);
      case STEP_APPROVED -> {
        boolean heads = move.approvalCase().isApprovedByHeads();
        if (heads && request.getState() == RequestState.SUBMITTED) {
          request.approveByManager(now);
        }
      }
      case APPROVED -> {
        places.confirm(request);
        request.approve(now);
        orders.write(request, move.approvalCase().getId(), LocalDate.now(clock));
        schedule.begin(request);
      }
      case REJECTED -> request.reject(now);
      case WITHDRAWN -> request.withdraw(now);
      case EXPIRED -> request.expire(now);
      case REROUTED -> {
        // Who decides changes, the request does not.
      }
    }
    if (request.getState().isFinal()) {
      places.freed(request);
      reasons.forget(request.getId());
      moves.fire(request);
    }
    mails.send(move, request);
  }
}
