package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.booking.BookingBook;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What the services of a branch are called, and in which queue and area each of them stands. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class ServiceSetupService {

  /** Longest name of a service, in characters. */
  public static final int NAME_LENGTH = 120;

  private static final int LONGEST = 240;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private BookingBook book;
  @Inject private AuditService audit;

  /** For the container. */
  public ServiceSetupService() {}

  /** For use without a container. */
  public ServiceSetupService(
      EntityManager entities,
      HallDirectory hall,
      WaitingLine line,
      BookingBook book,
      AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.line = line;
    this.book = book;
    this.audit = audit;
  }

  /**
   * A service.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServiceCard get(long id) {
    return hall.service(id);
  }

  /**
   * Offers one more service, behind the others of its area.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public ServiceCard offer(String code, ServiceFields fields) {
    Branch branch = hall.branch(code);
    ServiceGroup queue = queue(branch, fields.queue());
    ServiceCard service =
        new ServiceCard(
            area(branch, fields.area()),
            queue,
            Typed.names(fields.it(), fields.en(), NAME_LENGTH),
            0,
            minutes(fields),
            lastPlace(branch));
    entities.persist(service);
    changed(service, "frontoffice.service-added");
    return service;
  }

  /**
   * Writes anew what a service is called, where it stands and how long it takes. In another area it
   * stands behind the others; appointments that are booked already follow it into another queue.
   *
   * @param version the service as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none; CONFLICT if it was changed meanwhile, and for
   *     another queue while somebody waits for it today; INVALID naming the field that is not as it
   *     should be, such as a queue of another branch or body
   */
  public void write(long id, int version, ServiceFields fields) {
    ServiceCard service = hall.service(id);
    if (service.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.service.changed");
    }
    Branch branch = service.getGroup().getBranch();
    ServiceGroup queue = queue(branch, fields.queue());
    ServiceArea area = area(branch, fields.area());
    if (!queue.getPartner().equals(service.getGroup().getPartner())) {
      throw Refusal.invalidField("queue", "frontoffice.refusal.service.body");
    }
    boolean moves = !queue.equals(service.getGroup());
    if (moves) {
      refuseWhileWaiting(service);
    }
    if (!area.equals(service.getArea())) {
      service.place(lastPlace(branch));
    }
    service.rearrange(
        area, queue, Typed.names(fields.it(), fields.en(), NAME_LENGTH), minutes(fields));
    if (moves) {
      book.follow(service);
    }
    changed(service, "frontoffice.service-changed");
  }

  /** Who has a ticket of the old queue would wait apart from those who come for the same. */
  private void refuseWhileWaiting(ServiceCard service) {
    long waiting = line.waitingFor(service);
    if (waiting > 0) {
      throw Refusal.conflict(
          "frontoffice.refusal.service.waiting", waiting, service.getGroup().getLetter());
    }
  }

  private ServiceGroup queue(Branch branch, Long id) {
    return hall.groups(branch).stream()
        .filter(one -> one.getId().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "queue", "frontoffice.refusal.service.queue", branch.getName()));
  }

  private ServiceArea area(Branch branch, Long id) {
    return hall.areas(branch).stream()
        .filter(one -> one.getId().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidField("area", "frontoffice.refusal.service.area", branch.getName()));
  }

  private int lastPlace(Branch branch) {
    return hall.services(branch).stream().mapToInt(ServiceCard::getSortOrder).max().orElse(0) + 1;
  }

  private static int minutes(ServiceFields fields) {
    return Typed.number("minutes", fields.minutes(), 1, LONGEST);
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServiceCard service, String act) {
    entities.lock(service.getGroup().getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record(
        act,
        "frontoffice.service:" + service.getId(),
        service.getName().it()
            + ", "
            + service.getGroup().getLetter()
            + ", "
            + service.getArea().getName().it()
            + ", "
            + service.getMeanMinutes()
            + " min");
  }
}
