package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.week.DayHours;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The editor of a band: the week changes while one types, and beside it what the law says. */
@Named
@ViewScoped
public class CatalogueBandView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/timeband/catalogue.xhtml?faces-redirect=true";

  @EJB private BandDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private LawView law;
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
  private LocalDate lastDay;
  private transient BandCheck check;
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

  /** Forgets what was computed: something was typed. */
  public void look() {
    check = null;
  }

  private BandCheck check() {
    if (check == null) {
      LocalDate day = rulesOf == null ? form.getValidFrom() : rulesOf;
      check = desk.check(form.sheet(), day == null ? dates.getToday() : day);
    }
    return check;
  }

  /** What stands beside the week. */
  public List<LawLine> getLines() {
    return law.lines(check(), draft);
  }

  /** '1 violazione, 2 avvisi, niente che manca. 6 regole rispettate.' */
  public String getSummary() {
    return texts.of(
        draft ? "timeband.law.summary" : "timeband.law.summaryPublished",
        check().violations(),
        check().warnings(),
        check().missing().size(),
        check().passed());
  }

  public LocalDate getCheckedOn() {
    return check().on();
  }

  /** Whether nothing keeps the draft from being published. */
  public boolean isPublishable() {
    return check().isPublishable() && !form.isFaulty();
  }

  /** Why it cannot be published yet, or that it can. */
  public String getBar() {
    if (form.isFaulty()) {
      return texts.get("timeband.band.bar.faulty");
    }
    return check().isPublishable()
        ? texts.get("timeband.band.bar.ready")
        : texts.of("timeband.band.bar.not", check().violations(), check().missing().size());
  }

  /** The chart of what is typed. */
  public List<WeekDay> getChart() {
    return weeks.of(form.hours(), check().findings());
  }

  /** The sentences for the row of a day; what is typed wrong comes first. */
  public List<String> faultsOf(DayForm day) {
    if (day.getFault() != null) {
      return List.of(texts.get(day.getFault()));
    }
    return check().findings().stream()
        .filter(finding -> finding.isViolation() && finding.day() == day.getWeekday())
        .map(law::sentence)
        .toList();
  }

  /** When everybody is there on a day: '11:00–19:30'. */
  public String presence(DayForm day) {
    return day.hours()
        .map(hours -> dates.time(hours.entry().to()) + "–" + dates.time(hours.exit().from()))
        .orElse("");
  }

  /** All planned hours together. */
  public String getTotal() {
    int minutes = form.hours().stream().mapToInt(DayHours::plannedMinutes).sum();
    return dates.hours(Duration.ofMinutes(minutes));
  }

  /** Whether the days make what the contract asks for. */
  public boolean isTotalRight() {
    return form.hours().stream().mapToInt(DayHours::plannedMinutes).sum()
        == form.sheet().weeklyMinutes();
  }

  /** Does what a button beside a finding promises. */
  public void repair(String key) {
    look();
    check().findings().stream()
        .filter(finding -> LawView.key(finding).equals(key))
        .findFirst()
        .ifPresent(finding -> law.mend(form, finding));
    look();
  }

  /** Copies the hours of the first worked day to Monday to Friday. */
  public void sameEveryDay() {
    form.getDays().stream()
        .flatMap(day -> day.hours().stream())
        .findFirst()
        .ifPresent(
            hours ->
                List.of(DayOfWeek.values()).subList(0, 5).forEach(d -> form.day(d).fill(hours)));
    look();
  }

  /** Keeps the draft; its address says from now on which it is. */
  public String save() {
    keep();
    Said.done(texts.get("timeband.band.saved"), texts.get("timeband.band.saved.next"));
    return here();
  }

  private void keep() {
    if (form.isFaulty()) {
      throw Refusal.invalid("timeband.band.bar.faulty");
    }
    if (id == null) {
      TimeBand band = desk.draft(form.sheet());
      id = band.getId();
      version = band.getVersion();
    } else {
      desk.change(id, version, form.sheet());
      version = desk.get(id).getVersion();
    }
  }

  /** Keeps and publishes. */
  public String publish() {
    keep();
    desk.publish(id, version);
    Said.done(
        texts.of("timeband.band.published", form.getNameIt()),
        texts.of("timeband.band.published.next", form.getValidFrom()));
    return here();
  }

  /** Throws the draft away. */
  public String discard() {
    desk.discard(id, version);
    Said.done(texts.of("timeband.band.discarded", name), null);
    return LIST;
  }

  /** Begins the next edition, or goes on with the one begun. */
  public String next() {
    id = desk.nextEdition(id).getId();
    return here();
  }

  /** Offers the band until a day. */
  public String close() {
    desk.close(id, version, lastDay);
    Said.done(texts.of("timeband.band.closed", name, lastDay), null);
    return here();
  }

  private String here() {
    return "/timeband/catalogue-band.xhtml?faces-redirect=true&id=" + id;
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

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
