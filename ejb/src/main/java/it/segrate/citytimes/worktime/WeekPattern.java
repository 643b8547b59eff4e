package it.segrate.citytimes.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weeks of working hours that repeat: mostly one, more where weeks alternate. After the last comes
 * the first again.
 *
 * @param weeks at least one; in each the working days, from Monday, no weekday twice
 */
public record WeekPattern(List<List<DayHours>> weeks) {

  /** Longest cycle: what a person can still keep in mind. */
  public static final int MOST_WEEKS = 8;

  /**
   * @throws IllegalArgumentException if there is no week, too many, or a weekday twice in one
   */
  public WeekPattern {
    if (weeks.isEmpty() || weeks.size() > MOST_WEEKS) {
      throw new IllegalArgumentException("A pattern has 1 to " + MOST_WEEKS + " weeks");
    }
    weeks =
        weeks.stream()
            .map(week -> week.stream().sorted(Comparator.comparing(DayHours::weekday)).toList())
            .toList();
    weeks.forEach(WeekPattern::checkOnce);
  }

  private static void checkOnce(List<DayHours> week) {
    if (week.stream().map(DayHours::weekday).distinct().count() != week.size()) {
      throw new IllegalArgumentException("A weekday stands once in a week");
    }
  }

  /** The same week again and again. */
  public static WeekPattern of(List<DayHours> week) {
    return new WeekPattern(List.of(week));
  }

  /** One working day and where in the cycle it stands. */
  public record Place(int week, DayHours hours) {

    /** Days since the Monday the cycle begins with. */
    public int day() {
      return week * 7 + hours.weekday().getValue() - 1;
    }
  }

  /** All working days of the cycle, in order. */
  public List<Place> places() {
    return IntStream.range(0, weeks.size())
        .boxed()
        .flatMap(week -> weeks.get(week).stream().map(hours -> new Place(week, hours)))
        .toList();
  }

  /**
   * The hours of a day, if it is a working day.
   *
   * @param start a day of the first week of some cycle, before or after {@code day}
   */
  public Optional<DayHours> on(LocalDate day, LocalDate start) {
    return weeks.get(weekOf(day, start)).stream()
        .filter(hours -> hours.weekday() == day.getDayOfWeek())
        .findFirst();
  }

  /**
   * Which week of the cycle a day lies in, from 0.
   *
   * @param start as for {@link #on}
   */
  public int weekOf(LocalDate day, LocalDate start) {
    long apart = ChronoUnit.WEEKS.between(monday(start), monday(day));
    return Math.floorMod(apart, weeks.size());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** How many days of a week are long ('rientri'): none where all days are alike. */
  public static int longDays(Collection<DayHours> week) {
    int count = (int) week.stream().filter(DayHours::isLong).count();
    return count == week.size() ? 0 : count;
  }

  /** Net minutes planned in the whole cycle. */
  public int plannedMinutes() {
    return days().mapToInt(DayHours::plannedMinutes).sum();
  }

  public Stream<DayHours> days() {
    return weeks.stream().flatMap(List::stream);
  }

  /** How many weeks the cycle has. */
  public int length() {
    return weeks.size();
  }
}
