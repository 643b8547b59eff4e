package it.segrate.citytimes.frontoffice.shift.solve;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.worktime.RuleBooks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** The services of the solver within one transaction of a test. */
public final class PlanKit {

  public final ProposalService proposals = new ProposalService();
  private final RosterSolving solving = new RosterSolving();

  public PlanKit(
      EntityManager em,
      RosterReader reader,
      RosterKeeper keeper,
      HallDirectory hall,
      RuleBooks books,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    proposals.entities = em;
    proposals.hall = hall;
    proposals.keeper = keeper;
    proposals.reader = reader;
    proposals.items = new RosterItems(queue);
    proposals.audit = audit;
    proposals.clock = clock;
    solving.entities = em;
    solving.plans = new PlanReader(em, reader, books);
    solving.reader = reader;
    solving.keeper = keeper;
    solving.queue = queue;
    solving.audit = audit;
  }

  /** Claims what was asked last, as the worker does, outside of any transaction. */
  public static ClaimedItem claim(QueueService queue) {
    return queue
        .claim(ClaimRequest.from(RosterItems.QUEUE).owner("test").lease(RosterItems.LEASE))
        .getFirst();
  }

  /** Works on what was claimed. */
  public void work(ClaimedItem item) {
    RosterSolving.Search search = solving.begin(item).orElseThrow();
    RosterSolver solver = new RosterSolver(new TerminationConfig().withMoveCountLimit(20_000L));
    solving.finish(item, solver.solve(search.problem()), solver, Duration.ZERO);
  }
}
