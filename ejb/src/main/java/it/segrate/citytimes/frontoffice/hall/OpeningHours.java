package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One span of a weekday in which a branch lets people in. */
@Embeddable
public class OpeningHours {

  @Enumerated(EnumType.STRING)
  @Column(name = "weekday", nullable = false)
  private DayOfWeek weekday;

  @Column(name = "opens", nullable = false)
  private LocalTime opens;

  @Column(name = "closes", nullable = false)
  private LocalTime closes;

  /** For JPA. */
  protected OpeningHours() {}

  /**
   * @param opens first minute of service
   * @param closes when no more tickets are given, after {@code opens} and the same day
   */
  public OpeningHours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException(weekday + ": " + closes + " is not after " + opens);
    }
    this.weekday = weekday;
    this.opens = opens;
    this.closes = closes;
  }

  /** Spans in the order of the week. */
  static List<OpeningHours> inOrder(Collection<OpeningHours> spans) {
    return spans.stream()
        .sorted(
            Comparator.comparing(OpeningHours::getWeekday).thenComparing(OpeningHours::getOpens))
        .toList();
  }

  boolean covers(DayOfWeek day, LocalTime time) {
    return weekday == day && !time.isBefore(opens) && time.isBefore(closes);
  }

  public DayOfWeek getWeekday() {
    return weekday;
  }

  public LocalTime getOpens() {
    return opens;
  }

  public LocalTime getCloses() {
    return closes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours that
        && weekday == that.weekday
        && opens.equals(that.opens)
        && closes.equals(that.closes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(weekday, opens, closes);
  }
}
