package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import java.io.Serializable;
import java.util.Set;

/**
 * Somebody who works at the desks of a branch.
 *
 * @param account id of the account
 * @param personId in the staff registry; null for an account without a person, whose absences
 *     nobody knows
 * @param weeklyMinutes what the contract asks for a week
 * @param groups ids of the groups they can serve
 */
public record Operator(
    long account, Long personId, String name, int weeklyMinutes, Set<Long> groups)
    implements Serializable {

  public Operator {
    groups = Set.copyOf(groups);
  }

  /** Whether they can serve all that the desk serves. */
  public boolean canServe(ServicePoint desk) {
    return groups.containsAll(desk.getGroups().stream().map(ServiceGroup::getId).toList());
  }
}
