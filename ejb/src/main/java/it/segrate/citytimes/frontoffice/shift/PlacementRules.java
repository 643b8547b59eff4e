package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody can be put at a desk at all; what the law says of it is another matter. */
final class PlacementRules {

  private PlacementRules() {}

  /**
   * What is in the way: INVALID if the branch is closed, the shift is not of that day, the operator
   * is away or lacks a skill; CONFLICT if somebody else has the desk.
   */
  static Optional<Refusal> obstacle(
      RosterWeek week, Operator operator, LocalDate day, ShiftKind kind, ServicePoint desk) {
    if (week.holidays().contains(day)) {
      return Optional.of(Refusal.invalid("frontoffice.refusal.roster.holiday", day));
    }
    if (!kind.isOn(day.getDayOfWeek())) {
      return Optional.of(Refusal.invalidField("place", "frontoffice.refusal.roster.notThatDay"));
    }
    if (week.isAway(operator.account(), day)) {
      return Optional.of(
          Refusal.invalidField("place", "frontoffice.refusal.roster.away", operator.name(), day));
    }
    if (!operator.canServe(desk)) {
      return Optional.of(
          Refusal.invalidField(
              "place", "frontoffice.refusal.roster.skill", operator.name(), desk.getName()));
    }
    return week.at(desk.getId(), kind.getId(), day)
        .filter(other -> other.getOperatorId() != operator.account())
        .map(
            other ->
                Refusal.conflict(
                    "frontoffice.refusal.roster.taken",
                    desk.getName(),
                    week.nameOf(other.getOperatorId())));
  }
}
