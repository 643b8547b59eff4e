package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.select.Policy;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a branch wants its people called, as it is stored. A branch without one has the standard. */
@Entity
@Table(name = "frontoffice_policy")
public class BranchPolicy {

  @Id
  @Column(name = "branch_id")
  private Long branchId;

  @Column(nullable = false)
  private String rule;

  @Column(name = "held_back", nullable = false)
  private int heldBack;

  @Column(name = "release_minutes", nullable = false)
  private int release;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "frontoffice_lane_policy", joinColumns = @JoinColumn(name = "branch_id"))
  private List<LaneRow> lanes = new ArrayList<>();

  @Version private int version;

  /** For JPA. */
  protected BranchPolicy() {}

  public BranchPolicy(long branch, Policy policy) {
    this.branchId = branch;
    follow(policy);
  }

  /** From now on people are called by this. */
  public final void follow(Policy policy) {
    rule = policy.rule();
    heldBack = policy.heldBack();
    release = (int) policy.releaseAfter().toMinutes();
    lanes.clear();
    policy.lanes().forEach((lane, how) -> lanes.add(new LaneRow(lane, how)));
  }

  /** What the rules read. */
  public Policy policy() {
    return new Policy(
        rule,
        heldBack,
        Duration.ofMinutes(release),
        lanes.stream().collect(Collectors.toMap(LaneRow::lane, LaneRow::policy)));
  }

  public int getVersion() {
    return version;
  }
}
