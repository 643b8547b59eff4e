package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the supervisor told the caller's desk today, until it is read. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class DeskMessageService {

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentVisit visit;
  @Inject private Clock clock;

  /** For the container. */
  public DeskMessageService() {}

  /** For use without a container. */
  public DeskMessageService(EntityManager entities, CurrentVisit visit, Clock clock) {
    this.entities = entities;
    this.visit = visit;
    this.clock = clock;
  }

  /** What nobody at the desk has read, the oldest first. */
  public List<DeskMessage> unread(ServicePoint desk) {
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    return entities
        .createQuery(
            "SELECT m FROM DeskMessage m WHERE m.point = :desk AND m.readAt IS NULL"
                + " AND m.sentAt >= :midnight ORDER BY m.sentAt, m.id",
            DeskMessage.class)
        .setParameter("desk", desk)
        .setParameter("midnight", midnight)
        .getResultList();
  }

  /**
   * The caller has read a message; a second time changes nothing.
   *
   * @throws Refusal CONFLICT if the caller has no desk, NOT_FOUND if it is none of that desk
   */
  public void read(long id) {
    ServicePoint desk = visit.desk();
    Optional.ofNullable(entities.find(DeskMessage.class, id))
        .filter(one -> one.getPoint().equals(desk))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.message.gone"))
        .read(clock.instant());
    entities.lock(desk, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }
}
