package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.Operator;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterWeek;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.frontoffice.shift.ShiftWish;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import it.segrate.citytimes.frontoffice.shift.solve.RosterPlan.Law;
import it.segrate.citytimes.frontoffice.shift.solve.Worker.Wish;
import it.segrate.citytimes.worktime.Rule;
import it.segrate.citytimes.worktime.RuleBooks;
import it.segrate.citytimes.worktime.RuleCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads weeks of a branch as a problem. As many desks as the forecast needs, or as somebody wants,
 * are to be worked in each shift, those that serve most of what is not yet served first. What
 * stands in the weeks already stays.
 */
@Dependent
public class PlanReader {

  /** So many weeks of Saturdays and late shifts count for fairness. */
  private static final int WEEKS_BACK = 8;

  @PersistenceContext private EntityManager entities;
  @Inject private RosterReader reader;
  @Inject private RuleBooks books;

  /** For the container. */
  public PlanReader() {}

  /** For use without a container. */
  public PlanReader(EntityManager entities, RosterReader reader, RuleBooks books) {
    this.entities = entities;
    this.reader = reader;
    this.books = books;
  }

  /**
   * The weeks from a Monday on.
   *
   * @param wanted how many operators; empty for as many as the forecast needs
   */
  public RosterPlan read(Branch branch, LocalDate monday, int weeks, Optional<Wanted> wanted) {
    List<RosterWeek> read = new ArrayList<>();
    for (int i = 0; i < weeks; i++) {
      read.add(reader.week(branch, monday.plusWeeks(i)));
    }
    Map<Long, Worker> workers = workers(branch, monday, read.getFirst().operators());
    List<Duty> duties = new ArrayList<>();
    // The eve is pinned too: the first day's rest begins there.
    read.getFirst().around().stream()
        .filter(shift -> shift.getDay().equals(monday.minusDays(1)))
        .forEach(shift -> pin(duties, shift, -1, workers));
    for (int i = 0; i < weeks; i++) {
      RosterWeek week = read.get(i);
      for (LocalDate day : week.days()) {
        Map<Long, Integer> needed = needed(week, day, wanted);
        for (ShiftKind kind : kinds(week, day)) {
          add(duties, week, i, day, kind, needed.getOrDefault(kind.getId(), 0), workers);
        }
      }
    }
    int rest =
        books.bookOf(monday).rules().stream()
            .filter(rule -> rule.code() == RuleCode.DAILY_REST)
            .map(Rule::limit)
            .findFirst()
            .orElse(0);
    return new RosterPlan(new Law(rest), List.copyOf(workers.values()), duties);
  }

  private static List<ShiftKind> kinds(RosterWeek week, LocalDate day) {
    return week.kinds().stream().filter(kind -> kind.isOn(day.getDayOfWeek())).toList();
  }

  /** How often each shift of a day is to be worked, by its id. */
  private static Map<Long, Integer> needed(
      RosterWeek week, LocalDate day, Optional<Wanted> wanted) {
    DayLoad load =
        week.load().stream()
            .filter(one -> one.day().equals(day))
            .findFirst()
            .orElse(new DayLoad(day, List.of(), 0));
    List<ShiftKind> kinds = kinds(week, day);
    if (wanted.isEmpty()) {
      return kinds.stream()
          .collect(
              Collectors.toMap(ShiftKind::getId, kind -> load.needed(kind.from(), kind.until())));
    }
    return wanted.get().isFor(day)
        ? wanted.get().shifts(kinds, load.halfHours().stream().map(HalfHour::from).toList())
        : Map.of();
  }

