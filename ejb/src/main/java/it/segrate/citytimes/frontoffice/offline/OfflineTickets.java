package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * What a kiosk needs to go on while the server cannot be reached: numbers beforehand, and somebody
 * who takes the tickets afterwards. Each is accepted once, however often it is handed over.
 */
@Stateless
@OpenToAll("a kiosk has no login: its token stands for one")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfflineTickets {

  private static final Logger LOG = Logger.getLogger(OfflineTickets.class.getName());
  private static final int ATTEMPTS = 3;

  @Inject private DeviceGate gate;
  @Inject private NumberBlocks blocks;
  @Inject private OfflinePrinter offline;
  @Inject private TicketPrinter printer;
  @Inject private RefusedTickets refused;

  /** For the container. */
  public OfflineTickets() {}

  /** For use without a container. */
  public OfflineTickets(
      DeviceGate gate,
      NumberBlocks blocks,
      OfflinePrinter offline,
      TicketPrinter printer,
      RefusedTickets refused) {
    this.gate = gate;
    this.blocks = blocks;
    this.offline = offline;
    this.printer = printer;
    this.refused = refused;
  }

  /**
   * The numbers the kiosk may give today without asking, in the order in which to give them.
   *
   * @param token of the kiosk
   * @throws Refusal FORBIDDEN without the token of a kiosk
   */
  public List<Lease> leases(String token) {
    Device kiosk = gate.require(token, DeviceKind.KIOSK);
    List<Lease> leases = new ArrayList<>();
    blocks.groups(kiosk).forEach(group -> leases.addAll(blocks.lease(kiosk, group)));
    return leases;
  }

  /**
   * Takes over a ticket that the kiosk gave by itself. What is refused is written down for who
   * minds the hall, since the kiosk forgets it and its holder waits for nothing.
   *
   * @param token of the kiosk
   * @throws Refusal FORBIDDEN without the token of a kiosk, INVALID for a malformed key, CONFLICT
   *     if the number is not leased to it or was handed over under another key, NOT_FOUND for an
   *     unknown service
   */
  public Ticket accept(String token, OfflineTicket given) {
    Device kiosk = gate.require(token, DeviceKind.KIOSK);
    TicketService.checkKey(given.key());
    try {
      return take(kiosk, given);
    } catch (Refusal refusal) {
      refused.note(kiosk, given, refusal);
      throw refusal;
    }
  }

  private Ticket take(Device kiosk, OfflineTicket given) {
    RuntimeException failure = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // The number is asked for first: a twin that comes in between is then found by its key.
      boolean taken =
          printer.isTaken(kiosk.getBranch(), given.day(), given.letter(), given.number());
      Optional<Ticket> known = printer.findByKey(given.key());
      if (known.isPresent()) {
        return same(known.get(), given);
      }
      if (taken) {
        throw used(given);
      }
      try {
        Ticket ticket = offline.record(kiosk, given);
        LOG.info(
            () -> "event=frontoffice.ticket-handed-over subject=" + TicketService.subject(ticket));
        return ticket;
      } catch (Refusal refusal) {
        throw refusal;
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private static Ticket same(Ticket known, OfflineTicket given) {
    if (known.getNumber() != given.number()
        || !known.getLetter().equals(given.letter())
        || !known.getIssuedOn().equals(given.day())) {
      throw used(given);
    }
    return known;
  }

  private static Refusal used(OfflineTicket given) {
    return Refusal.conflict(
        "frontoffice.refusal.offline.used", Ticket.display(given.letter(), given.number()));
  }
}
