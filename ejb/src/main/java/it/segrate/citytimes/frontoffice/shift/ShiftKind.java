package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A shift of a branch ('turno'): from when to when, on which days of the week. Of the two 6x6
 * shifts one works either six days of six hours.
 */
@Entity
@Table(name = "frontoffice_shift_kind")
public class ShiftKind {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Branch branch;

  @Column(nullable = false, updatable = false)
  private String code;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "name_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "name_en", nullable = false))
  private LocalText name;

  @Enumerated(EnumType.STRING)
  @Column(name = "first_weekday")
  private DayOfWeek firstWeekday;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_weekday")
  private DayOfWeek lastWeekday;

  private int starts;
  private int ends;
  private boolean late;
  private boolean retired;

  @Version private int version;

  /** For JPA. */
  protected ShiftKind() {}

  /**
   * @param code short name, unlike every other of the branch
   * @param hours from when to when, in the town's time
   * @param first first day of the week on which it is worked
   * @param last last one, not before {@code first}
   */
  public ShiftKind(
      Branch branch,
      String code,
      LocalText name,
      TimeWindow hours,
      DayOfWeek first,
      DayOfWeek last) {
    this.branch = branch;
    this.code = code;
    this.name = name;
    plan(hours, first, last);
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  /** The same shift in another branch. */
  public ShiftKind at(Branch other) {
    ShiftKind same =
        new ShiftKind(
            other, code, name, new TimeWindow(from(), until()), firstWeekday, lastWeekday);
    same.late = late;
    return same;
  }

  /**
   * Another name.
   *
   * @param lateOne whether it counts as one of the late ones
   */
  public void rename(LocalText called, boolean lateOne) {
    name = called;
    late = lateOne;
  }

  /** Other hours, other days; only while no week was planned by those before. */
  public final void plan(TimeWindow hours, DayOfWeek first, DayOfWeek last) {
    starts = minute(hours.from());
    ends = minute(hours.to());
    firstWeekday = first;
    lastWeekday = last;
  }

  /** No roster offers it any more; weeks that have it keep it. */
  public void retire() {
    retired = true;
  }

  /** Rosters offer it again. */
  public void bringBack() {
    retired = false;
  }

  /** It counts as a late one, of which all should have as many. */
  public ShiftKind counted() {
    late = true;
    return this;
  }

  public boolean isOn(DayOfWeek day) {
    return day.compareTo(firstWeekday) >= 0 && day.compareTo(lastWeekday) <= 0;
  }

  /** Whether who works it is there at that time. */
  public boolean covers(LocalTime time) {
    return !time.isBefore(from()) && time.isBefore(until());
  }

  /** The hours of a day on which it is worked: fixed times, no break. */
  public DayHours on(DayOfWeek day) {
    return DayHours.between(
        day, new TimeWindow(from(), from()), new TimeWindow(until(), until()), 0, minutes());
  }

  public LocalTime from() {
    return LocalTime.ofSecondOfDay(starts * 60L);
  }

  public LocalTime until() {
    return LocalTime.ofSecondOfDay(ends * 60L);
  }

  /** How long it is, in minutes. */
  public int minutes() {
    return ends - starts;
  }

  public boolean isRetired() {
    return retired;
  }

  public Branch getBranch() {
    return branch;
  }

  public DayOfWeek getFirstWeekday() {
    return firstWeekday;
  }

  public DayOfWeek getLastWeekday() {
    return lastWeekday;
  }

  public int getVersion() {
    return version;
  }

  public Long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public LocalText getName() {
    return name;
  }

  /** Whether it is one of the late ones, of which all should have as many. */
  public boolean isLate() {
    return late;
  }
}