  private static void add(
      List<Duty> duties,
      RosterWeek week,
      int number,
      LocalDate day,
      ShiftKind kind,
      int needed,
      Map<Long, Worker> workers) {
    List<Shift> there =
        week.shifts().stream()
            .filter(shift -> shift.getDay().equals(day))
            .filter(shift -> shift.getKind().getId().equals(kind.getId()))
            .toList();
    there.forEach(shift -> pin(duties, shift, number, workers));
    boolean closed = week.holidays().contains(day) || week.isPublished();
    for (ServicePoint desk : closed ? List.<ServicePoint>of() : desks(week, there, needed)) {
      List<Worker> able =
          week.operators().stream()
              .filter(one -> one.canServe(desk) && !week.isAway(one.account(), day))
              .map(one -> workers.get(one.account()))
              .filter(one -> one != null)
              .toList();
      duties.add(new Duty(duties.size(), slot(day, number, kind, desk), able));
    }
  }

  private static void pin(List<Duty> duties, Shift shift, int week, Map<Long, Worker> workers) {
    Optional.ofNullable(workers.get(shift.getOperatorId()))
        .ifPresent(
            worker ->
                duties.add(
                    new Duty(
                            duties.size(),
                            slot(shift.getDay(), week, shift.getKind(), shift.getDesk()),
                            List.of(worker))
                        .pinnedTo(worker)));
  }

  private static Slot slot(LocalDate day, int week, ShiftKind kind, ServicePoint desk) {
    return new Slot(
        day, week, kind.getId(), desk.getId(), kind.from(), kind.until(), kind.isLate());
  }

  /** The desks still to be worked, so that with those that are there are as many as needed. */
  private static List<ServicePoint> desks(RosterWeek week, List<Shift> there, int needed) {
    Set<Long> served = new HashSet<>();
    there.forEach(shift -> shift.getDesk().getGroups().forEach(one -> served.add(one.getId())));
    List<ServicePoint> left = new ArrayList<>(week.desks());
    left.removeIf(
        desk -> there.stream().anyMatch(one -> one.getDesk().getId().equals(desk.getId())));
    List<ServicePoint> chosen = new ArrayList<>();
    while (!left.isEmpty() && chosen.size() + there.size() < needed) {
      ServicePoint next =
          left.stream().max(Comparator.comparingLong(desk -> more(desk, served))).orElseThrow();
      left.remove(next);
      chosen.add(next);
      next.getGroups().forEach(group -> served.add(group.getId()));
    }
    return chosen;
  }

  private static long more(ServicePoint desk, Set<Long> served) {
    return desk.getGroups().stream()
        .map(ServiceGroup::getId)
        .filter(group -> !served.contains(group))
        .count();
  }

  private Map<Long, Worker> workers(Branch branch, LocalDate monday, List<Operator> operators) {
    Map<Long, Integer> saturdays = new HashMap<>();
    Map<Long, Integer> lates = new HashMap<>();
    for (Shift shift : reader.shifts(branch, monday.minusWeeks(WEEKS_BACK), monday)) {
      if (shift.getDay().getDayOfWeek() == DayOfWeek.SATURDAY) {
        saturdays.merge(shift.getOperatorId(), 1, Integer::sum);
      }
      if (shift.getKind().isLate()) {
        lates.merge(shift.getOperatorId(), 1, Integer::sum);
      }
    }
    Map<Long, List<Wish>> wishes = wishes(branch);
    Map<Long, Worker> workers = new LinkedHashMap<>();
    for (Operator one : operators) {
      workers.put(
          one.account(),
          new Worker(
              one.account(),
              one.weeklyMinutes(),
              saturdays.getOrDefault(one.account(), 0),
              lates.getOrDefault(one.account(), 0),
              wishes.getOrDefault(one.account(), List.of())));
    }
    return workers;
  }

  private Map<Long, List<Wish>> wishes(Branch branch) {
    Map<Long, List<Wish>> wishes = new HashMap<>();
    entities
        .createQuery(
            "SELECT w FROM ShiftWish w, ShiftKind k WHERE w.kindId = k.id AND k.branch = :branch",
            ShiftWish.class)
        .setParameter("branch", branch)
        .getResultStream()
        .forEach(
            wish ->
                wishes
                    .computeIfAbsent(wish.getAccountId(), each -> new ArrayList<>())
                    .add(new Wish(wish.getWeekday(), wish.getKindId(), wish.isLiked())));
    return wishes;
  }
}
