package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.people.absence.Away;
import it.segrate.citytimes.worktime.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A week of a branch as it stands: who is there to work, who works what, what is wrong with it.
 *
 * @param roster empty while nobody has written anything down
 * @param kinds the shifts of the branch, the earliest first
 * @param desks the branch's own, by name
 * @param operators by name
 * @param shifts of this week
 * @param around of the week before, this and the one after
 * @param away by account, when they are away
 * @param holidays days on which the branch is closed
 * @param findings by account, what breaks a rule of working time
 * @param load the seven days by half hours, with who is there
 */
public record RosterWeek(
    Branch branch,
    LocalDate monday,
    Optional<Roster> roster,
    List<ShiftKind> kinds,
    List<ServicePoint> desks,
    List<Operator> operators,
    List<Shift> shifts,
    List<Shift> around,
    Map<Long, List<Away>> away,
    Set<LocalDate> holidays,
    Map<Long, List<Finding>> findings,
    List<DayLoad> load) {

  /** The days on which some shift is worked. */
  public List<LocalDate> days() {
    return IntStream.range(0, 7)
        .mapToObj(monday::plusDays)
        .filter(day -> kinds.stream().anyMatch(kind -> kind.isOn(day.getDayOfWeek())))
        .toList();
  }

  /** What somebody works on a day. */
  public Optional<Shift> shift(long account, LocalDate day) {
    return shifts.stream()
        .filter(shift -> shift.getOperatorId() == account && shift.getDay().equals(day))
        .findFirst();
  }

  /** Who has a desk in a shift of a day. */
  public Optional<Shift> at(long deskId, long kindId, LocalDate day) {
    return shifts.stream()
        .filter(shift -> shift.getDay().equals(day))
        .filter(shift -> shift.getDesk().getId() == deskId && shift.getKind().getId() == kindId)
        .findFirst();
  }

  public boolean isAway(long account, LocalDate day) {
    return away.getOrDefault(account, List.of()).stream().anyMatch(one -> one.covers(day));
  }

  /** Shifts of people who are away: somebody else has to work them. */
  public List<Shift> orphaned() {
    return shifts.stream().filter(shift -> isAway(shift.getOperatorId(), shift.getDay())).toList();
  }

  public Optional<Operator> operator(long account) {
    return operators.stream().filter(one -> one.account() == account).findFirst();
  }

  /** The name of an operator; empty for who no longer is one. */
  public String nameOf(long account) {
    return operator(account).map(Operator::name).orElse("");
  }

  /** A shift at a desk. */
  public record Place(ShiftKind kind, ServicePoint desk) {}

  /** Where somebody could work on a day: what nobody else has and they can serve. */
  public List<Place> places(Operator operator, LocalDate day) {
    return kinds.stream()
        .flatMap(kind -> desks.stream().map(desk -> new Place(kind, desk)))
        .filter(
            place ->
                PlacementRules.obstacle(this, operator, day, place.kind(), place.desk()).isEmpty())
        .toList();
  }

  /** Minutes that somebody works in the week, absences or not. */
  public int minutes(long account) {
    return shifts.stream()
        .filter(shift -> shift.getOperatorId() == account)
        .mapToInt(shift -> shift.getKind().minutes())
        .sum();
  }

  public List<Finding> findings(long account) {
    return findings.getOrDefault(account, List.of());
  }

  /** How many rules are broken that keep it from being published. */
  public int offences() {
    return (int)
        findings.values().stream().flatMap(List::stream).filter(Finding::isViolation).count();
  }

  /** How often its shifts have changed, for who is to change them next. */
  public int changes() {
    return roster.map(Roster::getChanges).orElse(0);
  }

  public boolean isPublished() {
    return roster.filter(Roster::isPublished).isPresent();
  }
}
