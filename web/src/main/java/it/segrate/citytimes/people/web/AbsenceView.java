package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.people.absence.AbsenceService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/** One absence: other days, or none at all. */
@Named
@RequestScoped
public class AbsenceView {

  private static final String LIST = "/people/absences.xhtml?faces-redirect=true";

  @Inject private AbsenceService absences;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private Absence absence;
  private int version;
  private LocalDate from;
  private LocalDate until;

  @PostConstruct
  void read() {
    absence = absences.get(Ids.of(request.getParameter("id"), "people.refusal.noAbsence"));
    version = absence.getVersion();
    from = absence.getFrom();
    until = absence.getUntil();
  }

  /** Moves the absence to the days that were typed. */
  public String save() {
    absences.change(absence.getId(), version, from, until);
    Said.done(texts.of("people.absences.changed", getPerson(), dates.period(from, until)), null);
    return LIST;
  }

  /** Takes the absence back. */
  public String remove() {
    absences.remove(absence.getId(), version);
    Said.done(texts.of("people.absences.removed", getPerson()), null);
    return LIST;
  }

  /** Full name of who is away. */
  public String getPerson() {
    return absence.getPerson().fullName();
  }

  /** From when to when it is recorded, in words. */
  public String getDays() {
    return dates.period(absence.getFrom(), absence.getUntil());
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
