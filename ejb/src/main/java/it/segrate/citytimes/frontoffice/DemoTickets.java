package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import it.segrate.citytimes.queue.QueueService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets a few invented people wait in the hall of the run profile, anew each day. */
@Stateless
public class DemoTickets {

  private static final Duration SERVICE = Duration.ofMinutes(4);

  /** Somebody who waits: for what, since how many minutes, with priority or not. */
  private record Waiter(String service, int minutes, boolean priority) {}

  /** Somebody who was called: for what, how many minutes ago, to which desk. */
  private record Called(String service, int minutes, String desk) {}

  private static final List<Called> CALLED =
      List.of(
          new Called("Protocollo", 21, "3"),
          new Called("Raccomandate e pacchi", 17, "7"),
          new Called("CIE adulto", 14, "4"),
          new Called("Certificato anagrafico corrente", 9, "5"),
          new Called("IMU", 6, "1"));

  private static final List<Waiter> WAITING =
      List.of(
          new Waiter("CIE adulto", 14, false),
          new Waiter("CIE minore", 12, false),
          new Waiter("Scelta del medico", 11, false),
          new Waiter("Residenza da altro comune o dall’estero", 8, false),
          new Waiter("CIE: ritiro, PIN e PUK", 6, false),
          new Waiter("Bollettini e ricariche", 6, false),
          new Waiter("TARI: iscrizione e variazione", 5, false),
          new Waiter("Asilo nido", 4, false),
          new Waiter("Autentica di firma", 3, false),
          new Waiter("Informazioni", 2, false),
          new Waiter("CIE adulto", 2, false),
          new Waiter("Pass sosta", 1, false),
          new Waiter("Certificato anagrafico corrente", 1, true));

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private TicketPrinter printer;
  @Inject private QueueService queue;
  @Inject private Clock clock;

  /** For the container. */
  public DemoTickets() {}

  /** For use without a container. */
  public DemoTickets(
      EntityManager entities,
      HallDirectory hall,
      TicketPrinter printer,
      QueueService queue,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.printer = printer;
    this.queue = queue;
    this.clock = clock;
  }

  /** Fills the branch, unless somebody took a ticket there today. */
  public void seed(Branch branch) {
    if (ticketsToday(branch) == 0) {
      Map<String, ServiceCard> services =
          hall.services(branch).stream()
              .collect(Collectors.toMap(s -> s.getName().it(), Function.identity()));
      Map<String, ServicePoint> desks =
          hall.desks(branch).stream()
              .collect(Collectors.toMap(ServicePoint::getName, Function.identity()));
      CALLED.forEach(one -> serve(services.get(one.service()), desks.get(one.desk()), one));
      WAITING.forEach(
          one ->
              print(
                  services.get(one.service()),
                  one.priority() ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN,
                  one.minutes()));
    }
  }

  private void serve(ServiceCard service, ServicePoint desk, Called one) {
    Ticket ticket = print(service, TicketLane.WALK_IN, one.minutes() + 5);
    Instant at = ago(one.minutes());
    queue.cancel(ticket.getItemId());
    ticket.call(desk, 0, at);
    entities.persist(
        TicketCall.first(
            ticket, 0, new TicketCall.Why(CallReason.LONGEST_WAIT, null, "demo", 1, null), at));
    ticket.start(at);
    ticket.end(at.plus(SERVICE));
  }

  private Ticket print(ServiceCard service, TicketLane lane, int minutes) {
    return printer.print(service, lane, UUID.randomUUID().toString(), ago(minutes));
  }

  /** So many minutes ago, but never yesterday. */
  private Instant ago(int minutes) {
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    Instant then = clock.instant().minus(Duration.ofMinutes(minutes));
    return then.isBefore(midnight) ? midnight : then;
  }

  private long ticketsToday(Branch branch) {
    return entities
        .createQuery(
            "SELECT COUNT(t) FROM Ticket t WHERE t.branch = :branch AND t.issuedOn = :day",
            Long.class)
        .setParameter("branch", branch)
        .setParameter("day", LocalDate.now(clock))
        .getSingleResult();
  }
}
