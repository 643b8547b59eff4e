package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/** What holidays are called. */
@RequestScoped
class HolidayNames {

  private static final Map<MonthDay, String> FIXED =
      Map.ofEntries(
          Map.entry(MonthDay.of(1, 1), "NEW_YEAR"),
          Map.entry(MonthDay.of(1, 6), "EPIPHANY"),
          Map.entry(MonthDay.of(4, 25), "LIBERATION"),
          Map.entry(MonthDay.of(5, 1), "LABOUR"),
          Map.entry(MonthDay.of(6, 2), "REPUBLIC"),
          Map.entry(MonthDay.of(8, 15), "ASSUMPTION"),
          Map.entry(MonthDay.of(10, 4), "SAINT_FRANCIS"),
          Map.entry(MonthDay.of(11, 1), "ALL_SAINTS"),
          Map.entry(MonthDay.of(12, 8), "IMMACULATE"),
          Map.entry(MonthDay.of(12, 25), "CHRISTMAS"),
          Map.entry(MonthDay.of(12, 26), "SAINT_STEPHEN"));

  private static final Set<Month> EASTER = Set.of(Month.MARCH, Month.APRIL);

  @Inject private WorkingDays workingDays;
  @Inject private Texts texts;

  /** The name of the holiday on a day; null where there is none. */
  String of(LocalDate day) {
    if (!workingDays.isHoliday(day)) {
      return null;
    }
    String other =
        day.getDayOfWeek() == DayOfWeek.MONDAY && EASTER.contains(day.getMonth())
            ? "EASTER_MONDAY"
            : "PATRON";
    return texts.get("timeband.holiday." + FIXED.getOrDefault(MonthDay.from(day), other));
  }
}
