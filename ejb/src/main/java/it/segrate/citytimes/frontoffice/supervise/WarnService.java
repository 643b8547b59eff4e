package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.visit.DeskMessage;
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

/** Tells the desks something: it stands on their consoles until it is read. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class WarnService {

  /** Longest message, in characters. */
  public static final int LENGTH = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private CurrentCaller current;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public WarnService() {}

  /** For use without a container. */
  public WarnService(
      EntityManager entities,
      HallDirectory hall,
      CurrentCaller current,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Tells one desk.
   *
   * @param words 1 to {@value #LENGTH} characters
   * @throws Refusal INVALID for no words or too many, NOT_FOUND if there is no such desk, CONFLICT
   *     if nobody sits there
   */
  public void desk(long deskId, String words) {
    ServicePoint desk =
        Optional.ofNullable(entities.find(ServicePoint.class, deskId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.unknown"));
    tell(List.of(desk), words);
  }

  /**
   * Tells every desk of a branch at which somebody sits.
   *
   * @throws Refusal as {@link #desk}; CONFLICT if nobody sits anywhere
   */
  public void all(String branch, String words) {
    tell(hall.desks(hall.branch(branch)), words);
  }

  /**
   * Tells the desks that may call a ticket.
   *
   * @throws Refusal as {@link #desk}; CONFLICT if nobody sits at any of them
   */
  public void those(long ticketId, String words) {
    Ticket ticket =
        Optional.ofNullable(entities.find(Ticket.class, ticketId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.link"));
    tell(
        hall.desks(ticket.getBranch()).stream()
            .filter(desk -> desk.serves().contains(ticket.getGroup()))
            .toList(),
        words);
  }

  private void tell(List<ServicePoint> desks, String words) {
    String told = words == null ? "" : words.strip();
    if (told.isEmpty() || told.length() > LENGTH) {
      throw Refusal.invalidField("words", "frontoffice.refusal.message", LENGTH);
    }
    List<ServicePoint> present = desks.stream().filter(ServicePoint::isStaffed).toList();
    if (present.isEmpty()) {
      throw Refusal.conflict("frontoffice.refusal.message.nobody");
    }
    for (ServicePoint desk : present) {
      entities.persist(new DeskMessage(desk, told, current.get().displayName(), clock.instant()));
      entities.lock(desk, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      audit.record("frontoffice.desk.message", "frontoffice.desk:" + desk.getId(), desk.getName());
    }
  }
}
