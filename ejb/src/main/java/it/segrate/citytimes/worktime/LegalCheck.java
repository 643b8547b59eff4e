package it.segrate.citytimes.worktime;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.worktime.WeekPattern.Place;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Checks a week against the rules of a time, in the worst case its windows allow: the latest exit
 * of a day against the earliest entry of the next, the longest work in a row, the least that the
 * windows ask for. A pattern repeats, so the last day of the cycle is followed by its first.
 */
public final class LegalCheck {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  /** The average of the weekly rest is taken over two weeks: D.Lgs. 66/2003, art. 9. */
  private static final int REST_WEEKS = 2;

  private final WeekPattern pattern;
  private final Contract contract;
  private final RuleBook rules;
  private final List<Finding> findings = new ArrayList<>();

  private LegalCheck(WeekPattern pattern, Contract contract, RuleBook rules) {
    this.pattern = pattern;
    this.contract = contract;
    this.rules = rules;
  }

  /** What breaks a rule: violations before warnings, then by rule, then by day. */
  public static List<Finding> check(WeekPattern pattern, Contract contract, RuleBook rules) {
    LegalCheck check = new LegalCheck(pattern, contract, rules);
    check.rests();
    pattern.places().forEach(check::day);
    check.weeks();
    return check.findings.stream().sorted(LegalCheck::byWeight).toList();
  }

  private static int byWeight(Finding one, Finding other) {
    int weight = one.rule().severity().compareTo(other.rule().severity());
    return weight != 0 ? weight : one.rule().code().compareTo(other.rule().code());
  }

  /** Nobody works between the latest exit of a day and the earliest entry of the next. */
  private record Rest(Place after, Place before, int minutes) {}

