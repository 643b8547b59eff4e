package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A personalised schedule ('orario personalizzato'): a week, or weeks that repeat, granted to one
 * person by an act. HR proposes a band in its place; when a band of the person's begins, it ends on
 * the eve. {@link ScheduleState} has the moves.
 */
@Entity
@Table(name = "timeband_personal")
public class PersonalSchedule {

  /** Longest number of an act. */
  public static final int ACT_LENGTH = 60;

  /** Longest note on why it cannot be converted. */
  public static final int NOTE_LENGTH = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  private int weeks;

  @Column(name = "act_number")
  private String actNumber;

  @Column(name = "act_date")
  private LocalDate actDate;

  @Enumerated(EnumType.STRING)
  private ScheduleState state = ScheduleState.IN_FORCE;

  @ManyToOne
  @JoinColumn(name = "band_id")
  private TimeBand band;

  @Enumerated(EnumType.STRING)
  private Obstacle obstacle;

  private String note = "";

  @Column(name = "moved_at")
  private Instant movedAt;

  @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PersonalDay> days = new ArrayList<>();

  protected PersonalSchedule() {}

  /** A schedule that was granted. */
  public PersonalSchedule(PersonalSheet sheet, Instant at) {
    this.personId = sheet.personId();
    this.fromDate = sheet.from();
    this.movedAt = at;
    revise(sheet);
  }

  /** Before it is revised: the days that go are written before those that come. */
  void clearDays() {
    days.clear();
  }

  /** Takes what the act says, of the same person from the same day. */
  void revise(PersonalSheet sheet) {
    if (sheet.until() != null && sheet.until().isBefore(fromDate)) {
      throw new IllegalArgumentException("A schedule ends before it begins");
    }
    untilDate = sheet.until();
    weeks = sheet.pattern().length();
    actNumber = sheet.actNumber();
    actDate = sheet.actDate();
    sheet.pattern().places().forEach(place -> days.add(new PersonalDay(this, place)));
  }

  /** Another one takes its place from the day after. */
  void endOn(LocalDate lastDay) {
    untilDate = lastDay;
  }

  /** The person is asked to change to that band. */
  void propose(TimeBand to, LocalDate today, Instant at) {
    move(ScheduleState.PROPOSED, today, at);
    band = to;
  }

  /** For now it stays, and that is why. */
  void markImpossible(Obstacle because, String words, LocalDate today, Instant at) {
    move(ScheduleState.IMPOSSIBLE, today, at);
    obstacle = because;
    note = words;
  }

  /** The proposal or the obstacle is off. */
  void reopen(LocalDate today, Instant at) {
    move(ScheduleState.IN_FORCE, today, at);
    band = null;
    obstacle = null;
    note = "";
  }

  /**
   * A band takes its place.
   *
   * @param first the band's first day, after the first day of the schedule
   */
  void convert(TimeBand to, LocalDate first, LocalDate today, Instant at) {
    move(ScheduleState.CONVERTED, today, at);
    band = to;
    obstacle = null;
    note = "";
    untilDate = first.minusDays(1);
  }

  private void move(ScheduleState to, LocalDate today, Instant at) {
    if (!stateOn(today).canBecome(to)) {
      throw Refusal.conflict("timeband.refusal.personalState." + stateOn(today));
    }
    state = to;
    movedAt = at;
  }

  /** Where it stands on a day: as long as no band took its place, its last day ends it. */
  public ScheduleState stateOn(LocalDate day) {
    boolean over = untilDate != null && untilDate.isBefore(day);
    return over && state.isWorked() ? ScheduleState.ENDED : state;
  }

  /**
   * Whether a band that begins on a day takes its place: it does if the schedule is worked then.
   */
  boolean isEndedBy(LocalDate first) {
    return fromDate.isBefore(first) && overlaps(first, first) && stateOn(first).isWorked();
  }

  /** Whether a band has taken its place. */
  boolean isConverted() {
    return state == ScheduleState.CONVERTED;
  }

  /** Whether it lasts on one of the days. */
  public boolean overlaps(LocalDate from, LocalDate until) {
    return (untilDate == null || !from.isAfter(untilDate))
        && (until == null || !until.isBefore(fromDate));
  }

  /** The weeks as a value; the cycle begins with the first day's week. */
  public WeekPattern pattern() {
    return new WeekPattern(
        IntStream.range(0, weeks)
            .mapToObj(
                week ->
                    days.stream()
                        .filter(day -> day.week() == week)
                        .map(PersonalDay::hours)
                        .toList())
            .toList());
  }

  /** All that the act says. */
  public PersonalSheet sheet() {
    return new PersonalSheet(personId, fromDate, untilDate, pattern(), actNumber, actDate);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public long getPersonId() {
    return personId;
  }

  /** First day. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** Last day; empty for no end. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilDate);
  }

  /**
   * The day from which a band in its place is proposed: the first of the month that leaves time to
   * decide, or the day after its own end where that comes sooner.
   */
  LocalDate replacedFrom(LocalDate today) {
    LocalDate month = today.plusDays(RequestRules.DECIDE_WITHIN).plusMonths(1).withDayOfMonth(1);
    LocalDate over = untilDate == null ? month : untilDate.plusDays(1);
    return over.isAfter(today) && over.isBefore(month) ? over : month;
  }

  public String getActNumber() {
    return actNumber;
  }

  public LocalDate getActDate() {
    return actDate;
  }

  /** The band that was proposed, or that took its place. */
  public Optional<TimeBand> band() {
    return Optional.ofNullable(band);
  }

  /** Why it cannot be converted, if somebody said so. */
  public Optional<Obstacle> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** HR's words on that, empty for none. */
  public String getNote() {
    return note;
  }

  /** When it came to the state it is in. */
  public Instant getMovedAt() {
    return movedAt;
  }
}
