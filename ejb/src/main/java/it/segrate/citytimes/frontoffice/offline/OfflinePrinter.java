package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Writes one ticket down that a kiosk gave by itself: all of it in one transaction, or nothing. */
@Stateless
public class OfflinePrinter {

  @Inject private HallDirectory hall;
  @Inject private NumberBlocks blocks;
  @Inject private TicketPrinter printer;
  @Inject private Clock clock;

  /** For the container. */
  public OfflinePrinter() {}

  /** For use without a container. */
  public OfflinePrinter(
      HallDirectory hall, NumberBlocks blocks, TicketPrinter printer, Clock clock) {
    this.hall = hall;
    this.blocks = blocks;
    this.printer = printer;
    this.clock = clock;
  }

  /**
   * Writes the ticket down.
   *
   * @throws Refusal CONFLICT if the number was not leased to this kiosk for that day, NOT_FOUND if
   *     the service is none of its letter
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Ticket record(Device kiosk, OfflineTicket given) {
    ServiceCard service = hall.service(given.service());
    if (!service.isAt(kiosk.getBranch())
        || !service.getGroup().getLetter().equals(given.letter())) {
      throw Refusal.notFound("frontoffice.refusal.service");
    }
    NumberBlock block =
        blocks
            .find(kiosk, given.letter(), given.day(), given.number())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "frontoffice.refusal.offline.number",
                        Ticket.display(given.letter(), given.number())));
    Optional.ofNullable(given.replaces())
        .flatMap(printer::findByKey)
        .filter(lost -> lost.getBranch().getId().equals(kiosk.getBranch().getId()))
        .ifPresent(lost -> printer.replace(lost.getId()));
    TicketLane lane = given.priority() ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN;
    return printer.record(
        service, lane, given.key(), given.day(), given.number(), at(block, given.ageMillis()));
  }

  /** When it was given: never before its numbers were leased, nor on another day, nor to come. */
  private Instant at(NumberBlock block, long ageMillis) {
    Instant now = clock.instant();
    LocalDate after = block.getDay().plusDays(1);
    Instant latest = after.atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    Instant told = now.minusMillis(Math.max(0, Math.min(ageMillis, now.toEpochMilli())));
    Instant at = told.isAfter(latest) ? latest : told;
    return at.isBefore(block.getLeasedAt()) ? block.getLeasedAt() : at;
  }
}
