package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An operator sits down at a desk, gives signs of life, gets up. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class DeskService {

  /** How long a call holds without a sign of life from the operator's console. */
  public static final Duration LEASE = ServicePoint.PRESENCE;

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public DeskService() {}

  /** For use without a container. */
  public DeskService(
      EntityManager entities,
      CurrentCaller current,
      HallDirectory hall,
      Tenancy tenancy,
      TicketRoll roll,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.hall = hall;
    this.tenancy = tenancy;
    this.roll = roll;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /** The desks the caller may work at, by name. */
  public List<ServicePoint> desks() {
    Caller caller = current.get();
    return hall.firstBranch().map(hall::desks).orElse(List.of()).stream()
        .filter(desk -> tenancy.admits(caller, desk))
        .toList();
  }

  /** The desk the caller sits at, if any. */
  public Optional<ServicePoint> mine() {
    return hall.deskOf(current.get().accountId());
  }

  /**
   * The caller sits down, and gets up from where they sat before.
   *
   * @throws Refusal NOT_FOUND for a desk that is none of the caller's business, CONFLICT if it is
   *     taken or the caller's former desk has a visit in course
   */
  public ServicePoint take(long deskId) {
    Caller caller = current.get();
    ServicePoint desk =
        Optional.ofNullable(entities.find(ServicePoint.class, deskId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.unknown"));
    tenancy.check(caller, desk);
    mine().filter(former -> !former.equals(desk)).ifPresent(ServicePoint::leave);
    entities.flush();
    desk.take(caller.accountId(), caller.displayName(), clock.instant());
    audit.record("frontoffice.desk.take", "frontoffice.desk:" + deskId, desk.getName());
    return desk;
  }

  /**
   * The caller gets up and the desk closes; without a desk nothing happens.
   *
   * @throws Refusal CONFLICT while a visit is in course
   */
  public void leave() {
    mine()
        .ifPresent(
            desk -> {
              desk.leave();
              audit.record(
                  "frontoffice.desk.leave", "frontoffice.desk:" + desk.getId(), desk.getName());
            });
  }

  /** The caller's console is alive: desk and call are held for another while. */
  public void giveSign() {
    mine()
        .ifPresent(
            desk -> {
              entities
                  .createQuery("UPDATE ServicePoint p SET p.seenAt = :now WHERE p.id = :id")
                  .setParameter("now", clock.instant())
                  .setParameter("id", desk.getId())
                  .executeUpdate();
              desk.getTicketId().ifPresent(this::hold);
            });
  }

  private void hold(long ticketId) {
    Ticket ticket = entities.find(Ticket.class, ticketId);
    ticket.claim().ifPresent(claim -> queue.extendLease(claim, LEASE));
    if (ticket.isUnattended()) {
      ticket.attended();
      roll.count(ticket);
    }
  }
}
