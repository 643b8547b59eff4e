package it.segrate.citytimes.people.absence;

import it.segrate.citytimes.people.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Somebody is away from a day to a day, both included. Why is not kept: the reason may be a matter
 * of health (GDPR art. 9), and nobody who plans needs it.
 */
@Entity
@Table(name = "people_absence")
public class Absence {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  protected Absence() {}

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Absence(Person person, LocalDate from, LocalDate until) {
    this.person = person;
    lastFrom(from, until);
  }

  /**
   * It is on other days than was thought.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public final void lastFrom(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("An absence ends before it begins");
    }
    this.fromDate = from;
    this.untilDate = until;
  }

  /** Whether the person is away on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(fromDate) && !day.isAfter(untilDate);
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public Person getPerson() {
    return person;
  }

  /** The first day. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** The last day. */
  public LocalDate getUntil() {
    return untilDate;
  }
}
