package it.segrate.citytimes.timeband.web.personal;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.personal.BandDistance;
import it.segrate.citytimes.timeband.personal.Obstacle;
import it.segrate.citytimes.timeband.personal.PersonalSchedule;
import it.segrate.citytimes.timeband.personal.ScheduleCard;
import it.segrate.citytimes.timeband.personal.ScheduleDesk;
import it.segrate.citytimes.timeband.personal.ScheduleState;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import it.segrate.citytimes.timeband.web.ChartWeek;
import it.segrate.citytimes.timeband.web.LawLine;
import it.segrate.citytimes.timeband.web.LawView;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One personalised schedule: what the law says, which band is near, what HR does about it. */
@Named
@ViewScoped
public class PersonalScheduleView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScheduleDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private LawView law;
  @Inject private Texts texts;
  @Inject private RulesDay rulesDay;

  private String asked;
  private LocalDate rulesOn;
  private long version;
  private Obstacle obstacle;
  private String note;
  private transient ScheduleCard card;

  /** Finds the schedule that the address names. */
  public void load() {
    rulesOn = rulesDay.get();
    version = getCard().schedule().getVersion();
  }

  public ScheduleCard getCard() {
    if (card == null) {
      card = desk.card(id(), rulesOn);
    }
    return card;
  }

  public PersonalSchedule getSchedule() {
    return getCard().schedule();
  }

  /** The weeks of the cycle, with what breaks a rule marked. */
  public List<ChartWeek> getWeeks() {
    return weeks.of(getSchedule().pattern().weeks(), getCard().check().findings());
  }

  /** What the law says of it. */
  public List<LawLine> getLines() {
    return law.lines(getCard().check(), getSchedule().pattern().length(), false);
  }

  /** The same in a sentence. */
  public String getSummary() {
    BandCheck check = getCard().check();
    return texts.of(
        "timeband.law.summaryPublished",
        check.violations(),
        check.warnings(),
        check.missing().size(),
        check.passed());
  }

  /** How many hours a week on average, and what the contract says. */
  public String getHours() {
    int length = getSchedule().pattern().length();
    return texts.of(
        "timeband.personal.hours",
        WorkingTime.ofMinutes(getSchedule().pattern().plannedMinutes() / length),
        WorkingTime.ofMinutes(getCard().weeklyMinutes()));
  }

  /** Whether the person could ask for that band: the contract has its hours. */
  public boolean isFor(BandDistance one) {
    return one.band().getWeeklyMinutes() == getCard().weeklyMinutes();
  }

  public boolean isInForce() {
    return getCard().state() == ScheduleState.IN_FORCE;
  }

  /** Whether a proposal or an obstacle can be taken back. */
  public boolean isUndoable() {
    return getCard().state().canBecome(ScheduleState.IN_FORCE);
  }

  /** The band that was proposed or took its place, in the reader's language. */
  public String getBandName() {
    return getSchedule().band().map(weeks::name).orElse("");
  }

  /** Writes to the person. */
  public String propose(BandDistance one) {
    desk.propose(id(), version, one.band().getId());
    Said.done(
        texts.of("timeband.personal.proposed", weeks.name(one.band()), getCard().person()),
        texts.get("timeband.personal.proposed.next"));
    return here();
  }

  /** Writes down why not. */
  public String markImpossible() {
    desk.markImpossible(id(), version, obstacle, note);
    Said.done(texts.get("timeband.personal.marked"), texts.get("timeband.personal.marked.next"));
    return here();
  }

  /** Takes back what was said of it. */
  public String reopen() {
    desk.reopen(id(), version);
    Said.done(texts.get("timeband.personal.reopened"), null);
    return here();
  }

  private String here() {
    return "/timeband/personal-schedule.xhtml?faces-redirect=true&id=" + id();
  }

  private long id() {
    return Ids.of(asked, "timeband.refusal.unknownPersonal");
  }

  /** Why it could not be converted. */
  public List<Choice> getObstacles() {
    return Arrays.stream(Obstacle.values())
        .map(one -> new Choice(one, texts.named("timeband.obstacle", one)))
        .toList();
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public Obstacle getObstacle() {
    return obstacle;
  }

  public void setObstacle(Obstacle obstacle) {
    this.obstacle = obstacle;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
