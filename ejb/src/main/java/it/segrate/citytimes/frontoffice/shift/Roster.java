package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A week of a branch: who works which shift at which desk. It is drafted, then published. Its
 * shifts change under its lock, and each change counts, so that two pages never overwrite one
 * another.
 */
@Entity
@Table(name = "frontoffice_roster")
public class Roster {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  private LocalDate monday;

  @Enumerated(EnumType.STRING)
  private RosterState state = RosterState.DRAFT;

  private int changes;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Version private int version;

  /** For JPA. */
  protected Roster() {}

  /**
   * A new draft.
   *
   * @throws IllegalArgumentException if the day is no Monday
   */
  public Roster(Branch branch, LocalDate monday) {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A roster begins on a Monday: " + monday);
    }
    this.branch = branch;
    this.monday = monday;
  }

  /** One of its shifts has changed. */
  public void change() {
    changes++;
  }

  /**
   * The operators are told.
   *
   * @throws Refusal CONFLICT if they have been
   */
  public void publish(Instant at) {
    if (state == RosterState.PUBLISHED) {
      throw Refusal.conflict("frontoffice.refusal.roster.published");
    }
    state = RosterState.PUBLISHED;
    publishedAt = at;
  }

  /** Whether the day lies in the week. */
  public boolean has(LocalDate day) {
    return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
  }

  public boolean isPublished() {
    return state == RosterState.PUBLISHED;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public LocalDate getMonday() {
    return monday;
  }

  public RosterState getState() {
    return state;
  }

  /** How often its shifts have changed. */
  public int getChanges() {
    return changes;
  }

  /** When it was published; empty for a draft. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }
}
