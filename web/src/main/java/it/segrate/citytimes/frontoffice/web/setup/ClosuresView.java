package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.setup.ClosureService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** The days on which a branch is closed. */
@Named
@RequestScoped
public class ClosuresView {

  @Inject private ClosureService closures;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private LocalDate from;
  private LocalDate until;
  private final WordsForm reasons = new WordsForm();

  /** Closes the branch on the typed days. */
  public String close() {
    closures.close(here.getCode(), from, until, reasons.getIt(), reasons.getEn());
    Said.done(texts.get("frontoffice.setup.closure.added"), null);
    return here.next("setup-branch");
  }

  /** Takes a closure back. */
  public String remove(long id) {
    closures.remove(id);
    Said.done(texts.get("frontoffice.setup.closure.removed"), null);
    return here.next("setup-branch");
  }

  public List<Closure> getRows() {
    return closures.coming(here.getCode());
  }

  /** The days of a closure. */
  public String days(Closure closure) {
    return dates.period(closure.getFrom(), closure.getUntil());
  }

  /** Why it is closed, in the reader's language. */
  public String reason(Closure closure) {
    return closure.getReason().in(localeView.getLocale());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate typed) {
    from = typed;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate typed) {
    until = typed;
  }

  public WordsForm getReasons() {
    return reasons;
  }
}
