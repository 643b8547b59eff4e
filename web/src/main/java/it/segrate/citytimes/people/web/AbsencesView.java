package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PeopleDirectory;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.people.absence.AbsenceSearch;
import it.segrate.citytimes.people.absence.AbsenceService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who will be away; everything that chooses stands in the address. */
@Named
@RequestScoped
public class AbsencesView {

  private static final String PATH = "/people/absences.xhtml";
  private static final String PAST = "past";

  @Inject private AbsenceService absences;
  @Inject private PeopleDirectory directory;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String text;
  private String office;
  private boolean past;
  private List<Office> offices;
  private List<Absence> rows;
  private Pager pager;
  private String who;
  private LocalDate from;
  private LocalDate until;

  @PostConstruct
  void read() {
    text = param("q");
    office = param("office");
    past = PAST.equals(param("when"));
    who = param("who");
    offices = directory.visibleOffices();
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("q", text);
    filters.put("office", office);
    filters.put("when", past ? PAST : "");
    pager = Pager.of(PATH, filters, param("page"), absences.count(search(0)));
    rows = absences.search(search(pager.first()));
  }

  private AbsenceSearch search(int skipped) {
    Long chosen =
        offices.stream()
            .filter(one -> one.getId().toString().equals(office))
            .map(Office::getId)
            .findFirst()
            .orElse(office.isEmpty() ? null : Long.valueOf(-1));
    return new AbsenceSearch(text, chosen, past, skipped, Pager.SIZE);
  }

  /** Writes an absence down. */
  public String add() {
    Absence absence = absences.record(who, from, until);
    Said.done(
        texts.of(
            "people.absences.added",
            absence.getPerson().fullName(),
            dates.period(absence.getFrom(), absence.getUntil())),
        null);
    return PATH + "?faces-redirect=true";
  }

  public List<Absence> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** Whether the person is away today. */
  public boolean isNow(Absence absence) {
    return absence.covers(dates.getToday());
  }

  /** Offices to choose from. */
  public List<Choice> getOffices() {
    return offices.stream().map(one -> new Choice(one.getId().toString(), one.getName())).toList();
  }

  /** From today on, or those that are over. */
  public List<Choice> getPeriods() {
    return List.of(
        new Choice("", texts.get("people.absences.when.next")),
        new Choice(PAST, texts.get("people.absences.when.past")));
  }

  /** Whether anything was chosen that may hide absences. */
  public boolean isFiltered() {
    return !text.isEmpty() || !office.isEmpty() || past;
  }

  public String getText() {
    return text;
  }

  public String getOffice() {
    return office;
  }

  /** What of the periods is shown. */
  public String getPeriod() {
    return past ? PAST : "";
  }

  public boolean isPast() {
    return past;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
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

  private String param(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
