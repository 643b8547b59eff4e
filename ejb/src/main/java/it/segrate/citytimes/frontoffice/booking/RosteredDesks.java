package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.shift.Operators;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.RosterState;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.people.absence.Away;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many desks serve a queue at a time: by the published roster of the week, without those whose
 * operator is known to be away that day; where none is published, all that can serve it.
 */
@Dependent
public class RosteredDesks {

  private static final int HALF_HOUR = 30;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Operators operators;

  /** For the container. */
  public RosteredDesks() {}

  /** For use without a container. */
  public RosteredDesks(EntityManager entities, HallDirectory hall, Operators operators) {
    this.entities = entities;
    this.hall = hall;
    this.operators = operators;
  }

  /**
   * The desks of one queue in a period.
   *
   * @param rosters the published ones
   * @param shifts theirs, at desks that can serve the queue, of operators who are there
   * @param standing the desks where no roster is published
   */
  record Desks(List<Roster> rosters, List<Shift> shifts, int standing) {

    /** How many in the half hour around that time. */
    int at(LocalDate day, LocalTime time) {
      if (rosters.stream().noneMatch(roster -> roster.has(day))) {
        return standing;
      }
      LocalTime half = time.withMinute(time.getMinute() < HALF_HOUR ? 0 : HALF_HOUR);
      return (int)
          shifts.stream()
              .filter(shift -> shift.getDay().equals(day) && shift.getKind().covers(half))
              .map(shift -> shift.getDesk().getId())
              .distinct()
              .count();
    }
  }

  /** The desks of a queue from one day to another. */
  Desks of(ServiceGroup group, LocalDate from, LocalDate last) {
    Set<Long> able = new HashSet<>();
    hall.desks(group.getBranch()).stream()
        .filter(
            desk -> desk.getGroups().stream().anyMatch(one -> one.getId().equals(group.getId())))
        .forEach(desk -> able.add(desk.getId()));
    List<Shift> shifts =
        entities
            .createQuery(
                "SELECT s FROM Shift s JOIN FETCH s.kind JOIN FETCH s.desk JOIN s.roster r"
                    + " WHERE r.branch = :branch AND r.state = :published AND s.day >= :from"
                    + " AND s.day <= :last",
                Shift.class)
            .setParameter("branch", group.getBranch())
            .setParameter("published", RosterState.PUBLISHED)
            .setParameter("from", from)
            .setParameter("last", last)
            .getResultStream()
            .filter(shift -> able.contains(shift.getDesk().getId()))
            .toList();
    return new Desks(published(group, from, last), present(shifts, from, last), able.size());
  }

  /** A desk at which nobody will sit is no place for an appointment. */
  private List<Shift> present(List<Shift> shifts, LocalDate from, LocalDate last) {
    Map<Long, List<Away>> away =
        operators.awayAccounts(
            shifts.stream().map(Shift::getOperatorId).collect(Collectors.toSet()), from, last);
    return shifts.stream()
        .filter(
            shift ->
                away.getOrDefault(shift.getOperatorId(), List.of()).stream()
                    .noneMatch(days -> days.covers(shift.getDay())))
        .toList();
  }

  private List<Roster> published(ServiceGroup group, LocalDate from, LocalDate last) {
    return entities
        .createQuery(
            "SELECT r FROM Roster r WHERE r.branch = :branch AND r.state = :published"
                + " AND r.monday >= :first AND r.monday <= :last",
            Roster.class)
        .setParameter("branch", group.getBranch())
        .setParameter("published", RosterState.PUBLISHED)
        .setParameter("first", from.minusDays(6))
        .setParameter("last", last)
        .getResultList();
  }
}
