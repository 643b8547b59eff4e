package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The editor of a band: what is typed, week by week. Beside it stands what {@link BandLawView} says
 * of it, below what {@link BandActsView} does with it.
 */
@Named
@ViewScoped
public class CatalogueBandView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private BandDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private final BandForm form = new BandForm();
  private String asked;
  private String copied;
  private Long id;
  private long version;
  private int edition = 1;
  private boolean draft = true;
  private String name;
  private LocalDate rulesOf;
  private transient TimeBand before;
  private transient Long people;

  /**
   * Reads the band that the address names; without one, a new one begins, perhaps as a copy.
   *
   * @throws Refusal NOT_FOUND if there is no such band, FORBIDDEN to everybody but HR
   */
  public void load() {
    if (asked != null) {
      TimeBand band = desk.get(Ids.of(asked, "timeband.refusal.unknownBand"));
      id = band.getId();
      version = band.getVersion();
      edition = band.getEdition();
      draft = band.isDraft();
      name = weeks.name(band);
      form.fill(band.sheet());
    } else if (copied != null) {
      form.fill(desk.get(Ids.of(copied, "timeband.refusal.unknownBand")).sheet());
      form.setCode(null);
      form.setNameIt(null);
      form.setNameEn(null);
      form.setTalksOn(null);
      form.setValidFrom(null);
    }
  }

  /** Shows another week of the cycle. */
  public void show(int week) {
    form.show(week);
  }

  /** Adds a week to the cycle, as the last one is, and shows it. */
  public void addWeek() {
    form.addWeek();
  }

  /** Takes the week that is shown out of the cycle. */
  public void dropWeek() {
    form.dropWeek();
  }

  /** Copies the hours of the first worked day to Monday to Friday. */
  public void sameEveryDay() {
    form.getWeek().sameEveryDay();
  }

  /** 'martedì', and of a cycle 'settimana 2, martedì': what tells one row from another. */
  public String label(DayForm day) {
    String name = dates.name(day.getWeekday());
    return form.getWeeks().size() == 1
        ? name
        : texts.of("timeband.law.weekDay", form.getShown() + 1, name);
  }

  /** The band is kept: what is on the page is that draft from now on. */
  void keptAs(TimeBand band) {
    id = band.getId();
    version = band.getVersion();
  }

  /** The edition this draft is to replace, or null. */
  public TimeBand getBefore() {
    if (before == null && id != null && draft && edition > 1) {
      before = desk.before(desk.get(id)).orElse(null);
    }
    return before;
  }

  /** Who works the edition on the page, or the one it replaces. */
  public long getPeople() {
    if (people == null) {
      Long whose = getBefore() == null ? id : getBefore().getId();
      people = whose == null ? 0 : desk.people(whose);
    }
    return people;
  }

  public boolean isNew() {
    return id == null;
  }

  public boolean isDraft() {
    return draft;
  }

  public int getEdition() {
    return edition;
  }

  public Long getId() {
    return id;
  }

  long getVersion() {
    return version;
  }

  /** The name as it is kept. */
  public String getName() {
    return name;
  }

  public BandForm getForm() {
    return form;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public String getCopied() {
    return copied;
  }

  public void setCopied(String copied) {
    this.copied = copied;
  }

  /** The day whose rules are tried; null for the band's first. */
  public LocalDate getRulesOf() {
    return rulesOf;
  }

  public void setRulesOf(LocalDate rulesOf) {
    this.rulesOf = rulesOf;
  }
}