  private List<Rest> allRests() {
    List<Place> places = pattern.places();
    List<Rest> rests = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place day = places.get(i);
      boolean isLast = i + 1 == places.size();
      Place next = places.get(isLast ? 0 : i + 1);
      int cycle = isLast ? pattern.length() * WEEK : 0;
      rests.add(new Rest(day, next, cycle + begin(next) - end(day)));
    }
    return rests;
  }

  private static int begin(Place place) {
    return place.day() * DAY + place.hours().entry().from().toSecondOfDay() / 60;
  }

  private static int end(Place place) {
    return place.day() * DAY + place.hours().exit().to().toSecondOfDay() / 60;
  }

  private void rests() {
    List<Rest> rests = allRests();
    rule(
        RuleCode.DAILY_REST,
        rule ->
            rests.stream()
                .filter(rest -> rest.minutes() < rule.limit())
                .forEach(rest -> tooShort(rule, rest)));
    rule(RuleCode.WEEKLY_REST, rule -> weeklyRest(rule, rests));
  }

  private void tooShort(Rule rule, Rest rest) {
    found(
        rule,
        rest.after(),
        rest.after().hours().weekday(),
        rest.after().hours().exit().to(),
        rest.before().hours().weekday(),
        rest.before().hours().entry().from(),
        length(rest.minutes()),
        length(rule.limit()),
        length(rule.limit() - rest.minutes()),
        number(rule.limit() - rest.minutes()));
  }

  /** Any two weeks in a row need two rests, or one as long as two, on top of the daily rest. */
  private void weeklyRest(Rule rule, List<Rest> rests) {
    int daily = rules.get(RuleCode.DAILY_REST, contract).map(Rule::limit).orElse(0);
    for (int week = 0; week < pattern.length() && !rests.isEmpty(); week++) {
      int there = 0;
      for (int i = 0; i < REST_WEEKS; i++) {
        int one = (week + i) % pattern.length();
        there +=
            rests.stream()
                .filter(rest -> rest.after().week() == one)
                .mapToInt(rest -> (rest.minutes() - daily) / rule.limit())
                .filter(count -> count > 0)
                .sum();
      }
      if (there < REST_WEEKS) {
        findings.add(
            new Finding(
                rule,
                week,
                null,
                List.of(there, REST_WEEKS, length(daily + rule.limit()), length(longest(rests)))));
        return;
      }
    }
  }

  private static int longest(List<Rest> rests) {
    return rests.stream().mapToInt(Rest::minutes).max().orElse(0);
  }

  private void day(Place place) {
    DayHours hours = place.hours();
    rule(
        RuleCode.LONGEST_DAY,
        rule -> {
          if (hours.span() > rule.limit()) {
            found(
                rule,
                place,
                hours.entry().from(),
                hours.exit().to(),
                length(hours.span()),
                length(rule.limit()));
          }
        });
    rule(RuleCode.BREAK, rule -> breaks(rule, place));
    rule(RuleCode.BREAK_SHIFT, rule -> breaks(rule, place));
    rule(RuleCode.STRETCH, rule -> stretch(rule, place));
    rule(
        RuleCode.REACHABLE,
        rule -> {
          if (hours.reachableMinutes() < hours.plannedMinutes()) {
            found(rule, place, length(hours.reachableMinutes()), length(hours.plannedMinutes()));
          }
        });
    rule(
        RuleCode.OVERRUN,
        rule -> {
          if (hours.leastMinutes() > hours.plannedMinutes()) {
            found(
                rule,
                place,
                hours.entry().to(),
                hours.exit().from(),
                length(hours.leastMinutes()),
                length(hours.plannedMinutes()));
          }
        });
  }

  private void breaks(Rule rule, Place place) {
    DayHours hours = place.hours();
    if (lacksBreak(rule, hours)) {
      found(
          rule,
          place,
          length(hours.plannedMinutes()),
          length(rule.threshold()),
          length(hours.breakMinutes()),
          length(rule.limit()));
    }
  }

  private static boolean lacksBreak(Rule rule, DayHours hours) {
    return hours.plannedMinutes() > rule.threshold() && hours.breakMinutes() < rule.limit();
  }

  /** Left out where the break itself is missing: that says it already. */
  private void stretch(Rule rule, Place place) {
    TimeWindow longest = place.hours().longestStretch();
    boolean said =
        rules
            .get(contract.shifts() ? RuleCode.BREAK_SHIFT : RuleCode.BREAK, contract)
            .filter(breaks -> lacksBreak(breaks, place.hours()))
            .isPresent();
    if (longest.minutes() > rule.limit() && !said) {
      found(
          rule,
          place,
          longest.from(),
          longest.to(),
          length(longest.minutes()),
          length(rule.limit()));
    }
  }

  private void weeks() {
    int weeks = pattern.length();
    int planned = pattern.plannedMinutes();
    rule(
        RuleCode.WEEKLY_HOURS,
        rule -> {
          if (planned != contract.weeklyMinutes() * weeks) {
            whole(rule, length(planned), length(contract.weeklyMinutes() * weeks), weeks);
          }
        });
    rule(
        RuleCode.AVERAGE_WEEK,
        rule -> {
          if (planned > rule.limit() * weeks) {
            whole(rule, length(planned / weeks), length(rule.limit()));
          }
        });
    rule(RuleCode.WORKING_DAYS, this::workingDays);
    rule(RuleCode.WORKING_DAYS_SHIFT, this::workingDays);
  }

  private void workingDays(Rule rule) {
    for (int week = 0; week < pattern.length(); week++) {
      int days = pattern.weeks().get(week).size();
      if (days > rule.limit()) {
        findings.add(new Finding(rule, week, null, List.of(days, rule.limit())));
      }
    }
  }

  private void rule(RuleCode code, Consumer<Rule> check) {
    rules.get(code, contract).ifPresent(check);
  }

  private void found(Rule rule, Place place, Object... figures) {
    DayOfWeek day = place.hours().weekday();
    findings.add(new Finding(rule, place.week(), day, List.of(figures)));
  }

  private void whole(Rule rule, Object... figures) {
    findings.add(new Finding(rule, 0, null, List.of(figures)));
  }

  private static WorkingTime length(int minutes) {
    return WorkingTime.ofMinutes(minutes);
  }

  /**
   * The number of a length in a sentence, 1 or 2: one hour or one minute is missing, others are.
   */
  private static int number(int minutes) {
    return minutes == 1 || minutes == 60 ? 1 : 2;
  }
}
