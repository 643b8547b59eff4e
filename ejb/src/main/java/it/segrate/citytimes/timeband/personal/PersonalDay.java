package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.timeband.MinuteOfDay;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A working day of a personalised schedule, as it is stored; its value is {@link DayHours}. */
@Entity
@Table(name = "timeband_personal_day")
@IdClass(PersonalDay.Key.class)
public class PersonalDay {

  /** Schedule, week of the cycle and weekday. Public for JPA. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long schedule;
    private int week;
    private int weekday;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(schedule, key.schedule)
          && week == key.week
          && weekday == key.weekday;
    }

    @Override
    public int hashCode() {
      return Objects.hash(schedule, week, weekday);
    }
  }

  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "schedule_id")
  private PersonalSchedule schedule;

  /** Which week of the cycle, from 0. */
  @Id private int week;

  /** ISO number of the weekday, 1 Monday to 7 Sunday. */
  @Id private int weekday;

  @Column(name = "entry_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime entryFrom;

  @Column(name = "entry_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime entryTo;

  @Column(name = "core_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime coreFrom;

  @Column(name = "core_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime coreTo;

  @Column(name = "afternoon_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime afternoonFrom;

  @Column(name = "afternoon_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime afternoonTo;

  @Column(name = "exit_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime exitFrom;

  @Column(name = "exit_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime exitTo;

  @Column(name = "break_minutes")
  private int breakMinutes;

  @Column(name = "planned_minutes")
  private int plannedMinutes;

  protected PersonalDay() {}

  PersonalDay(PersonalSchedule schedule, WeekPattern.Place place) {
    DayHours hours = place.hours();
    this.schedule = schedule;
    this.week = place.week();
    this.weekday = hours.weekday().getValue();
    this.entryFrom = hours.entry().from();
    this.entryTo = hours.entry().to();
    if (!hours.core().isEmpty()) {
      this.coreFrom = hours.core().getFirst().from();
      this.coreTo = hours.core().getFirst().to();
    }
    if (hours.core().size() == 2) {
      this.afternoonFrom = hours.core().getLast().from();
      this.afternoonTo = hours.core().getLast().to();
    }
    this.exitFrom = hours.exit().from();
    this.exitTo = hours.exit().to();
    this.breakMinutes = hours.breakMinutes();
    this.plannedMinutes = hours.plannedMinutes();
  }

  int week() {
    return week;
  }

  DayHours hours() {
    List<TimeWindow> core = new ArrayList<>();
    if (coreFrom != null) {
      core.add(new TimeWindow(coreFrom, coreTo));
    }
    if (afternoonFrom != null) {
      core.add(new TimeWindow(afternoonFrom, afternoonTo));
    }
    return new DayHours(
        DayOfWeek.of(weekday),
        new TimeWindow(entryFrom, entryTo),
        core,
        new TimeWindow(exitFrom, exitTo),
        breakMinutes,
        plannedMinutes);
  }
}
