package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps what kiosks handed over and the server refused. It guards nothing. */
@Stateless
public class RefusedTickets {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public RefusedTickets() {}

  /** For use without a container. */
  public RefusedTickets(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Writes a refusal down, whatever becomes of the caller's transaction; once for each ticket. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void note(Device kiosk, OfflineTicket given, Refusal why) {
    boolean known =
        entities
                .createQuery("SELECT COUNT(r) FROM RefusedTicket r WHERE r.key = :key", Long.class)
                .setParameter("key", given.key())
                .getSingleResult()
            > 0;
    if (!known) {
      String number = Ticket.display(given.letter(), given.number());
      entities.persist(new RefusedTicket(kiosk, given.key(), number, why.key(), clock.instant()));
      touch(kiosk.getBranch().getId());
    }
  }

  /** The refused tickets of a branch whose holders nobody has looked after, the oldest first. */
  public List<RefusedTicket> open(Branch branch) {
    return entities
        .createQuery(
            "SELECT r FROM RefusedTicket r WHERE r.branchId = :branch AND r.settledAt IS NULL"
                + " ORDER BY r.refusedAt, r.id",
            RefusedTicket.class)
        .setParameter("branch", branch.getId())
        .getResultList();
  }

  /**
   * Somebody has looked after the holder; a second time changes nothing.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket
   */
  public RefusedTicket settle(long id) {
    RefusedTicket refused =
        Optional.ofNullable(entities.find(RefusedTicket.class, id))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.alarm"));
    refused.settle(clock.instant());
    touch(refused.getBranchId());
    return refused;
  }

  /** The version of the branch tells screens that something changed. */
  private void touch(long branch) {
    entities.lock(entities.find(Branch.class, branch), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }
}
