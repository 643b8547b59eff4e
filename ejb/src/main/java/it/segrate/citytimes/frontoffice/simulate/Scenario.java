package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import java.util.List;

/**
 * What is tried: a policy and a roster on some days.
 *
 * @param groups the groups of the branch
 */
public record Scenario(
    ArrivalSource days, List<HallSnapshot.Group> groups, Roster roster, Policy policy) {

  /** The same days and roster with another policy. */
  public Scenario with(Policy other) {
    return new Scenario(days, groups, roster, other);
  }

  /** The same days and policy with another roster. */
  public Scenario with(Roster other) {
    return new Scenario(days, groups, other, policy);
  }
}
