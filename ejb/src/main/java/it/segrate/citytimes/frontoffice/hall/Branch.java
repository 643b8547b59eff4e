package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A hall with desks ('sede'), open on some hours of the week. Its kiosks and boards name it. */
@Entity
@Table(name = "frontoffice_branch")
public class Branch {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, unique = true, updatable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String town;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "notice_it"))
  @AttributeOverride(name = "en", column = @Column(name = "notice_en"))
  private LocalText notice;

  @Column(name = "open_always", nullable = false)
  private boolean openAlways;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "frontoffice_opening_hours",
      joinColumns = @JoinColumn(name = "branch_id"))
  private Set<OpeningHours> hours = new HashSet<>();

  @Version private int version;

  /** For JPA. */
  protected Branch() {}

  /**
   * @param code short name in addresses, such as {@code sac}
   * @param hours when it is open, in the town's time
   */
  public Branch(String code, String name, String town, Collection<OpeningHours> hours) {
    this.code = code;
    this.name = name;
    this.town = town;
    this.hours.addAll(hours);
  }

  /** Counts as open at every hour from now on: for demonstrations alone. */
  public void openAlways() {
    openAlways = true;
  }

  /**
   * Another name, other hours; tickets are given by the new hours at once.
   *
   * @param opening when it is open, in the town's time
   */
  public void describe(String newName, String newTown, Collection<OpeningHours> opening) {
    name = newName;
    town = newTown;
    hours.clear();
    hours.addAll(opening);
  }

  /** Puts a line on the board; null takes it away. */
  public void announce(LocalText text) {
    notice = text;
  }

  /**
   * Whether tickets are given at that moment.
   *
   * @param at in the town's time
   * @param holiday whether the day is a public holiday, on which the hours do not count
   */
  public boolean isOpen(LocalDateTime at, boolean holiday) {
    return openAlways || closing(at, holiday).isPresent();
  }

  /**
   * When the span of opening hours around that moment ends; empty outside of them.
   *
   * @param holiday whether the day is a public holiday, which has no opening hours
   */
  public Optional<LocalTime> closing(LocalDateTime at, boolean holiday) {
    return hours(holiday)
        .filter(span -> span.covers(at.getDayOfWeek(), at.toLocalTime()))
        .map(OpeningHours::getCloses)
        .findFirst();
  }

  /**
   * When the hall opens next on the same day; empty if it does not.
   *
   * @param holiday whether the day is a public holiday, which has no opening hours
   */
  public Optional<LocalTime> nextOpening(LocalDateTime at, boolean holiday) {
    return hours(holiday)
        .filter(span -> span.getWeekday() == at.getDayOfWeek())
        .map(OpeningHours::getOpens)
        .filter(opens -> opens.isAfter(at.toLocalTime()))
        .min(Comparator.naturalOrder());
  }

  /** The spans in which it is open on a weekday, the earliest first. */
  public List<OpeningHours> hoursOf(DayOfWeek day) {
    return hours.stream()
        .filter(span -> span.getWeekday() == day)
        .sorted(Comparator.comparing(OpeningHours::getOpens))
        .toList();
  }

  /** All its spans, in the order of the week. */
  public List<OpeningHours> getHours() {
    return OpeningHours.inOrder(hours);
  }

  private Stream<OpeningHours> hours(boolean holiday) {
    return holiday ? Stream.empty() : hours.stream();
  }

  public Long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public String getTown() {
    return town;
  }

  /** The line under the board, or empty. */
  public Optional<LocalText> getNotice() {
    return Optional.ofNullable(notice).filter(text -> text.it() != null);
  }

  /** Whether the opening hours are ignored, as in the demonstration. */
  public boolean isOpenAlways() {
    return openAlways;
  }

  public int getVersion() {
    return version;
  }
}
