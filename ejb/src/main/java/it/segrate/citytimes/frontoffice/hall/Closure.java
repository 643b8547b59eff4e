package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Days on which a branch is closed, besides public holidays, and what the kiosk says of it. One
 * that has no end closes the branch for good.
 */
@Entity
@Table(name = "frontoffice_closure")
public class Closure {

  /** Last day of a closure that has no end. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Column(name = "from_date", nullable = false)
  private LocalDate from;

  @Column(name = "until_date", nullable = false)
  private LocalDate until;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "reason_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "reason_en", nullable = false))
  private LocalText reason;

  @Version private int version;

  /** For JPA. */
  protected Closure() {}

  /**
   * @param until the last day
   * @param reason for everybody to read
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Closure(Branch branch, LocalDate from, LocalDate until, LocalText reason) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(until + " is before " + from);
    }
    this.branch = branch;
    this.from = from;
    this.until = until;
    this.reason = reason;
  }

  /** From that day on the branch is closed for good. */
  public static Closure forGood(Branch branch, LocalDate from, LocalText reason) {
    return new Closure(branch, from, NEVER, reason);
  }

  /** Whether it has no end. */
  public boolean isForGood() {
    return until.equals(NEVER);
  }

  /** Whether the branch is closed on that day for this reason. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public LocalText getReason() {
    return reason;
  }
}
