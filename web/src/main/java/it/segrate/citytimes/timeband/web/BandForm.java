package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.BandSheet;
import it.segrate.citytimes.timeband.week.DayHours;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
  private final List<DayForm> days = Stream.of(DayOfWeek.values()).map(DayForm::new).toList();

  /** Takes over what is written in a band. */
  void fill(BandSheet sheet) {
    code = sheet.code();
    nameIt = sheet.nameIt();
    nameEn = sheet.nameEn();
    validFrom = sheet.validFrom();
    legalBasis = sheet.legalBasis();
    talksOn = sheet.talksOn();
    weeklyHours = sheet.weeklyMinutes() / 60;
    sheet.days().forEach(this::fill);
  }

  private void fill(DayHours hours) {
    days.get(hours.weekday().ordinal()).fill(hours);
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
        hours());
  }

  List<DayHours> hours() {
    return days.stream().flatMap(day -> day.hours().stream()).toList();
  }

  /** Whether a day is typed that cannot be. */
  boolean isFaulty() {
    return days.stream().anyMatch(day -> day.getFault() != null);
  }

  DayForm day(DayOfWeek weekday) {
    return days.get(weekday.ordinal());
  }

  public List<DayForm> getDays() {
    return days;
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
