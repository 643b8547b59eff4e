package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.Task;
import java.time.LocalDate;

/**
 * A task as the home page shows it.
 *
 * @param when how urgent it is: 'Entro domani', 'Scaduta da 3 giorni'
 * @param date the day itself, or what stands for it
 * @param style soon or late, for the edge of the card; empty where there is time
 */
public record Waiting(Task task, String when, String date, String style) {

  private static final long SOON = 2;
  private static final long A_WEEK = 7;

  static Waiting of(Task task, LocalDate today, Texts texts, DatesView dates) {
    LocalDate due = task.due();
    if (due == null) {
      return new Waiting(task, texts.get("portal.home.due.none"), "", "");
    }
    long days = Dates.daysUntil(due, today);
    String style = days < 0 ? "late" : days <= SOON ? "soon" : "";
    return new Waiting(task, urgency(days, due, texts, dates), dates.dayWithoutName(due), style);
  }

  private static String urgency(long days, LocalDate due, Texts texts, DatesView dates) {
    if (days < 0) {
      return texts.of("portal.home.due.late", -days);
    }
    if (days == 0) {
      return texts.get("portal.home.due.today");
    }
    if (days == 1) {
      return texts.get("portal.home.due.tomorrow");
    }
    return days <= A_WEEK
        ? texts.of("portal.home.due.weekday", dates.weekday(due))
        : texts.of("portal.home.due.days", days);
  }
}
