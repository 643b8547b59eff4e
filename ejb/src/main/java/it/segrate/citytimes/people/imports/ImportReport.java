package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryRecord;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages show of imports, and the registry itself as a file. It changes nothing. */
@Stateless
@RequiresPermission("people.import")
public class ImportReport {

  @PersistenceContext private EntityManager entities;

  @Inject private AccountDirectory accounts;

  /** For the container. */
  public ImportReport() {}

  ImportReport(EntityManager entities, AccountDirectory accounts) {
    this.entities = entities;
    this.accounts = accounts;
  }

  /** The name of who has a user name, or the user name itself. */
  public String nameOf(String username) {
    return accounts.nameOf(username);
  }

  /** The latest imports, newest first. */
  public List<ImportRun> recent(int count) {
    return entities
        .createQuery("SELECT i FROM ImportRun i ORDER BY i.id DESC", ImportRun.class)
        .setMaxResults(count)
        .getResultList();
  }

  /** How many lines come to what; all 0 before the preview. */
  public ImportCounts counts(long importId) {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    Map<RowState, Long> states = new EnumMap<>(RowState.class);
    entities
        .createQuery(
            "SELECT r.outcome, r.state, COUNT(r) FROM ImportRow r WHERE r.importId = :id"
                + " GROUP BY r.outcome, r.state",
            Object[].class)
        .setParameter("id", importId)
        .getResultList()
        .forEach(
            row -> {
              outcomes.merge((Outcome) row[0], (Long) row[2], Long::sum);
              states.merge((RowState) row[1], (Long) row[2], Long::sum);
            });
    return new ImportCounts(
        outcomes,
        states.getOrDefault(RowState.PENDING, 0L),
        states.getOrDefault(RowState.APPLIED, 0L));
  }

  /** Those of the imports that hold changes which are still to be made. */
  public Set<Long> undecided(List<Long> importIds) {
    return importIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "SELECT DISTINCT r.importId FROM ImportRow r WHERE r.importId IN :ids"
                        + " AND r.state = :state",
                    Long.class)
                .setParameter("ids", importIds)
                .setParameter("state", RowState.PENDING)
                .getResultList());
  }

  /**
   * Lines of one outcome, in the order of the file.
   *
   * @param first how many to leave out, 0 or more
   * @param count at most so many
   */
  public List<ImportRow> rows(long importId, Outcome outcome, int first, int count) {
    return entities
        .createQuery(
            "SELECT r FROM ImportRow r WHERE r.importId = :id AND r.outcome = :outcome"
                + " ORDER BY r.line, r.place",
            ImportRow.class)
        .setParameter("id", importId)
        .setParameter("outcome", outcome)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  /**
   * The whole registry as records of a file: imported again, it changes nothing.
   *
   * @throws Refusal NOT_FOUND for a kind that is not the registry's
   */
  public List<List<String>> registry(RegistryKind kind) {
    return switch (kind) {
      case OFFICES ->
          entities
              .createQuery("SELECT o FROM Office o ORDER BY o.code", Office.class)
              .getResultStream()
              .map(RegistryRecord::of)
              .toList();
      case PEOPLE ->
          entities
              .createQuery("SELECT p FROM Person p ORDER BY p.searchText", Person.class)
              .getResultStream()
              .map(RegistryRecord::of)
              .toList();
      case SCHEDULES -> throw Refusal.notFound("people.refusal.noImport");
    };
  }
}
