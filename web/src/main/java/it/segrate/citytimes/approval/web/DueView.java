package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Says how near a due day is: 'Scaduta da 3 giorni', 'Domani', 'Tra 4 giorni'. */
@Named("due")
@RequestScoped
public class DueView {

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /** The distance in words. */
  public String words(LocalDate due) {
    long days = days(due);
    if (days < 0) {
      return texts.of("approval.due.overdue", -days);
    }
    return days == 0
        ? texts.get("approval.due.today")
        : days == 1 ? texts.get("approval.due.tomorrow") : texts.of("approval.due.in", days);
  }

  /** The day and the distance: 'venerdì 27 novembre, tra 4 giorni'. */
  public String dayAndWords(LocalDate due) {
    return texts.of("approval.decision.byValue", dates.day(due), texts.inside(words(due)));
  }

  /** bad once it is over, warn today and tomorrow, else empty. */
  public String tone(LocalDate due) {
    long days = days(due);
    return days < 0 ? "bad" : days <= 1 ? "warn" : "";
  }

  /** 'da ven 20 nov', 'da oggi'. */
  public String since(Instant instant) {
    LocalDate day = dates.dayOf(instant);
    return day.equals(dates.getToday())
        ? texts.get("approval.worklist.sinceToday")
        : texts.of("approval.worklist.sinceDay", dates.shortDay(day));
  }

  private long days(LocalDate due) {
    return ChronoUnit.DAYS.between(dates.getToday(), due);
  }
}
