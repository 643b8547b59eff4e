package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.approval.CaseState;
import it.segrate.citytimes.approval.StepState;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Followed;
import it.segrate.citytimes.portal.Followed.Progress;
import it.segrate.citytimes.portal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words how far a request is, for the person who asked. */
public final class FollowedRequests {

  private FollowedRequests() {}

  /**
   * @param progress of the request's case; null for a draft
   */
  static Followed of(TimeBandRequest request, CaseProgress progress) {
    return new Followed(
        TimeBandApproval.line(request).title(),
        TimeBandApproval.period(request),
        whoHasIt(request, progress),
        Text.of("timeband.state." + request.getState()),
        tone(request.getState()),
        progress == null ? List.of() : steps(request, progress),
        "/timeband/requests.xhtml?id=" + request.getId());
  }

  /** How a state looks: ok, warn, bad, wait or off. */
  static String tone(RequestState state) {
    return switch (state) {
      case SUBMITTED, MANAGER_APPROVED, CANCELLATION_REQUESTED -> "wait";
      case APPROVED, ACTIVE -> "ok";
      case REJECTED, EXPIRED -> "bad";
      case DRAFT, ENDED, WITHDRAWN -> "off";
    };
  }

  private static Text whoHasIt(TimeBandRequest request, CaseProgress progress) {
    Day moved = day(request.getMovedAt());
    return switch (request.getState()) {
      case SUBMITTED, MANAGER_APPROVED ->
          progress.pending().map(FollowedRequests::holder).orElse(null);
      case APPROVED -> Text.of("timeband.who.approved", Day.of(request.getFrom()));
      case ACTIVE ->
          request
              .reviewOn()
              .map(
                  day ->
                      Text.of("timeband.who.activeReview", Day.of(request.getFrom()), Day.of(day)))
              .orElseGet(() -> Text.of("timeband.who.active", Day.of(request.getFrom())));
      case ENDED -> Text.of("timeband.who.ended", Day.of(request.until().orElseThrow()));
      case REJECTED, WITHDRAWN, EXPIRED -> Text.of("timeband.who." + request.getState(), moved);
      case DRAFT, CANCELLATION_REQUESTED -> Text.of("timeband.who." + request.getState(), moved);
    };
  }

  private static Text holder(CaseProgress.Step step) {
    return !step.kind().isHeads() || step.who() == null
        ? Text.of("timeband.who.hr", day(step.since()))
        : Text.of("timeband.who.head", step.who(), day(step.since()));
  }

  private static List<Followed.Step> steps(TimeBandRequest request, CaseProgress progress) {
    List<Followed.Step> steps = steps(progress);
    if (goesOn(progress)) {
      steps.add(last(request));
    }
    return steps;
  }

  /** The steps of a case that were taken or are still to come. */
  public static List<Followed.Step> steps(CaseProgress progress) {
    List<Followed.Step> steps = new ArrayList<>();
    steps.add(
        new Followed.Step(
            Text.of("timeband.step.sent"), brief(progress.openedAt()), Progress.DONE));
    for (CaseProgress.Step step : progress.steps()) {
      if (goesOn(progress) || step.decidedAt() != null) {
        steps.add(step(step));
      }
    }
    return steps;
  }

  private static boolean goesOn(CaseProgress progress) {
    return progress.state() == CaseState.OPEN || progress.state() == CaseState.APPROVED;
  }

  private static Followed.Step step(CaseProgress.Step step) {
    Text name = Text.of("approval.step." + step.kind());
    if (step.decidedAt() != null) {
      boolean refused = step.state() == StepState.REJECTED;
      return new Followed.Step(
          name,
          Text.of("timeband.step.whoWhen", step.who(), briefDay(step.decidedAt())),
          refused ? Progress.REFUSED : Progress.DONE);
    }
    if (step.state() != StepState.PENDING) {
      return new Followed.Step(name, null, Progress.LATER);
    }
    Day due = Day.brief(step.dueOn());
    Text detail =
        Optional.ofNullable(step.who())
            .map(who -> Text.of("timeband.step.dueBy", who, due))
            .orElseGet(() -> Text.of("timeband.step.hrDueBy", due));
    return new Followed.Step(name, detail, Progress.NOW);
  }

  private static Followed.Step last(TimeBandRequest request) {
    boolean begun =
        request.getState() == RequestState.ACTIVE || request.getState() == RequestState.ENDED;
    return new Followed.Step(
        Text.of("timeband.step.active"),
        Text.of("timeband.step.fromDay", Day.brief(request.getFrom())),
        begun ? Progress.DONE : Progress.LATER);
  }

  private static Text brief(Instant at) {
    return Text.of("timeband.line.period", briefDay(at));
  }

  private static Day briefDay(Instant at) {
    return Day.brief(LocalDate.ofInstant(at, PortalClock.ZONE));
  }

  private static Day day(Instant at) {
    return Day.of(LocalDate.ofInstant(at, PortalClock.ZONE));
  }
}
