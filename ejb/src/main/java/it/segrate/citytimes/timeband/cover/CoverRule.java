package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.timeband.MinuteOfDay;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * An office, or one of its services, needs so many people at that time of a weekday: a number of
 * them, or a share of those who belong to it.
 */
@Entity
@Table(name = "timeband_cover_rule")
public class CoverRule {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private long officeId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "group_id")
  private CoverGroup group;

  private int weekday;

  @Column(name = "from_minute")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime fromTime;

  @Column(name = "to_minute")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime toTime;

  private Integer people;
  private Integer share;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected CoverRule() {}

  /**
   * @param group the service; null for the whole office
   * @param weekday on which it holds
   */
  public CoverRule(long officeId, CoverGroup group, DayOfWeek weekday, CoverNeed need) {
    this.officeId = officeId;
    this.group = group;
    this.weekday = weekday.getValue();
    this.fromTime = need.from();
    this.toTime = need.to();
    this.people = need.people();
    this.share = need.share();
    this.validFrom = need.validFrom();
    this.validTo = need.validTo();
  }

  /** The rule holds no longer than this day. */
  void end(LocalDate lastDay) {
    this.validTo = lastDay;
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return day.getDayOfWeek() == weekday()
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }

  /**
   * How many people it asks for.
   *
   * @param staff how many belong to the office or service, away or not
   * @return a share is rounded up: half of 5 is 3
   */
  public int needed(int staff) {
    return people != null ? people : (staff * share + 99) / 100;
  }

  public Long getId() {
    return id;
  }

  public long getOfficeId() {
    return officeId;
  }

  /** The service; empty for the whole office. */
  public Optional<CoverGroup> group() {
    return Optional.ofNullable(group);
  }

  public DayOfWeek weekday() {
    return DayOfWeek.of(weekday);
  }

  public LocalTime getFrom() {
    return fromTime;
  }

  public LocalTime getTo() {
    return toTime;
  }

  /** How many people, or null where it is a share. */
  public Integer getPeople() {
    return people;
  }

  /** Per cent of the staff, or null where it is a number. */
  public Integer getShare() {
    return share;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The last day; null while it has none. */
  public LocalDate getValidTo() {
    return validTo;
  }
}
