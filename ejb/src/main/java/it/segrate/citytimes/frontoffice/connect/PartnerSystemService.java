package it.segrate.citytimes.frontoffice.connect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.booking.CheckIns;
import it.segrate.citytimes.frontoffice.booking.CheckedIn;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.NowService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketIssuer;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * What the system of a guest does in the hall. Which guest, its account says; a system of no guest,
 * such as the time clock's, is refused, and what is another's is not found.
 */
@Stateless
@RequiresPermission(PartnerSystemService.PERMISSION)
public class PartnerSystemService {

  /** What it takes to connect a system; whose it is, is looked at besides. */
  public static final String PERMISSION = "frontoffice.connect";

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller caller;
  @Inject private HallDirectory hall;
  @Inject private NowService now;
  @Inject private TicketIssuer issuer;
  @Inject private TicketPrinter printer;
  @Inject private TicketService tickets;
  @Inject private CheckIns checkIns;

  /** For the container. */
  public PartnerSystemService() {}

  /** For use without a container. */
  public PartnerSystemService(
      EntityManager entities,
      CurrentCaller caller,
      HallDirectory hall,
      NowService now,
      TicketPrinter printer,
      TicketService tickets,
      CheckIns checkIns) {
    this.entities = entities;
    this.caller = caller;
    this.hall = hall;
    this.now = now;
    this.issuer = new TicketIssuer(printer);
    this.printer = printer;
    this.tickets = tickets;
    this.checkIns = checkIns;
  }

  /**
   * The guest's services and queues in a branch.
   *
   * @throws Refusal FORBIDDEN for a system of no guest, NOT_FOUND if there is no such branch
   */
  public PartnerOffer offer(String code) {
    String body = body();
    HallNow whole = now.now(code);
    List<ServiceCard> services =
        hall.services(hall.branch(code)).stream()
            .filter(ServiceCard::isActive)
            .filter(service -> isOf(body, service.getGroup()))
            .toList();
    List<String> letters =
        hall.groups(hall.branch(code)).stream()
            .filter(group -> isOf(body, group))
            .map(ServiceGroup::getLetter)
            .toList();
    return new PartnerOffer(
        whole.with(
            whole.queues().stream().filter(queue -> letters.contains(queue.letter())).toList()),
        services);
  }

  /**
   * Issues a ticket for one of the guest's services; with the same key, the same ticket.
   *
   * @throws Refusal FORBIDDEN for a system of no guest, INVALID for a malformed key or another's,
   *     NOT_FOUND for another's service or branch, CONFLICT if the branch is closed, the guest not
   *     there, or the day's places are gone
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Ticket issue(String code, long serviceId, boolean priority, String key) {
    String body = body();
    Branch branch = hall.branch(code);
    ServiceCard service = hall.service(serviceId);
    if (!isOf(body, service.getGroup()) || !service.isAt(branch)) {
      throw Refusal.notFound("frontoffice.refusal.service");
    }
    TicketLane lane = priority ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN;
    Ticket ticket = issuer.issue(key, () -> printer.print(branch, serviceId, lane, key));
    if (!isOf(body, ticket.getGroup())) {
      throw Refusal.invalidField("key", "frontoffice.refusal.key");
    }
    return ticket;
  }

  /**
   * Checks somebody in who has an appointment with the guest; a second time, the same ticket.
   *
   * @param written the appointment's code, or its link
   * @throws Refusal FORBIDDEN for a system of no guest, NOT_FOUND if the guest has no such
   *     appointment, CONFLICT if it is called off, another day's or too early, or the hall is
   *     closed
   */
  public CheckedIn checkIn(String code, String written) {
    String body = body();
    Booking booking = checkIns.find(hall.branch(code), written);
    if (!isOf(body, booking.getGroup())) {
      throw Refusal.notFound("frontoffice.refusal.booking.unknown");
    }
    return checkIns.checkIn(booking);
  }

  /**
   * A ticket of the guest.
   *
   * @throws Refusal FORBIDDEN for a system of no guest, NOT_FOUND if the guest has no such ticket
   */
  public Ticket ticket(String secret) {
    String body = body();
    Ticket ticket = tickets.bySecret(secret);
    if (!isOf(body, ticket.getGroup())) {
      throw Refusal.notFound("frontoffice.refusal.link");
    }
    return ticket;
  }

  private String body() {
    return Optional.ofNullable(entities.find(PartnerOperator.class, caller.get().accountId()))
        .map(PartnerOperator::getPartner)
        .orElseThrow(() -> Refusal.forbidden("frontoffice.refusal.body"));
  }

  private static boolean isOf(String body, ServiceGroup group) {
    return group.getPartner().filter(body::equals).isPresent();
  }
}
