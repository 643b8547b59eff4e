package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.RosterState;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many operators a branch has at its desks by plan: those of the last published roster that has
 * begun. Who is away that week is not taken off: it is the week as it is meant to be.
 */
@Dependent
public class PlannedStaff {

  private static final int WEEK = 7;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Clock clock;

  /** For the container. */
  public PlannedStaff() {}

  /** For use without a container. */
  public PlannedStaff(EntityManager entities, HallDirectory hall, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.clock = clock;
  }

  /**
   * A week as it was published.
   *
   * @param open the days on which the branch is open
   */
  private record Week(Branch branch, List<LocalDate> open, List<Shift> shifts) {

    /** Operators in each part of the day on average, over the half hours the hall is open. */
    List<Integer> operators(List<LocalDate> days) {
      List<Integer> operators = new ArrayList<>();
      for (Question.Part part : Question.PARTS) {
        OptionalDouble mean =
            days.stream()
                .flatMap(day -> halfHours(part).map(day::atTime))
                .filter(at -> branch.closing(at, false).isPresent())
                .mapToLong(at -> present(at.toLocalDate(), at.toLocalTime()))
                .average();
        operators.add(Math.min(Question.MOST_OPERATORS, (int) Math.round(mean.orElse(0))));
      }
      return operators;
    }

    private static Stream<LocalTime> halfHours(Question.Part part) {
      return IntStream.range(0, part.hours() * 60 / HalfHour.MINUTES)
          .mapToObj(half -> part.from().plusMinutes((long) half * HalfHour.MINUTES));
    }

    private long present(LocalDate day, LocalTime time) {
      return shifts.stream()
          .filter(shift -> shift.getDay().equals(day) && shift.getKind().covers(time))
          .count();
    }
  }

  /**
   * The operators of an ordinary day, in each of {@link Question#PARTS}.
   *
   * @param like of that weekday only, if the week has it open; null for all days of the week
   * @return empty where nothing was published, or nobody is planned on such a day
   */
  Optional<List<Integer>> operators(Branch branch, LocalDate like) {
    return week(branch)
        .map(week -> week.operators(days(week, like)))
        .filter(parts -> parts.stream().anyMatch(operators -> operators > 0));
  }

  private static List<LocalDate> days(Week week, LocalDate like) {
    return week.open().stream()
        .filter(day -> like == null || day.getDayOfWeek() == like.getDayOfWeek())
        .toList();
  }

  /** How often each desk is staffed in that week, by its id. */
  Map<Long, Long> desks(Branch branch) {
    return week(branch).stream()
        .flatMap(week -> week.shifts().stream())
        .map(shift -> shift.getDesk().getId())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private Optional<Week> week(Branch branch) {
    return last(branch)
        .map(
            roster -> {
              LocalDate monday = roster.getMonday();
              List<LocalDate> open =
                  IntStream.range(0, WEEK)
                      .mapToObj(monday::plusDays)
                      .filter(day -> !hall.isShut(branch, day))
                      .toList();
              return new Week(branch, open, shifts(roster));
            });
  }

  private List<Shift> shifts(Roster roster) {
    return entities
        .createQuery(
            "SELECT s FROM Shift s JOIN FETCH s.kind JOIN FETCH s.desk WHERE s.roster = :roster",
            Shift.class)
        .setParameter("roster", roster)
        .getResultList();
  }

  private Optional<Roster> last(Branch branch) {
    return entities
        .createQuery(
            "SELECT r FROM Roster r WHERE r.branch = :branch AND r.state = :published"
                + " AND r.monday <= :today ORDER BY r.monday DESC",
            Roster.class)
        .setParameter("branch", branch)
        .setParameter("published", RosterState.PUBLISHED)
        .setParameter("today", LocalDate.now(clock))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
