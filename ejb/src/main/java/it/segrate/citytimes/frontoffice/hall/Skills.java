package it.segrate.citytimes.frontoffice.hall;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can serve what. It guards nothing. */
@Dependent
public class Skills {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public Skills() {}

  /** For use without a container. */
  public Skills(EntityManager entities) {
    this.entities = entities;
  }

  /** The groups of a branch that each account can serve; who can serve none there is left out. */
  public Map<Long, Set<Long>> ofBranch(Branch branch) {
    return entities
        .createQuery(
            "SELECT s FROM Skill s, ServiceGroup g WHERE s.groupId = g.id AND g.branch = :branch"
                + " AND g.retired = FALSE",
            Skill.class)
        .setParameter("branch", branch)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Skill::getAccountId,
                Collectors.mapping(Skill::getGroupId, Collectors.toUnmodifiableSet())));
  }

  /** The branches somebody can serve something in, the oldest first. */
  public List<Branch> branchesOf(long account) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM Skill s, ServiceGroup g JOIN g.branch b"
                + " WHERE s.groupId = g.id AND g.retired = FALSE AND s.accountId = :account"
                + " ORDER BY b.id",
            Branch.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Somebody can serve a group from now on. */
  public void give(long account, ServiceGroup group) {
    entities.merge(new Skill(account, group.getId()));
  }

  /** Somebody cannot serve a group any more. */
  public void take(long account, ServiceGroup group) {
    entities
        .createQuery("DELETE FROM Skill s WHERE s.accountId = :account AND s.groupId = :group")
        .setParameter("account", account)
        .setParameter("group", group.getId())
        .executeUpdate();
  }
}
