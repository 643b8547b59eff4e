package it.segrate.citytimes.frontoffice.shift.load;

import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a branch is planned by: how many come in a year, and what wait is promised. */
@Entity
@Table(name = "frontoffice_branch_plan")
public class BranchPlan {

  /** Weeks a year in which it is open all its days: the rest is holidays. */
  public static final int WEEKS = 50;

  @Id
  @Column(name = "branch_id")
  private long branchId;

  @Column(name = "yearly_visits")
  private int yearlyVisits;

  @Column(name = "mean_wait_minutes")
  private int meanWaitMinutes;

  @Version private int version;

  /** For JPA. */
  protected BranchPlan() {}

  /**
   * @param yearlyVisits how many come to the branch's own desks in a year
   * @param meanWaitMinutes how long they wait on average at most, over 0
   */
  public BranchPlan(Branch branch, int yearlyVisits, int meanWaitMinutes) {
    this.branchId = branch.getId();
    this.yearlyVisits = yearlyVisits;
    this.meanWaitMinutes = meanWaitMinutes;
  }

  /** How many come in a week on which the branch is open all its days. */
  public double weeklyVisits() {
    return (double) yearlyVisits / WEEKS;
  }

  public int getMeanWaitMinutes() {
    return meanWaitMinutes;
  }
}
