package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** Which desks of a branch are in use; what happened at the others is kept. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class DeskUseService {

  @PersistenceContext private EntityManager entities;
  @Inject private DeskSetupService desks;
  @Inject private WaitingLine line;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public DeskUseService() {}

  /** For use without a container. */
  public DeskUseService(
      EntityManager entities,
      DeskSetupService desks,
      WaitingLine line,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.desks = desks;
    this.line = line;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a desk out of use. Who was sent to it alone may be called by the others again.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT while a visit is in course there, and
   *     while somebody has a shift there from today on
   */
  public void retire(long id) {
    ServicePoint desk = desks.get(id);
    desk.retire();
    if (hasShifts(desk)) {
      throw Refusal.conflict("frontoffice.refusal.desk.shifts", desk.getName());
    }
    line.wanting(desk).forEach(Ticket::wantAnyDesk);
    changed(desk, "retired");
  }

  private boolean hasShifts(ServicePoint desk) {
    return entities
            .createQuery(
                "SELECT COUNT(s) FROM Shift s WHERE s.desk = :desk AND s.day >= :today", Long.class)
            .setParameter("desk", desk)
            .setParameter("today", LocalDate.now(clock))
            .getSingleResult()
        > 0;
  }

  /**
   * Takes a desk into use again.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public void bringBack(long id) {
    ServicePoint desk = desks.get(id);
    desk.bringBack();
    changed(desk, "in-use");
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServicePoint desk, String act) {
    entities.lock(desk.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record("frontoffice.desk." + act, "frontoffice.desk:" + desk.getId(), desk.getName());
  }
}
