package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.simulate.PastDaysReader;
import it.segrate.citytimes.frontoffice.simulate.Patience;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks what would be, and reads what came out. The hall itself stays as it is. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class SimulatorService {

  private static final int RECENT = 5;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private ExperimentReader reader;
  @Inject private PastDaysReader past;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public SimulatorService() {}

  /** For use without a container. */
  public SimulatorService(
      EntityManager entities,
      HallDirectory hall,
      ExperimentReader reader,
      PastDaysReader past,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.reader = reader;
    this.past = past;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Has a question worked on.
   *
   * @param branch code of the branch, or empty for the first one
   * @return the run to come back to
   * @throws Refusal NOT_FOUND for an unknown branch; INVALID, at the field, for a figure out of
   *     range, a day on which nobody was served, or patience that history does not tell
   */
  public long ask(String branch, Question question) {
    Branch where = branch(branch);
    check(where, question);
    SimulationRun run =
        new SimulationRun(where.getId(), question, reader.today(where, question), clock.instant());
    entities.persist(run);
    entities.flush();
    queue.enqueue(
        NewItem.in(SimulationItems.QUEUE)
            .subject(SimulationItems.subject(run))
            .dedupKey(SimulationItems.subject(run)));
    audit.record("frontoffice.simulation-asked", subject(run), question.text());
    return run.getId();
  }

  private void check(Branch branch, Question question) {
    for (int part = 0; part < Question.PARTS.size(); part++) {
      int operators = question.operators().get(part);
      if (operators < 0 || operators > Question.MOST_OPERATORS) {
        throw Refusal.invalid("frontoffice.refusal.simulator.operators", Question.MOST_OPERATORS);
      }
    }
    if (question.operators().stream().allMatch(operators -> operators == 0)) {
      throw Refusal.invalid("frontoffice.refusal.simulator.nobody");
    }
    if (question.heldBack() < 0
        || question.heldBack() > Question.MOST_HELD_BACK
        || Math.abs(question.inflow()) > Question.MOST_INFLOW
        || !Selectors.names().contains(question.rule())) {
      throw Refusal.invalid("frontoffice.refusal.simulator.choice");
    }
    if (question.impatient() && past.patience(branch).isEmpty()) {
      throw Refusal.invalid("frontoffice.refusal.simulator.patience");
    }
    if (question.days() != Question.Days.YEAR && !has(branch, question)) {
      throw Refusal.invalidField("day", "frontoffice.refusal.simulator.day");
    }
  }

  private boolean has(Branch branch, Question question) {
    return question.day() != null
        && (question.days() == Question.Days.DAY
            ? past.days(branch).contains(question.day())
            : !past.days(branch, question.day().getDayOfWeek()).isEmpty());
  }

  /**
   * A question, and its answer once there is one.
   *
   * @throws Refusal NOT_FOUND if nobody asked it
   */
  public SimulationRun get(long id) {
    SimulationRun run = entities.find(SimulationRun.class, id);
    if (run == null) {
      throw Refusal.notFound("frontoffice.refusal.simulator.run");
    }
    return run;
  }

  /** Waits for the answer no longer; nothing happens if it is there already. */
  public void stop(long id) {
    SimulationRun run = get(id);
    if (run.isRunning()) {
      run.stop();
      queue.cancelSubject(SimulationItems.QUEUE, SimulationItems.subject(run));
      audit.record("frontoffice.simulation-stopped", subject(run), null);
    }
  }

  /** The answers that were found last and that nobody keeps, the newest first. */
  public List<SimulationRun> recent(String branch) {
    return entities
        .createQuery(
            "SELECT r FROM SimulationRun r WHERE r.branchId = :branch AND r.state = :done"
                + " AND r.name IS NULL ORDER BY r.id DESC",
            SimulationRun.class)
        .setParameter("branch", branch(branch).getId())
        .setParameter("done", SimulationRun.State.DONE)
        .setMaxResults(RECENT)
        .getResultList();
  }

  /** The hall as it is, as a question: what a form begins with. */
  public Question today(String branch) {
    return reader.today(branch(branch), null);
  }

  /** After how many minutes at the latest a desk held back is released. */
  public long releaseMinutes(String branch) {
    return reader.releaseMinutes(branch(branch));
  }

  /** How long people wait before they give up; empty where too few of the last year did. */
  public Optional<Patience> patience(String branch) {
    return past.patience(branch(branch));
  }

  /** Days of the last year on which somebody was served, the latest first. */
  public List<LocalDate> days(String branch) {
    return past.days(branch(branch));
  }

  /**
   * The branch that is asked about.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Branch branch(String code) {
    return code == null || code.isEmpty()
        ? hall.firstBranch().orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"))
        : hall.branch(code);
  }

  private static String subject(SimulationRun run) {
    return "frontoffice-simulation:" + run.getId();
  }
}
