package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.StepKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who decides a kind of case ('iter'), first to last: for an office with all that stand below it,
 * or for every office. A change concerns the cases that are opened after it; those on their way
 * keep the steps they set out with.
 */
@Entity
@Table(name = "approval_chain")
public class Chain {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  private String kind;

  @Column(name = "office_id")
  private Long officeId;

  private String scope;

  @Convert(converter = StepsConverter.class)
  private List<ChainStep> steps;

  protected Chain() {}

  /**
   * @param kind of case
   * @param officeId the office it is for, with those below it; null for all
   * @throws Refusal INVALID as for {@link #follow}
   */
  public Chain(String kind, Long officeId, List<ChainStep> steps) {
    this.kind = kind;
    this.officeId = officeId;
    this.scope = scope(kind, officeId);
    follow(steps);
  }

  static String scope(String kind, Long officeId) {
    return kind + ":" + (officeId == null ? "*" : officeId);
  }

  /**
   * Takes these steps from now on.
   *
   * @throws Refusal INVALID if there is none, if somebody decides twice, or if all that is left is
   *     to look at the evidence
   */
  public void follow(List<ChainStep> newSteps) {
    if (newSteps.stream().allMatch(step -> step.kind() == StepKind.HR_EVIDENCE)) {
      throw Refusal.invalid("approval.refusal.chainNobodyDecides");
    }
    Set<StepKind> kinds = newSteps.stream().map(ChainStep::kind).collect(Collectors.toSet());
    if (kinds.size() < newSteps.size()) {
      throw Refusal.invalid("approval.refusal.chainTwice");
    }
    steps = List.copyOf(newSteps);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getKind() {
    return kind;
  }

  /** The office it is for, with those below it; empty for all. */
  public Optional<Long> officeId() {
    return Optional.ofNullable(officeId);
  }

  /** First to last. */
  public List<ChainStep> getSteps() {
    return steps;
  }
}
