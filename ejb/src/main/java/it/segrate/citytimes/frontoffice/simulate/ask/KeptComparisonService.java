package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The answers of the simulator that are kept under a name, for all who mind the branch. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class KeptComparisonService {

  /** Longest name, in characters. */
  public static final int LENGTH = 80;

  @PersistenceContext private EntityManager entities;
  @Inject private SimulatorService simulator;
  @Inject private CurrentCaller current;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public KeptComparisonService() {}

  /** For use without a container. */
  public KeptComparisonService(
      EntityManager entities,
      SimulatorService simulator,
      CurrentCaller current,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.simulator = simulator;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps an answer under a name; one that is kept already gets the new name.
   *
   * @param name 1 to {@value #LENGTH} characters
   * @throws Refusal NOT_FOUND if nobody asked that question; CONFLICT if it has no answer; INVALID,
   *     at the field, for no name, one too long, or that of another one of the branch
   */
  public void keep(long id, String name) {
    SimulationRun run = simulator.get(id);
    if (run.answer().isEmpty()) {
      throw Refusal.conflict("frontoffice.refusal.simulator.noAnswer");
    }
    String words = name == null ? "" : name.strip();
    if (words.isEmpty() || words.length() > LENGTH) {
      throw Refusal.invalidField("name", "frontoffice.refusal.simulator.name", LENGTH);
    }
    if (isOfAnother(run, words)) {
      throw Refusal.invalidField("name", "frontoffice.refusal.simulator.name.taken", words);
    }
    run.keep(words, current.get().displayName(), clock.instant());
    audit.record("frontoffice.simulation-kept", subject(run), words);
  }

  private boolean isOfAnother(SimulationRun run, String name) {
    return !entities
        .createQuery(
            "SELECT r.id FROM SimulationRun r WHERE r.branchId = :branch AND r.id <> :id"
                + " AND LOWER(r.name) = LOWER(:name)",
            Long.class)
        .setParameter("branch", run.branch())
        .setParameter("id", run.getId())
        .setParameter("name", name)
        .getResultList()
        .isEmpty();
  }

  /**
   * Throws an answer away that is kept.
   *
   * @return its name
   * @throws Refusal NOT_FOUND if it is not kept, or no more
   */
  public String discard(long id) {
    SimulationRun run = simulator.get(id);
    String name =
        run.getName().orElseThrow(() -> Refusal.notFound("frontoffice.refusal.simulator.run"));
    entities.remove(run);
    audit.record("frontoffice.simulation-discarded", subject(run), name);
    return name;
  }

  /**
   * The answers of a branch that are kept, the latest first.
   *
   * @param branch code of the branch, or empty for the first one
   */
  public List<SimulationRun> kept(String branch) {
    return entities
        .createQuery(
            "SELECT r FROM SimulationRun r WHERE r.branchId = :branch AND r.name IS NOT NULL"
                + " ORDER BY r.keptAt DESC, r.id DESC",
            SimulationRun.class)
        .setParameter("branch", simulator.branch(branch).getId())
        .getResultList();
  }

  private static String subject(SimulationRun run) {
    return "frontoffice-simulation:" + run.getId();
  }
}
