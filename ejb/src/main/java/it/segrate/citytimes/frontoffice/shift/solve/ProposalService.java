package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Asks the solver for a roster, and takes that back. What it finds is a draft. */
@Stateless
@RequiresPermission(RosterService.PERMISSION)
public class ProposalService {

  /** One week is soon found: who asked waits for it. */
  private static final int SECONDS = 10;

  @PersistenceContext EntityManager entities;
  @Inject HallDirectory hall;
  @Inject RosterKeeper keeper;
  @Inject RosterReader reader;
  @Inject RosterItems items;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Asks for the weeks from a Monday on; what stands in them already stays.
   *
   * @throws Refusal INVALID, at the field, if weeks or seconds are out of range; CONFLICT if the
   *     first week is published, or the solver works on that branch already
   */
  public void ask(String code, LocalDate monday, int weeks, int seconds) {
    if (weeks < 1 || weeks > RosterRun.MOST_WEEKS) {
      throw Refusal.invalidField(
          "weeks", "frontoffice.refusal.proposal.weeks", RosterRun.MOST_WEEKS);
    }
    if (seconds < 1 || seconds > RosterRun.MOST_SECONDS) {
      throw Refusal.invalidField(
          "seconds", "frontoffice.refusal.proposal.seconds", RosterRun.MOST_SECONDS);
    }
    Branch branch = hall.branch(code);
    hold(branch, monday);
    start(new RosterRun(branch, monday, weeks, seconds, clock.instant()));
  }

  /**
   * Asks for a week with so many operators, whatever the forecast says, on days on which nobody is
   * planned yet.
   *
   * @throws Refusal INVALID if the week has begun; CONFLICT if it is published, somebody is planned
   *     on one of those days, or the solver works on that branch already
   */
  public void ask(String code, LocalDate monday, Wanted wanted) {
    Branch branch = hall.branch(code);
    if (!monday.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalidField("week", "frontoffice.refusal.proposal.begun");
    }
    hold(branch, monday);
    boolean planned =
        reader.shifts(branch, monday, monday.plusWeeks(1)).stream()
            .anyMatch(shift -> wanted.isFor(shift.getDay()));
    if (planned) {
      throw Refusal.conflict("frontoffice.refusal.proposal.planned");
    }
    start(new RosterRun(branch, monday, 1, SECONDS, clock.instant()).by(wanted));
  }

  /** Two who ask at once: the second waits here, and finds the run of the first. */
  private void hold(Branch branch, LocalDate monday) {
    if (keeper.lock(branch, monday).isPublished()) {
      throw Refusal.conflict("frontoffice.refusal.roster.published");
    }
    if (latest(branch).filter(RosterRun::isRunning).isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.proposal.running");
    }
  }

  private void start(RosterRun run) {
    entities.persist(run);
    entities.flush();
    items.solve(run);
    audit.record(
        "frontoffice.roster-asked",
        "frontoffice.branch:" + run.getBranch().getId(),
        run.getMonday() + run.wanted().map(wanted -> " " + wanted.text()).orElse(""));
  }

  /** Stops the solver; does nothing where it does not work. */
  public void stop(String code) {
    Branch branch = hall.branch(code);
    latest(branch)
        .filter(RosterRun::isRunning)
        .ifPresent(
            run -> {
              run.stop();
              items.stop(run);
              audit.record(
                  "frontoffice.roster-stopped", "frontoffice.branch:" + branch.getId(), null);
            });
  }

  /** The time the solver was asked last for a branch. */
  public Optional<RosterRun> latest(String code) {
    return latest(hall.branch(code));
  }

  private Optional<RosterRun> latest(Branch branch) {
    return entities
        .createQuery(
            "SELECT r FROM RosterRun r WHERE r.branch = :branch ORDER BY r.id DESC",
            RosterRun.class)
        .setParameter("branch", branch)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
