package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.BackService;
import it.segrate.citytimes.frontoffice.ticket.LaterService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * What the holder of a ticket's link sees. Open to whoever has the link. It only reads, so it asks
 * for no transaction: each would cost one more word with the database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenToAll("whoever has the unguessable link holds the ticket")
public class TicketStatusService {

  /** How long a desk waits for somebody it has called. */
  static final Duration WALK = Duration.ofMinutes(3);

  @Inject private LoadReader loads;
  @Inject private KeptDesks desks;
  @Inject private TicketService tickets;
  @Inject private Clock clock;

  /** For the container. */
  public TicketStatusService() {}

  /** For use without a container. */
  public TicketStatusService(
      LoadReader loads, KeptDesks desks, TicketService tickets, Clock clock) {
    this.loads = loads;
    this.desks = desks;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * The ticket behind a secret link.
   *
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is none
   */
  public TicketStatus status(String secret, Locale language) {
    return of(tickets.bySecret(secret), language);
  }

  /** A ticket that the caller has just got, as its holder sees it. */
  public TicketStatus of(Ticket ticket, Locale language) {
    boolean waiting = ticket.getState().isWaiting();
    String letter = ticket.getGroup().getLetter();
    long before = 0;
    WaitRange range = null;
    if (waiting) {
      HallDesks hall = desks.of(ticket.getBranch());
      LoadReader.Ahead ahead = loads.ahead(ticket, letter + hall.lettersWith(letter));
      before = ahead.own();
      range = hall.estimate(letter, ahead.all(), ahead.minutes()).orElse(null);
    }
    return new TicketStatus(
        ticket.display(),
        ticket.getService().getName().in(language),
        ticket.getBranch().getName(),
        ticket.getBranch().getCode(),
        ticket.getBranch().getTown(),
        ticket.getState(),
        ticket.getIssuedAt(),
        ticket.getCalledAt().orElse(null),
        ticket.getEndedAt().orElse(null),
        waiting ? null : ticket.getPoint().map(ServicePoint::getName).orElse(null),
        before,
        range,
        ticket.getComingAt().orElse(null),
        ticket.isCalled() ? ticket.getCalledAt().map(at -> at.plus(WALK)).orElse(null) : null,
        BackService.until(ticket, clock.instant()).orElse(null),
        waiting ? Math.max(0, LaterService.MOST_TIMES - ticket.getPutOff()) : 0,
        clock.instant());
  }
}
