package it.segrate.citytimes.timeband;

import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.BandOffer;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A time band ('fascia oraria') of HR's catalogue: a standard week, or some that alternate, that
 * many people can work, with the law or agreement it rests on. It is published with a first day,
 * may be closed with a last one, and in between people ask for it.
 */
@Entity
@Table(name = "timeband_band")
public class TimeBand {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  private String code;

  /** 1 for the first; a change of a published band is the next. */
  private int edition = 1;

  @Enumerated(EnumType.STRING)
  private BandState state = BandState.PUBLISHED;

  @Column(name = "name_it")
  private String nameIt;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "legal_basis")
  private String legalBasis;

  @Column(name = "weekly_minutes")
  private int weeklyMinutes;

  @Column(name = "cycle_weeks")
  private int cycleWeeks = 1;

  @Column(name = "talks_on")
  private LocalDate talksOn;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  private BandColour colour = BandColour.BLUE;

  @Embedded private BandOffer offer = new BandOffer();

  @OneToMany(mappedBy = "band", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<BandDay> days = new ArrayList<>();

  protected TimeBand() {}

  /**
   * A band of one week.
   *
   * @param code short name, unique in the catalogue, upper case letters, digits and hyphens
   * @param validFrom first day on which somebody may work this band
   * @param legalBasis article or agreement, with its date, as the person reads it
   * @param weeklyMinutes net minutes a week for a full-time contract: 2160 is 36 hours
   * @param days one entry a working day, at least one, no weekday twice
   */
  public TimeBand(
      String code,
      String nameIt,
      String nameEn,
      LocalDate validFrom,
      String legalBasis,
      int weeklyMinutes,
      List<BandDay> days) {
    if (days.isEmpty() || days.stream().map(BandDay::weekday).distinct().count() != days.size()) {
      throw new IllegalArgumentException("A band has one entry a working day: " + code);
    }
    this.code = code;
    this.nameIt = nameIt;
    this.nameEn = nameEn;
    this.validFrom = validFrom;
    this.legalBasis = legalBasis;
    this.weeklyMinutes = weeklyMinutes;
    days.forEach(day -> this.days.add(day.in(this)));
  }

  /** A draft of what HR has written. */
  TimeBand(BandSheet sheet, int edition, Instant at) {
    this.edition = edition;
    this.state = BandState.DRAFT;
    revise(sheet, at);
  }

  /** Before it is revised: the days that go are written before those that come. */
  void clearDays() {
    days.clear();
  }

  /** Takes what HR has written; only a draft may be rewritten. */
  void revise(BandSheet sheet, Instant at) {
    code = sheet.code();
    nameIt = sheet.nameIt().strip();
    nameEn = sheet.nameEn() == null ? "" : sheet.nameEn().strip();
    validFrom = sheet.validFrom();
    legalBasis = sheet.legalBasis() == null ? "" : sheet.legalBasis().strip();
    talksOn = sheet.talksOn();
    weeklyMinutes = sheet.weeklyMinutes();
    colour = sheet.colour();
    offer.take(sheet.offer());
    cycleWeeks = sheet.weeks().size();
    for (int week = 0; week < cycleWeeks; week++) {
      int number = week + 1;
      sheet.weeks().get(week).forEach(day -> days.add(BandDay.of(day).inWeek(number).in(this)));
    }
    changedAt = at;
  }

  void publish(Instant at) {
    state = BandState.PUBLISHED;
    changedAt = at;
  }

  /** What HR has written. */
  public BandSheet sheet() {
    return new BandSheet(
        code,
        nameIt,
        nameEn,
        validFrom,
        legalBasis,
        talksOn,
        weeklyMinutes,
        weeks(),
        colour,
        offer());
  }

  /** The weeks as a value, to be checked or compared. */
  public WeekPattern pattern() {
    return new WeekPattern(weeks());
  }

  private List<List<DayHours>> weeks() {
    return IntStream.rangeClosed(1, cycleWeeks).mapToObj(this::week).toList();
  }

  private List<DayHours> week(int number) {
    return days().stream().filter(day -> day.week() == number).map(BandDay::hours).toList();
  }

  /** To whom it is offered, and how many places there are. */
  public Offer offer() {
    return offer.value();
  }

  public BandColour getColour() {
    return colour;
  }

  /** Nobody can work the band after this day; who works it now is moved by HR. */
  public void close(LocalDate lastDay) {
    validTo = lastDay;
  }

  /** Whether the band is offered on a day. */
  public boolean isValidOn(LocalDate day) {
    return state == BandState.PUBLISHED
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }

  /** What to work on a day, if it is a working day; the cycle begins with the first day's week. */
  public Optional<DayHours> hoursOn(LocalDate date) {
    return pattern().on(date, validFrom);
  }

  /** The weekdays with a break and an afternoon in some week, in order. */
  public List<DayOfWeek> longDays() {
    return days.stream().filter(BandDay::isLong).map(BandDay::weekday).distinct().sorted().toList();
  }

  /** The name in the reader's language: English where asked for, else Italian. */
  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameIt;
  }

  public String getNameIt() {
    return nameIt;
  }

  public String getNameEn() {
    return nameEn;
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getCode() {
    return code;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** 1 for the first; a change of a published band is the next. */
  public int getEdition() {
    return edition;
  }

  public boolean isDraft() {
    return state == BandState.DRAFT;
  }

  /** When its criteria were discussed with the unions; empty if that is not written down. */
  public Optional<LocalDate> talksOn() {
    return Optional.ofNullable(talksOn);
  }

  /** When HR last wrote in it. */
  public Instant getChangedAt() {
    return changedAt;
  }

  /** Last day, empty while the band is open. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public String getLegalBasis() {
    return legalBasis;
  }

  /** Net minutes a week for a full-time contract; the average of the cycle. */
  public int getWeeklyMinutes() {
    return weeklyMinutes;
  }

  /** The working days of all weeks, from the first Monday, however a query fetched them. */
  public List<BandDay> days() {
    return days.stream()
        .sorted(Comparator.comparing(BandDay::week).thenComparing(BandDay::weekday))
        .toList();
  }
}
