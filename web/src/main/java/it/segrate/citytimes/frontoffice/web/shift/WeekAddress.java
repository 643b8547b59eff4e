package it.segrate.citytimes.frontoffice.web.shift;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days as addresses say them. */
final class WeekAddress {

  private WeekAddress() {}

  /**
   * The Monday of the week that is named, by any of its days; of today's where none makes sense.
   */
  static LocalDate monday(String written, LocalDate today) {
    return day(written).orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The day that is named; empty for what makes no sense. */
  static Optional<LocalDate> day(String written) {
    try {
      return Optional.ofNullable(written)
          .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
