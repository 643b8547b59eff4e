package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.people.absence.AbsenceService;
import it.segrate.citytimes.people.absence.Away;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who works at the desks of a branch, and on which days they are away. */
@Dependent
public class Operators {

  /** Hours of a contract where the account belongs to nobody in the registry: 36 a week. */
  private static final int FULL_TIME = 36 * 60;

  @PersistenceContext private EntityManager entities;
  @Inject private Skills skills;
  @Inject private AbsenceService absences;

  /** For the container. */
  public Operators() {}

  /** For use without a container. */
  public Operators(EntityManager entities, Skills skills, AbsenceService absences) {
    this.entities = entities;
    this.skills = skills;
    this.absences = absences;
  }

  /** Enabled accounts of operators who can serve something in the branch, by name. */
  public List<Operator> of(Branch branch) {
    Map<Long, Set<Long>> groups = skills.ofBranch(branch);
    if (groups.isEmpty()) {
      return List.of();
    }
    List<Object[]> rows =
        entities
            .createQuery(
                "SELECT a.id, a.personId, a.displayName, p.weeklyMinutes"
                    + " FROM Account a LEFT JOIN Person p ON p.id = a.personId"
                    + " WHERE a.id IN :accounts AND :role MEMBER OF a.roles AND a.enabled = TRUE"
                    + " ORDER BY a.displayName, a.id",
                Object[].class)
            .setParameter("accounts", groups.keySet())
            .setParameter("role", Role.OPERATOR)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Operator(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    row[3] == null ? FULL_TIME : ((Number) row[3]).intValue(),
                    groups.get((Long) row[0])))
        .toList();
  }

  /** When each person among them is away in a period; who never is, is left out. */
  public Map<Long, List<Away>> away(Collection<Operator> operators, LocalDate from, LocalDate to) {
    return away(
        operators.stream()
            .filter(operator -> operator.personId() != null)
            .collect(Collectors.toMap(Operator::account, Operator::personId)),
        from,
        to);
  }

  /** The same of accounts, whatever they can serve. */
  public Map<Long, List<Away>> awayAccounts(
      Collection<Long> accounts, LocalDate from, LocalDate to) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return away(
        entities
            .createQuery(
                "SELECT a.id, a.personId FROM Account a WHERE a.id IN :accounts"
                    + " AND a.personId IS NOT NULL",
                Object[].class)
            .setParameter("accounts", accounts)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1])),
        from,
        to);
  }

  private Map<Long, List<Away>> away(Map<Long, Long> people, LocalDate from, LocalDate to) {
    Map<Long, List<Away>> byPerson = absences.ofPeople(people.values(), from, to);
    return people.entrySet().stream()
        .filter(one -> byPerson.containsKey(one.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, one -> byPerson.get(one.getValue())));
  }
}
