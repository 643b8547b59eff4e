package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.shift.load.ForecastReader;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import it.segrate.citytimes.people.absence.Away;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.RuleBook;
import it.segrate.citytimes.worktime.RuleBooks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads weeks, in a number of queries that does not grow with operators or shifts. */
@Dependent
public class RosterReader {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Operators operators;
  @Inject private RuleBooks books;
  @Inject private ForecastReader forecast;

  /** For the container. */
  public RosterReader() {}

  /** For use without a container. */
  public RosterReader(
      EntityManager entities,
      HallDirectory hall,
      Operators operators,
      RuleBooks books,
      ForecastReader forecast) {
    this.entities = entities;
    this.hall = hall;
    this.operators = operators;
    this.books = books;
    this.forecast = forecast;
  }

  /** The week that begins on a Monday. */
  public RosterWeek week(Branch branch, LocalDate monday) {
    // Before the shifts, which would else read their desks one by one.
    List<ServicePoint> inUse = ownDesks(branch);
    List<ShiftKind> offered = kinds(branch);
    List<Operator> people = operators.of(branch);
    List<Shift> around = shifts(branch, monday.minusWeeks(1), monday.plusWeeks(2));
    List<Shift> shifts = around.stream().filter(one -> in(one, monday)).toList();
    List<ServicePoint> desks = with(inUse, shifts, Shift::getDesk);
    Map<Long, List<Away>> away = operators.away(people, monday, monday.plusDays(6));
    Set<LocalDate> shut = shut(branch, monday);
    RosterWeek bare =
        new RosterWeek(
            branch,
            monday,
            find(branch, monday),
            with(offered, shifts, Shift::getKind),
            desks,
            people,
            shifts,
            around,
            away,
            shut,
            findings(people, around, monday),
            List.of());
    List<DayLoad> load =
        forecast.week(branch, monday, shut).stream().map(day -> staffed(day, bare)).toList();
    return new RosterWeek(
        branch,
        monday,
        bare.roster(),
        bare.kinds(),
        desks,
        people,
        shifts,
        around,
        away,
        bare.holidays(),
        bare.findings(),
        load);
  }

  /** What is in use, and what the week has besides. */
  private static <T> List<T> with(List<T> used, List<Shift> shifts, Function<Shift, T> has) {
    return Stream.concat(used.stream(), shifts.stream().map(has)).distinct().toList();
  }

  private static boolean in(Shift shift, LocalDate monday) {
    return !shift.getDay().isBefore(monday) && shift.getDay().isBefore(monday.plusWeeks(1));
  }

  /** The days on which the branch is closed, for a holiday or for reasons of its own. */
  private Set<LocalDate> shut(Branch branch, LocalDate monday) {
    return IntStream.range(0, 7)
        .mapToObj(monday::plusDays)
        .filter(day -> isShut(branch, day))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the branch is closed on a day, for a holiday or for reasons of its own. */
  public boolean isShut(Branch branch, LocalDate day) {
    return hall.isShut(branch, day);
  }

  private Map<Long, List<Finding>> findings(
      List<Operator> people, List<Shift> around, LocalDate monday) {
    RuleBook rules = books.bookOf(monday);
    Map<Long, List<Shift>> byOperator =
        around.stream().collect(Collectors.groupingBy(Shift::getOperatorId));
    Map<Long, List<Finding>> findings = new HashMap<>();
    for (Operator one : people) {
      List<Finding> found =
          RosterLaw.check(
              byOperator.getOrDefault(one.account(), List.of()),
              monday,
              one.weeklyMinutes(),
              rules);
      if (!found.isEmpty()) {
        findings.put(one.account(), found);
      }
    }
    return findings;
  }

  private static DayLoad staffed(DayLoad load, RosterWeek week) {
    List<HalfHour> halfHours =
        load.halfHours().stream()
            .map(
                one ->
                    new HalfHour(
                        one.from(), one.arrivals(), one.needed(), present(week, load.day(), one)))
            .toList();
    return new DayLoad(load.day(), halfHours, load.counted());
  }

  private static int present(RosterWeek week, LocalDate day, HalfHour halfHour) {
    return (int)
        week.shifts().stream()
            .filter(shift -> shift.getDay().equals(day))
            .filter(shift -> shift.getKind().covers(halfHour.from()))
            .filter(shift -> !week.isAway(shift.getOperatorId(), day))
            .count();
  }

  /** The branch's own desks by name: guests roster their own people. */
  public List<ServicePoint> ownDesks(Branch branch) {
    return hall.desks(branch).stream().filter(desk -> desk.getPartner().isEmpty()).toList();
  }

  public Optional<Roster> find(Branch branch, LocalDate monday) {
    return entities
        .createQuery(
            "SELECT r FROM Roster r WHERE r.branch = :branch AND r.monday = :monday", Roster.class)
        .setParameter("branch", branch)
        .setParameter("monday", monday)
        .getResultStream()
        .findFirst();
  }

  /** The shifts of a branch that are in use, the earliest first. */
  public List<ShiftKind> kinds(Branch branch) {
    return entities
        .createQuery(
            "SELECT k FROM ShiftKind k WHERE k.branch = :branch AND k.retired = FALSE"
                + " ORDER BY k.starts, k.firstWeekday, k.id",
            ShiftKind.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /**
   * The shifts of a branch in a period, by day and desk.
   *
   * @param until the first day that is not in it
   */
  public List<Shift> shifts(Branch branch, LocalDate from, LocalDate until) {
    return entities
        .createQuery(
            "SELECT s FROM Shift s JOIN FETCH s.kind k JOIN FETCH s.roster r JOIN FETCH s.desk d"
                + " WHERE r.branch = :branch AND s.day >= :from AND s.day < :until"
                + " ORDER BY s.day, k.starts, d.name",
            Shift.class)
        .setParameter("branch", branch)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }
}
