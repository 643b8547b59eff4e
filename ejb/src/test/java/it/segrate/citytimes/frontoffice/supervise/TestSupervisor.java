package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.offline.RefusedTickets;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import it.segrate.citytimes.frontoffice.visit.CurrentVisit;
import it.segrate.citytimes.frontoffice.visit.DetourService;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Who minds a test's hall: every act is a transaction of its own, as on the server. */
final class TestSupervisor {

  private final TestHall hall;
  private final CurrentCaller caller;
  private final AuditService audit =
      new AuditService() {
        @Override
        public void record(String action, String subject, String details) {}
      };

  TestSupervisor(TestHall hall) {
    this.hall = hall;
    this.caller =
        TestCaller.in(
            hall.db, "sup-" + UUID.randomUUID(), new FrontOfficeFeature(), Role.SUPERVISOR);
  }

  HallMap map() {
    return hall.read(
        em ->
            new HallMapService(
                    em,
                    hall.directory(em),
                    new LoadReader(em, hall.directory(em), hall.clock),
                    new DeviceService(em, hall.directory(em), audit, hall.clock),
                    new HallAlerts(
                        new AlarmService(em, caller, null, null, audit, hall.clock),
                        new RefusedTickets(em, hall.clock),
                        hall.clock),
                    hall.clock)
                .map(hall.branch.getCode(), Locale.ITALIAN));
  }

  void act(Consumer<HallService> act) {
    hall.db.inTransaction(em -> act.accept(acts(em)));
  }

  private HallService acts(EntityManager em) {
    CurrentVisit visit =
        new CurrentVisit(
            em, caller, hall.directory(em), hall.roll(), hall.queueService(), audit, hall.clock);
    return new HallService(
        em,
        hall.directory(em),
        new WaitingLine(em, hall.clock),
        visit,
        new DetourService(
            em, caller, visit, hall.directory(em), null, hall.queueService(), hall.clock),
        new Policies(em),
        new RefusedTickets(em, hall.clock),
        audit,
        hall.clock);
  }

  void warn(Consumer<WarnService> act) {
    hall.db.inTransaction(
        em -> act.accept(new WarnService(em, hall.directory(em), caller, audit, hall.clock)));
  }
}
