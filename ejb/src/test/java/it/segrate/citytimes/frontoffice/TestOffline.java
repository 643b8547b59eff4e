package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.offline.Lease;
import it.segrate.citytimes.frontoffice.offline.NumberBlocks;
import it.segrate.citytimes.frontoffice.offline.OfflinePrinter;
import it.segrate.citytimes.frontoffice.offline.OfflineTicket;
import it.segrate.citytimes.frontoffice.offline.OfflineTickets;
import it.segrate.citytimes.frontoffice.offline.RefusedTicket;
import it.segrate.citytimes.frontoffice.offline.RefusedTickets;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The services a kiosk hands its tickets over to, each call in a transaction of its own. */
public final class TestOffline {

  private final TestHall hall;

  public TestOffline(TestHall hall) {
    this.hall = hall;
  }

  public List<Lease> leases(String token) {
    return tickets(false).leases(token);
  }

  public Ticket accept(String token, OfflineTicket given) {
    return tickets(false).accept(token, given);
  }

  /** Accepts the ticket on a server that dies before the commit, each time. */
  public Ticket acceptAndDie(String token, OfflineTicket given) {
    return tickets(true).accept(token, given);
  }

  private OfflineTickets tickets(boolean dying) {
    OfflinePrinter printer =
        new OfflinePrinter() {
          @Override
          public Ticket record(Device kiosk, OfflineTicket given) {
            return hall.db.callInTransaction(em -> record(em, kiosk, given));
          }

          private Ticket record(EntityManager em, Device kiosk, OfflineTicket given) {
            Ticket ticket =
                new OfflinePrinter(hall.directory(em), blocks(em), hall.printer(em), hall.clock)
                    .record(kiosk, given);
            if (dying) {
              throw new IllegalStateException("The server died");
            }
            return ticket;
          }
        };
    NumberBlocks blocks =
        new NumberBlocks() {
          @Override
          public List<ServiceGroup> groups(Device kiosk) {
            return hall.read(em -> blocks(em).groups(kiosk));
          }

          @Override
          public List<Lease> lease(Device kiosk, ServiceGroup group) {
            return hall.read(em -> blocks(em).lease(kiosk, group));
          }
        };
    return new OfflineTickets(hall.screens.gate(), blocks, printer, hall.printer(), refused());
  }

  private RefusedTickets refused() {
    return new RefusedTickets() {
      @Override
      public void note(Device kiosk, OfflineTicket given, Refusal why) {
        hall.db.inTransaction(em -> new RefusedTickets(em, hall.clock).note(kiosk, given, why));
      }
    };
  }

  /** The refused tickets that nobody has looked after. */
  public List<RefusedTicket> refusedOnes() {
    return hall.read(em -> new RefusedTickets(em, hall.clock).open(hall.branch));
  }

  private NumberBlocks blocks(EntityManager em) {
    return new NumberBlocks(em, hall.directory(em), hall.roll(), hall.clock);
  }
}
