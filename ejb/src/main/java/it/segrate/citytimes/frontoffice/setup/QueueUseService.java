package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.booking.BookingBook;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Which queues of a branch are there; what happened in the others is kept, with their letters. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class QueueUseService {

  @PersistenceContext private EntityManager entities;
  @Inject private QueueSetupService queues;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private BookingBook book;
  @Inject private AuditService audit;

  /** For the container. */
  public QueueUseService() {}

  /** For use without a container. */
  public QueueUseService(
      EntityManager entities,
      QueueSetupService queues,
      HallDirectory hall,
      WaitingLine line,
      BookingBook book,
      AuditService audit) {
    this.entities = entities;
    this.queues = queues;
    this.hall = hall;
    this.line = line;
    this.book = book;
    this.audit = audit;
  }

  /**
   * Takes a queue away: no desk, profile or operator has it any more.
   *
   * @throws Refusal NOT_FOUND if there is none; CONFLICT while a service stands in it, offered or
   *     not, somebody is in it today, or has an appointment
   */
  public void remove(long id) {
    ServiceGroup queue = queues.get(id);
    String letter = queue.getLetter();
    long services =
        hall.services(queue.getBranch()).stream()
            .filter(one -> one.getGroup().equals(queue))
            .count();
    if (services > 0) {
      throw Refusal.conflict("frontoffice.refusal.queue.services", services, letter);
    }
    long people = line.live(queue);
    if (people > 0) {
      throw Refusal.conflict("frontoffice.refusal.queue.people", people, letter);
    }
    book.hold(queue.getBranch());
    long booked = book.coming(queue);
    if (booked > 0) {
      throw Refusal.conflict("frontoffice.refusal.queue.booked", booked, letter);
    }
    queue.retire();
    changed(queue, "frontoffice.queue-removed");
  }

  /**
   * Brings a queue back, with the desks, profiles and operators it had.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public void bringBack(long id) {
    ServiceGroup queue = queues.get(id);
    queue.bringBack();
    changed(queue, "frontoffice.queue-back");
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServiceGroup queue, String act) {
    entities.lock(queue.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record(act, "frontoffice.queue:" + queue.getId(), queue.getLetter());
  }
}
