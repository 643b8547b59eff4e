package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The emergency button of every console: it reaches the other consoles and the supervisor. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class AlarmService {

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private CurrentVisit visit;
  @Inject private Tenancy tenancy;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public AlarmService() {}

  /** For use without a container. */
  public AlarmService(
      EntityManager entities,
      CurrentCaller current,
      CurrentVisit visit,
      Tenancy tenancy,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.visit = visit;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Calls for help at the caller's desk; while an alarm of the desk stands, nothing more happens.
   *
   * @throws Refusal CONFLICT if the caller has no desk
   */
  public void raise() {
    ServicePoint desk = visit.desk();
    if (open(desk.getBranch()).stream().noneMatch(one -> one.getPoint().equals(desk))) {
      entities.persist(new Alarm(desk, current.get().displayName(), clock.instant()));
      touch(desk);
      audit.record("frontoffice.alarm", "frontoffice.desk:" + desk.getId(), desk.getName());
    }
  }

  /**
   * Says that an alarm is over.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is none of the caller's business
   */
  public void end(long alarmId) {
    Alarm alarm =
        Optional.ofNullable(entities.find(Alarm.class, alarmId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.alarm"));
    tenancy.checkHouse(current.get(), alarm.getPoint());
    alarm.end(current.get().displayName(), clock.instant());
    touch(alarm.getPoint());
    audit.record(
        "frontoffice.alarm.end",
        "frontoffice.desk:" + alarm.getPoint().getId(),
        alarm.getPoint().getName());
  }

  /** The alarms that stand in a branch, the newest first: help is everybody's business. */
  public List<Alarm> open(Branch branch) {
    return entities
        .createQuery(
            "SELECT a FROM Alarm a JOIN FETCH a.point WHERE a.branchId = :branch"
                + " AND a.endedAt IS NULL ORDER BY a.raisedAt DESC",
            Alarm.class)
        .setParameter("branch", branch.getId())
        .getResultList();
  }

  /** The desk's version is what tells screens that something changed. */
  private void touch(ServicePoint desk) {
    entities.lock(desk, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }
}
