package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which operator can serve which of the municipality's queues. Guests look after their own people.
 */
@Stateless
@RequiresPermission("frontoffice.configure")
public class SkillSetupService {

  @Inject private HallDirectory hall;
  @Inject private Skills skills;
  @Inject private AccountDirectory accounts;
  @Inject private AuditService audit;

  /** For the container. */
  public SkillSetupService() {}

  /** For use without a container. */
  public SkillSetupService(
      HallDirectory hall, Skills skills, AccountDirectory accounts, AuditService audit) {
    this.hall = hall;
    this.skills = skills;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * The municipality's queues in a branch by letter.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServiceGroup> queues(String branch) {
    return queues(hall.branch(branch));
  }

  private List<ServiceGroup> queues(Branch branch) {
    return hall.groups(branch).stream().filter(one -> one.getPartner().isEmpty()).toList();
  }

  /**
   * All operators by name, those too who can serve nothing in the branch.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<SkilledOperator> operators(String code) {
    Map<Long, Set<Long>> known = skills.ofBranch(hall.branch(code));
    return accounts.withRole(Role.OPERATOR).stream()
        .map(
            one ->
                new SkilledOperator(
                    one.getId(), one.getDisplayName(), known.getOrDefault(one.getId(), Set.of())))
        .toList();
  }

  /**
   * An operator.
   *
   * @throws Refusal NOT_FOUND if there is no such branch or operator
   */
  public SkilledOperator get(String code, long account) {
    return operators(code).stream()
        .filter(one -> one.account() == account)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.operator"));
  }

  /**
   * An operator can serve these queues of a branch from now on, and no others there. At a desk it
   * counts from the next time they sit down.
   *
   * @param seen what they could serve as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is no such branch or operator, CONFLICT if it was changed
   *     meanwhile, INVALID for a queue that is not the municipality's in this branch
   */
  public void teach(String code, long account, Set<Long> seen, Set<Long> queues) {
    SkilledOperator operator = get(code, account);
    if (!operator.queues().equals(seen)) {
      throw Refusal.conflict("frontoffice.refusal.skill.changed");
    }
    List<ServiceGroup> own = queues(hall.branch(code));
    if (!own.stream().map(ServiceGroup::getId).collect(Collectors.toSet()).containsAll(queues)) {
      throw Refusal.invalidField("queues", "frontoffice.refusal.skill.queues");
    }
    for (ServiceGroup queue : own) {
      if (queues.contains(queue.getId())) {
        skills.give(account, queue);
      } else {
        skills.take(account, queue);
      }
    }
    audit.record(
        "frontoffice.skills",
        "account:" + account,
        own.stream()
            .filter(queue -> queues.contains(queue.getId()))
            .map(ServiceGroup::getLetter)
            .collect(Collectors.joining()));
  }
}
