package it.segrate.citytimes.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Italian working days: Monday to Friday without public holidays (L. 260/1949 and later; 4 October
 * from 2026, L. 151/2025) and the patron saint's day, which is configuration.
 */
@ApplicationScoped
public class WorkingDays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(4, 25),
          MonthDay.of(5, 1),
          MonthDay.of(6, 2),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(12, 8),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);
  private static final int SAINT_FRANCIS_SINCE = 2026;

  private final Optional<MonthDay> patron;

  /** For the container, which needs one without arguments. */
  protected WorkingDays() {
    this(Optional.empty());
  }

  /**
   * @param patron the patron saint's day as {@code --MM-dd}, or empty
   */
  @Inject
  public WorkingDays(@ConfigProperty(name = "citytimes.calendar.patron") Optional<String> patron) {
    this.patron = patron.filter(text -> !text.isBlank()).map(MonthDay::parse);
  }

  /** Whether offices are open on that day. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }

  /** Whether the day is a public holiday or the patron's; an ordinary Sunday is not. */
  public boolean isHoliday(LocalDate day) {
    MonthDay monthDay = MonthDay.from(day);
    return FIXED.contains(monthDay)
        || (day.getYear() >= SAINT_FRANCIS_SINCE && SAINT_FRANCIS.equals(monthDay))
        || patron.filter(monthDay::equals).isPresent()
        || day.equals(easter(day.getYear()).plusDays(1));
  }

  /**
   * The day that many working days later; from a holiday the count starts at the next working day.
   *
   * @param days 0 or more; 0 gives the day itself if worked, else the next worked one
   */
  public LocalDate plus(LocalDate day, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative: " + days);
    }
    LocalDate result = day;
    for (int left = days; left > 0; left--) {
      result = next(result.plusDays(1));
    }
    return next(result);
  }

  private LocalDate next(LocalDate from) {
    LocalDate day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Gregorian Easter Sunday, by the algorithm of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
    int correction = (golden + 11 * moon + 22 * weekday) / 451;
    int marchDay = moon + weekday - 7 * correction + 114;
    return LocalDate.of(year, marchDay / 31, marchDay % 31 + 1);
  }
}
