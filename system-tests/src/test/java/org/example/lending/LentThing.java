package org.example.lending;

import it.segrate.citytimes.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Something in the cupboard, or at a colleague's. */
@Entity
@Table(name = "lending_thing")
public class LentThing {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;
  private String name;
  private String borrower;

  @Column(name = "borrowed_at")
  private Instant borrowedAt;

  /** For JPA. */
  protected LentThing() {}

  LentThing(String name) {
    this.name = name;
  }

  /**
   * @throws Refusal CONFLICT if somebody has it
   */
  void lendTo(String newBorrower, Instant at) {
    if (!isFree()) {
      throw Refusal.conflict("lending.refusal.lent", name, borrower);
    }
    borrower = newBorrower;
    borrowedAt = at;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public boolean isFree() {
    return borrower == null;
  }

  /** Name of who has it, or null. */
  public String getBorrower() {
    return borrower;
  }

  /** Since when somebody has it, or null. */
  public Instant getBorrowedAt() {
    return borrowedAt;
  }
}
