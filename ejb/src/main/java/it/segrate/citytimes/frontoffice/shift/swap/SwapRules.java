package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.shift.Operator;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterLaw;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterWeek;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.RuleBook;
import it.segrate.citytimes.worktime.RuleBooks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Whether two shifts can change hands: when it is asked, and again when it is decided. */
@Dependent
public class SwapRules {

  @Inject private RosterReader reader;
  @Inject private RuleBooks books;
  @Inject private Clock clock;

  /** For the container. */
  public SwapRules() {}

  /** For use without a container. */
  public SwapRules(RosterReader reader, RuleBooks books, Clock clock) {
    this.reader = reader;
    this.books = books;
    this.clock = clock;
  }

  /**
   * Says no where the exchange would put somebody where they cannot be.
   *
   * @throws Refusal CONFLICT if one of the shifts is of a draft, over or has begun; INVALID if
   *     somebody lacks a skill, is away, works that day already, or a rule of working time would be
   *     broken
   */
  void check(Shift given, Shift taken) {
    check(given, taken, new Weeks(given.getRoster().getBranch()));
  }

  /** Those of some shifts that could be had for one, in a number of queries that does not grow. */
  List<Shift> possible(Shift given, List<Shift> offers) {
    Weeks weeks = new Weeks(given.getRoster().getBranch());
    return offers.stream().filter(offer -> isPossible(given, offer, weeks)).toList();
  }

  private boolean isPossible(Shift given, Shift taken, Weeks weeks) {
    try {
      check(given, taken, weeks);
      return true;
    } catch (Refusal no) {
      return false;
    }
  }

  /** Weeks of a branch and the rules in force in them, each read once. */
  private final class Weeks {
    private final Map<LocalDate, RosterWeek> weeks = new HashMap<>();
    private final Map<LocalDate, RuleBook> laws = new HashMap<>();
    private final Branch branch;

    Weeks(Branch branch) {
      this.branch = branch;
    }

    RosterWeek of(LocalDate monday) {
      return weeks.computeIfAbsent(monday, one -> reader.week(branch, one));
    }

    RuleBook law(LocalDate monday) {
      return laws.computeIfAbsent(monday, books::bookOf);
    }
  }

  private void check(Shift given, Shift taken, Weeks weeks) {
    LocalDate today = LocalDate.now(clock);
    if (!given.getRoster().isPublished()
        || !taken.getRoster().isPublished()
        || !given.getDay().isAfter(today)
        || !taken.getDay().isAfter(today)) {
      throw Refusal.conflict("frontoffice.refusal.swap.over");
    }
    TreeSet<LocalDate> mondays = new TreeSet<>();
    mondays.add(given.getRoster().getMonday());
    mondays.add(taken.getRoster().getMonday());
    for (LocalDate monday : mondays) {
      RosterWeek week = weeks.of(monday);
      Operator one = operator(week, given.getOperatorId());
      Operator other = operator(week, taken.getOperatorId());
      checkPlace(week, other, given, taken);
      checkPlace(week, one, taken, given);
      List<Shift> after =
          week.around().stream().map(shift -> swapped(shift, given, taken)).toList();
      checkLaw(after, monday, one, weeks.law(monday));
      checkLaw(after, monday, other, weeks.law(monday));
    }
  }

  /**
   * Says no where a shift is no longer of who would give it.
   *
   * @throws Refusal CONFLICT if it is somebody else's by now
   */
  static void checkHands(Swap swap, Shift given, Shift taken) {
    if (given.getOperatorId() != swap.getRequesterId()
        || taken.getOperatorId() != swap.getColleagueId()) {
      throw gone();
    }
  }

  /** What the shifts were about has changed. */
  static Refusal gone() {
    return Refusal.conflict("frontoffice.refusal.swap.gone");
  }

  private static Operator operator(RosterWeek week, long account) {
    return week.operator(account).orElseThrow(SwapRules::gone);
  }

  /** Whether somebody can work a shift for one of theirs. */
  private static void checkPlace(RosterWeek week, Operator who, Shift gets, Shift gives) {
    if (!who.canServe(gets.getDesk())) {
      throw Refusal.invalid(
          "frontoffice.refusal.roster.skill", who.name(), gets.getDesk().getName());
    }
    if (week.isAway(who.account(), gets.getDay())) {
      throw Refusal.invalid("frontoffice.refusal.roster.away", who.name(), gets.getDay());
    }
    boolean works =
        week.around().stream()
            .filter(shift -> shift.getOperatorId() == who.account())
            .filter(shift -> !shift.getId().equals(gives.getId()))
            .anyMatch(shift -> shift.getDay().equals(gets.getDay()));
    if (works) {
      throw Refusal.invalid("frontoffice.refusal.swap.works", who.name(), gets.getDay());
    }
  }

  private static Shift swapped(Shift shift, Shift given, Shift taken) {
    if (shift.getId().equals(given.getId())) {
      return of(shift, taken.getOperatorId());
    }
    return shift.getId().equals(taken.getId()) ? of(shift, given.getOperatorId()) : shift;
  }

  /** What it would be if it were somebody else's; kept nowhere. */
  private static Shift of(Shift shift, long operator) {
    return new Shift(shift.getRoster(), shift.getDay(), shift.getKind(), shift.getDesk(), operator);
  }

  private static void checkLaw(List<Shift> shifts, LocalDate monday, Operator who, RuleBook law) {
    List<Shift> theirs =
        shifts.stream().filter(shift -> shift.getOperatorId() == who.account()).toList();
    RosterLaw.check(theirs, monday, who.weeklyMinutes(), law).stream()
        .filter(Finding::isViolation)
        .findFirst()
        .ifPresent(
            finding -> {
              throw Refusal.invalid(
                  "frontoffice.refusal.roster.law", who.name(), RosterKeeper.words(finding));
            });
  }
}
