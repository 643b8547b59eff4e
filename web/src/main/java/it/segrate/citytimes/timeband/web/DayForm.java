package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours of one weekday as HR types them: anything may be missing or out of order. */
public class DayForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DayOfWeek weekday;
  private boolean worked;
  private LocalTime entryFrom;
  private LocalTime entryTo;
  private LocalTime pauseFrom;
  private LocalTime pauseTo;
  private LocalTime exitFrom;
  private LocalTime exitTo;
  private Integer breakMinutes = 0;
  private LocalTime planned;

  DayForm(DayOfWeek weekday) {
    this.weekday = weekday;
  }

  /** Takes the hours of a day over. */
  void fill(DayHours hours) {
    worked = true;
    entryFrom = hours.entry().from();
    entryTo = hours.entry().to();
    exitFrom = hours.exit().from();
    exitTo = hours.exit().to();
    breakMinutes = hours.breakMinutes();
    planned = LocalTime.MIN.plusMinutes(hours.plannedMinutes());
    if (hours.core().size() == 2) {
      pauseFrom = hours.core().get(0).to();
      pauseTo = hours.core().get(1).from();
    }
  }

  /**
   * What is wrong with what is typed, as the key of a sentence; null if nothing is. A day that is
   * not worked is always right.
   */
  public String getFault() {
    if (!worked) {
      return null;
    }
    if (Stream.of(entryFrom, entryTo, exitFrom, exitTo, planned).anyMatch(time -> time == null)) {
      return "timeband.day.incomplete";
    }
    if (entryTo.isBefore(entryFrom) || exitTo.isBefore(exitFrom)) {
      return "timeband.day.backwards";
    }
    if (exitFrom.isBefore(entryTo)) {
      return "timeband.day.order";
    }
    if (planned.equals(LocalTime.MIN)) {
      return "timeband.day.noWork";
    }
    return pauseFault();
  }

  private String pauseFault() {
    if ((pauseFrom == null) != (pauseTo == null)) {
      return "timeband.day.halfPause";
    }
    LocalTime from = pauseFrom == null ? entryTo : pauseFrom;
    LocalTime to = pauseTo == null ? exitFrom : pauseTo;
    if (to.isBefore(from) || from.isBefore(entryTo) || to.isAfter(exitFrom)) {
      return "timeband.day.pause";
    }
    int length = breakMinutes == null ? 0 : breakMinutes;
    if (length < 0 || length > new TimeWindow(from, to).minutes()) {
      return "timeband.day.break";
    }
    return pauseFrom != null && length == 0 ? "timeband.day.emptyPause" : null;
  }

  /** The day, if it is worked and nothing is wrong with it. */
  Optional<DayHours> hours() {
    if (!worked || getFault() != null) {
      return Optional.empty();
    }
    List<TimeWindow> core =
        pauseFrom == null
            ? List.of(new TimeWindow(entryTo, exitFrom))
            : List.of(new TimeWindow(entryTo, pauseFrom), new TimeWindow(pauseTo, exitFrom));
    return Optional.of(
        new DayHours(
            weekday,
            new TimeWindow(entryFrom, entryTo),
            core,
            new TimeWindow(exitFrom, exitTo),
            breakMinutes == null ? 0 : breakMinutes,
            planned.toSecondOfDay() / 60));
  }

  public DayOfWeek getWeekday() {
    return weekday;
  }

  public boolean isWorked() {
    return worked;
  }

  public void setWorked(boolean worked) {
    this.worked = worked;
  }

  public LocalTime getEntryFrom() {
    return entryFrom;
  }

  public void setEntryFrom(LocalTime entryFrom) {
    this.entryFrom = entryFrom;
  }

  public LocalTime getEntryTo() {
    return entryTo;
  }

  public void setEntryTo(LocalTime entryTo) {
    this.entryTo = entryTo;
  }

  public LocalTime getPauseFrom() {
    return pauseFrom;
  }

  public void setPauseFrom(LocalTime pauseFrom) {
    this.pauseFrom = pauseFrom;
  }

  public LocalTime getPauseTo() {
    return pauseTo;
  }

  public void setPauseTo(LocalTime pauseTo) {
    this.pauseTo = pauseTo;
  }

  public LocalTime getExitFrom() {
    return exitFrom;
  }

  public void setExitFrom(LocalTime exitFrom) {
    this.exitFrom = exitFrom;
  }

  public LocalTime getExitTo() {
    return exitTo;
  }

  public void setExitTo(LocalTime exitTo) {
    this.exitTo = exitTo;
  }

  public Integer getBreakMinutes() {
    return breakMinutes;
  }

  public void setBreakMinutes(Integer breakMinutes) {
    this.breakMinutes = breakMinutes;
  }

  public LocalTime getPlanned() {
    return planned;
  }

  public void setPlanned(LocalTime planned) {
    this.planned = planned;
  }
}
