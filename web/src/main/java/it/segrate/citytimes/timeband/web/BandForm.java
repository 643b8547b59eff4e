package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.BandSheet;
import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.WeekPattern;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A band as HR types it. */
public class BandForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int FULL_TIME = 36;

  private String code;
  private String nameIt;
  private String nameEn;
  private LocalDate validFrom;
  private String legalBasis;
  private LocalDate talksOn;
  private Integer weeklyHours = FULL_TIME;
  private final List<WeekForm> weeks = new ArrayList<>(List.of(new WeekForm()));
  private int shown;
  private final OfferForm offer = new OfferForm();
  private BandColour colour = BandColour.BLUE;

  /** Takes over what is written in a band. */
  void fill(BandSheet sheet) {
    code = sheet.code();
    nameIt = sheet.nameIt();
    nameEn = sheet.nameEn();
    validFrom = sheet.validFrom();
    legalBasis = sheet.legalBasis();
    talksOn = sheet.talksOn();
    weeklyHours = sheet.weeklyMinutes() / 60;
    colour = sheet.colour();
    offer.fill(sheet.offer());
    weeks.clear();
    sheet.weeks().forEach(week -> weeks.add(new WeekForm().fill(week)));
  }

  /** Shows another week, if there is one of that number, from 0. */
  void show(int week) {
    shown = Math.clamp(week, 0, weeks.size() - 1);
  }

  /** Adds a week as the last one is, while the cycle may grow, and shows it. */
  void addWeek() {
    if (isGrowing()) {
      weeks.add(new WeekForm().fill(weeks.getLast().hours()));
      shown = weeks.size() - 1;
    }
  }

  /** Takes the week that is shown out; the last one stays. */
  void dropWeek() {
    if (weeks.size() > 1) {
      weeks.remove(shown);
      show(shown);
    }
  }

  /** What is typed, without the days that something is wrong with. */
  BandSheet sheet() {
    return new BandSheet(
        code == null ? "" : code.strip().toUpperCase(Locale.ROOT),
        nameIt == null ? "" : nameIt,
        nameEn == null ? "" : nameEn,
        validFrom,
        legalBasis == null ? "" : legalBasis,
        talksOn,
        weeklyHours == null ? 0 : weeklyHours * 60,
        hours(),
        colour,
        offer.getOffer());
  }

  List<List<DayHours>> hours() {
    return weeks.stream().map(WeekForm::hours).toList();
  }

  /** Net minutes of all weeks together. */
  int plannedMinutes() {
    return weeks.stream().mapToInt(WeekForm::plannedMinutes).sum();
  }

  /** Whether a day is typed that cannot be. */
  boolean isFaulty() {
    return weeks.stream().anyMatch(WeekForm::isFaulty);
  }

  /** A day of a week, counted from 0. */
  DayForm day(int week, DayOfWeek weekday) {
    return weeks.get(week).day(weekday);
  }

  public List<WeekForm> getWeeks() {
    return weeks;
  }

  /** The week that is shown. */
  public WeekForm getWeek() {
    return weeks.get(shown);
  }

  /** The number of the week that is shown, from 0. */
  public int getShown() {
    return shown;
  }

  /** Whether the cycle may have one week more. */
  public boolean isGrowing() {
    return weeks.size() < WeekPattern.MOST_WEEKS;
  }

  public OfferForm getOffer() {
    return offer;
  }

  public BandColour getColour() {
    return colour;
  }

  public void setColour(BandColour colour) {
    this.colour = colour;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameIt() {
    return nameIt;
  }

  public void setNameIt(String nameIt) {
    this.nameIt = nameIt;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getLegalBasis() {
    return legalBasis;
  }

  public void setLegalBasis(String legalBasis) {
    this.legalBasis = legalBasis;
  }

  public LocalDate getTalksOn() {
    return talksOn;
  }

  public void setTalksOn(LocalDate talksOn) {
    this.talksOn = talksOn;
  }

  public Integer getWeeklyHours() {
    return weeklyHours;
  }

  public void setWeeklyHours(Integer weeklyHours) {
    this.weeklyHours = weeklyHours;
  }
}
