package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.BackService;
import it.segrate.citytimes.frontoffice.ticket.LaterService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
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
  @Inject private KeptLoad halls;
  @Inject private TicketService tickets;
  @Inject private Clock clock;

  /** For the container. */
  public TicketStatusService() {}

  /** For use without a container. */
  public TicketStatusService(LoadReader loads, KeptLoad halls, TicketService tickets, Clock clock) {
    this.loads = loads;
    this.halls = halls;
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

  /** A ticket that was taken just now, as its holder sees it. */
  public TicketStatus taken(Ticket ticket, Locale language) {
    HallLoad hall = halls.of(ticket.getBranch());
    String letter = ticket.getGroup().getLetter();
    LoadReader.Ahead own = loads.ahead(ticket, letter);
    boolean priority = ticket.getLane() == TicketLane.VIA_LIBERA;
    return status(
        ticket,
        language,
        own.own(),
        hall.estimateBehind(letter, priority, own.all(), own.minutes()).orElse(null));
  }

  private TicketStatus of(Ticket ticket, Locale language) {
    if (!ticket.getState().isWaiting()) {
      return status(ticket, language, 0, null);
    }
    String letter = ticket.getGroup().getLetter();
    HallDesks hall = halls.of(ticket.getBranch()).desks();
    LoadReader.Ahead ahead = loads.ahead(ticket, letter + hall.lettersWith(letter));
    return status(
        ticket,
        language,
        ahead.own(),
        hall.estimate(letter, ahead.all(), ahead.minutes()).orElse(null));
  }

  private TicketStatus status(Ticket ticket, Locale language, long before, WaitRange range) {
    boolean waiting = ticket.getState().isWaiting();
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
