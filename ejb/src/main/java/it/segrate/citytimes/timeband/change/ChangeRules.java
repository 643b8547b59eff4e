package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a change must keep to, when it is asked for and again when it is granted. */
@Dependent
public class ChangeRules {

  @Inject RequestRules rules;
  @Inject Clock clock;

  /**
   * Checks a change against the request as it stands and the person's other requests.
   *
   * @throws Refusal CONFLICT if the band is neither approved nor active; INVALID, at the field, if
   *     a day does not hold
   */
  void check(NewChange order, TimeBandRequest request, List<TimeBandRequest> others) {
    boolean begun = request.getState() == RequestState.ACTIVE;
    if (!begun && request.getState() != RequestState.APPROVED) {
      throw Refusal.conflict("timeband.refusal.changeState." + request.getState());
    }
    if (order.kind() == ChangeKind.CANCEL) {
      if (begun) {
        checkLastDay(order.until(), request);
      }
    } else {
      checkDates(order, request, begun, others);
    }
  }

  private void checkLastDay(LocalDate last, TimeBandRequest request) {
    LocalDate today = LocalDate.now(clock);
    if (last == null) {
      throw Refusal.invalidField("until", "timeband.refusal.lastDayMissing");
    }
    if (last.isBefore(today)) {
      throw Refusal.invalidField("until", "timeband.refusal.lastDayPast", last, today);
    }
    request
        .until()
        .filter(end -> !last.isBefore(end))
        .ifPresent(
            end -> {
              throw Refusal.invalidField("until", "timeband.refusal.lastDayLate", end);
            });
  }

  private void checkDates(
      NewChange order, TimeBandRequest request, boolean begun, List<TimeBandRequest> others) {
    LocalDate from = begun ? request.getFrom() : order.from();
    if (from == null) {
      throw Refusal.invalidField("from", "timeband.refusal.fromMissing");
    }
    if (!begun && from.isBefore(rules.earliest())) {
      throw Refusal.invalidField("from", "timeband.refusal.tooSoon", rules.earliest());
    }
    LocalDate until = order.until();
    if (until != null && until.isBefore(from)) {
      throw Refusal.invalidField("until", "timeband.refusal.order", until, from);
    }
    if (until != null && until.isBefore(LocalDate.now(clock))) {
      throw Refusal.invalidField(
          "until", "timeband.refusal.lastDayPast", until, LocalDate.now(clock));
    }
    if (from.equals(request.getFrom()) && request.until().equals(Optional.ofNullable(until))) {
      throw Refusal.invalidField("until", "timeband.refusal.sameDates");
    }
    RequestRules.checkOffered(request.getBand(), begun ? null : from, until);
    others.stream()
        .filter(other -> !other.getId().equals(request.getId()))
        .filter(other -> RequestRules.isInTheWay(other, from, until))
        .findFirst()
        .ifPresent(other -> RequestRules.refuseOverlap(other));
  }
}
