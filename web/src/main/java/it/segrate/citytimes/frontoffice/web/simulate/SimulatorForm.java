package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.ask.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The fields of the page 'what if'. */
public class SimulatorForm {

  private final List<Part> parts = new ArrayList<>();
  private Question.Days days;
  private String day;
  private boolean everything;
  private Integer inflow;
  private String rule;
  private Integer heldBack;
  private boolean impatient;

  /**
   * @param asked what the fields begin with
   * @param today the hall as it is
   */
  SimulatorForm(Question asked, Question today) {
    days = asked.days();
    day = asked.day() == null ? null : asked.day().toString();
    everything = asked.everything();
    inflow = asked.inflow();
    rule = asked.rule();
    heldBack = asked.heldBack();
    impatient = asked.impatient();
    for (int part = 0; part < Question.PARTS.size(); part++) {
      parts.add(
          new Part(
              Question.PARTS.get(part), asked.operators().get(part), today.operators().get(part)));
    }
  }

  Question question() {
    return new Question(
        days,
        days == Question.Days.YEAR || day == null ? null : LocalDate.parse(day),
        parts.stream().map(part -> part.operators == null ? 0 : part.operators).toList(),
        everything,
        inflow,
        rule,
        heldBack,
        impatient);
  }

  /** A part of the day and its operators. */
  public static class Part {

    private final Question.Part hours;
    private final int today;
    private Integer operators;

    Part(Question.Part hours, int operators, int today) {
      this.hours = hours;
      this.operators = operators;
      this.today = today;
    }

    /** '9–12'. */
    public String getHours() {
      return hours.from().getHour() + "–" + hours.to().getHour();
    }

    /** How many there are now. */
    public int getToday() {
      return today;
    }

    /** How many hours of operators more than now. */
    public int getMore() {
      return (operators == null ? 0 : operators - today) * hours.hours();
    }

    public Integer getOperators() {
      return operators;
    }

    public void setOperators(Integer operators) {
      this.operators = operators;
    }
  }

  public List<Part> getParts() {
    return parts;
  }

  public Question.Days getDays() {
    return days;
  }

  public void setDays(Question.Days days) {
    this.days = days;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public boolean isEverything() {
    return everything;
  }

  public void setEverything(boolean everything) {
    this.everything = everything;
  }

  public Integer getInflow() {
    return inflow;
  }

  public void setInflow(Integer inflow) {
    this.inflow = inflow;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public boolean isImpatient() {
    return impatient;
  }

  public void setImpatient(boolean impatient) {
    this.impatient = impatient;
  }

  public Integer getHeldBack() {
    return heldBack;
  }

  public void setHeldBack(Integer heldBack) {
    this.heldBack = heldBack;
  }
}
