package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.RosterWithdrawal;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Closes a branch for good from a day on: it gives no tickets and no appointments then, and nobody
 * works there. What happened in it is kept.
 */
@Stateless
@RequiresPermission("frontoffice.configure")
public class BranchEndService {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private RosterWithdrawal shifts;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public BranchEndService() {}

  /** For use without a container. */
  public BranchEndService(
      EntityManager entities,
      HallDirectory hall,
      WaitingLine line,
      RosterWithdrawal shifts,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.line = line;
    this.shifts = shifts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What closes the branch for good, now or later; empty if nothing does.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public Optional<Closure> find(String code) {
    return entities
        .createQuery(
            "SELECT c FROM Closure c WHERE c.branch = :branch AND c.until = :never ORDER BY c.id",
            Closure.class)
        .setParameter("branch", hall.branch(code))
        .setParameter("never", Closure.NEVER)
        .getResultStream()
        .findFirst();
  }

  /**
   * Closes a branch for good. Appointments that are booked stay until somebody calls them off.
   *
   * @param from the first day on which it is closed
   * @param it why, in Italian, for everybody to read
   * @param withShifts whether the shifts from that day on are taken away, and who has them told
   * @return how many shifts were taken away
   * @throws Refusal NOT_FOUND if there is no such branch; INVALID for a day that is over, and for a
   *     reason that is missing or too long; CONFLICT if it is to close already, while somebody has
   *     a shift from that day on that is not to be taken away, and, from today, while people are
   *     there or desks are taken
   */
  public int close(String code, LocalDate from, String it, String en, boolean withShifts) {
    Branch branch = hall.branch(code);
    LocalDate today = LocalDate.now(clock);
    if (from == null || from.isBefore(today)) {
      throw Refusal.invalidField("endFrom", "frontoffice.refusal.closure.from");
    }
    LocalText reason =
        new LocalText(
            ClosureService.reason("endReasonIt", it), ClosureService.reason("endReasonEn", en));
    if (find(code).isPresent()) {
      throw Refusal.conflict("frontoffice.refusal.branch.closes");
    }
    if (from.equals(today)) {
      refuseWhileRunning(branch);
    }
    long standing = withShifts ? 0 : shifts.count(branch, from);
    if (standing > 0) {
      throw Refusal.conflict("frontoffice.refusal.branch.shifts", standing, from);
    }
    int taken = withShifts ? shifts.withdraw(branch, from) : 0;
    entities.persist(Closure.forGood(branch, from, reason));
    changed(branch, "frontoffice.branch-closed", from);
    return taken;
  }

  /**
   * How many shifts a branch has from today on.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public long shifts(String code) {
    return shifts.count(hall.branch(code), LocalDate.now(clock));
  }

  /**
   * Leaves a branch open that was to close.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, CONFLICT unless the day is still to come
   */
  public void reopen(String code) {
    Closure end =
        find(code).orElseThrow(() -> Refusal.conflict("frontoffice.refusal.branch.stays"));
    if (!end.getFrom().isAfter(LocalDate.now(clock))) {
      throw Refusal.conflict("frontoffice.refusal.branch.closed", end.getFrom());
    }
    entities.remove(end);
    changed(end.getBranch(), "frontoffice.branch-reopened", end.getFrom());
  }

  private void refuseWhileRunning(Branch branch) {
    long people = line.live(branch);
    if (people > 0) {
      throw Refusal.conflict("frontoffice.refusal.branch.people", people);
    }
    List<ServicePoint> taken =
        hall.desks(branch).stream().filter(desk -> desk.isTaken(clock.instant())).toList();
    if (!taken.isEmpty()) {
      throw Refusal.conflict(
          "frontoffice.refusal.branch.desks",
          taken.stream().map(ServicePoint::getName).collect(Collectors.joining(", ")));
    }
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(Branch branch, String act, LocalDate from) {
    entities.lock(branch, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record(act, "frontoffice.branch:" + branch.getId(), from.toString());
  }
}
