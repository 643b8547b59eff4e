package it.segrate.citytimes.frontoffice.shift.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterWeek;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The short transactions of a long search: read the weeks, tell how far it is, write what was found
 * into the drafts. None is open while the solver works.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterSolving {

  @PersistenceContext EntityManager entities;
  @Inject PlanReader plans;
  @Inject RosterReader reader;
  @Inject RosterKeeper keeper;
  @Inject QueueService queue;
  @Inject AuditService audit;

  /**
   * A search to be made.
   *
   * @param limit how long at most
   */
  public record Search(long run, RosterPlan problem, Duration limit) {}

  /** What an item stands for; empty, and the item is done, if nobody waits for it any more. */
  public Optional<Search> begin(ClaimedItem item) {
    RosterRun run = entities.find(RosterRun.class, RosterItems.runOf(item.subject()));
    if (run == null || !run.isRunning()) {
      queue.complete(item.handle());
      return Optional.empty();
    }
    RosterPlan problem = plans.read(run.getBranch(), run.getMonday(), run.getWeeks(), run.wanted());
    run.progress(Duration.ZERO, open(problem));
    return Optional.of(new Search(run.getId(), problem, Duration.ofSeconds(run.getLimitSeconds())));
  }

  private static int open(RosterPlan plan) {
    return (int) plan.getDuties().stream().filter(duty -> !duty.isPinned()).count();
  }

  /** Tells how far it is; false if nobody waits for it any more. */
  public boolean progress(long id, Duration elapsed) {
    RosterRun run = entities.find(RosterRun.class, id);
    entities.refresh(run);
    if (!run.isRunning()) {
      return false;
    }
    run.progress(elapsed, run.getDuties());
    return true;
  }

  /**
   * Writes what was found into the weeks that are drafts, if it is waited for still. What somebody
   * wrote meanwhile stays.
   *
   * @throws it.segrate.citytimes.Refusal CONFLICT if the item was lost: another server has it
   */
  public void finish(ClaimedItem item, RosterPlan found, RosterSolver solver, Duration elapsed) {
    queue.complete(item.handle());
    RosterRun run =
        entities.find(
            RosterRun.class, RosterItems.runOf(item.subject()), LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(run);
    if (!run.isRunning()) {
      return;
    }
    HardMediumSoftLongScore score = found.getScore();
    run.progress(elapsed, open(found));
    run.finish(
        score.hardScore(),
        -score.mediumScore(),
        score.softScore(),
        -RosterSolver.bound(found),
        costs(solver, found));
    for (int i = 0; i < run.getWeeks(); i++) {
      write(run, run.getMonday().plusWeeks(i), found);
    }
    audit.record(
        "frontoffice.roster-proposed",
        "frontoffice.branch:" + run.getBranch().getId(),
        run.getMonday() + " weeks " + run.getWeeks());
  }

  private static Map<String, Long> costs(RosterSolver solver, RosterPlan found) {
    Map<String, Long> costs = new LinkedHashMap<>();
    solver
        .analyse(found)
        .forEach(
            (rule, score) -> {
              long cost = score.hardScore() + score.mediumScore() + score.softScore();
              if (cost != 0) {
                costs.put(rule, cost);
              }
            });
    return costs;
  }

  private void write(RosterRun run, LocalDate monday, RosterPlan found) {
    Roster roster = keeper.lock(run.getBranch(), monday);
    if (roster.isPublished()) {
      return;
    }
    RosterWeek week = reader.week(run.getBranch(), monday);
    for (Duty duty : found.getDuties()) {
      Slot slot = duty.slot();
      if (!duty.isPinned() && duty.getWorker() != null && roster.has(slot.day())) {
        boolean free =
            week.at(slot.desk(), slot.kind(), slot.day()).isEmpty()
                && week.shift(duty.getWorker().id(), slot.day()).isEmpty();
        if (free) {
          entities.persist(
              new Shift(
                  roster,
                  slot.day(),
                  kind(week.kinds(), slot.kind()),
                  desk(week.desks(), slot.desk()),
                  duty.getWorker().id()));
        }
      }
    }
    roster.change();
    entities.flush();
  }

  private static ShiftKind kind(List<ShiftKind> kinds, long id) {
    return kinds.stream().filter(one -> one.getId() == id).findFirst().orElseThrow();
  }

  private static ServicePoint desk(List<ServicePoint> desks, long id) {
    return desks.stream().filter(one -> one.getId() == id).findFirst().orElseThrow();
  }
}
