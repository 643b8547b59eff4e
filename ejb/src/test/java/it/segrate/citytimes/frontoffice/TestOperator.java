package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.report.MyFigures;
import it.segrate.citytimes.frontoffice.report.MyStatisticsService;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import it.segrate.citytimes.frontoffice.visit.CallService;
import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import it.segrate.citytimes.frontoffice.visit.CurrentVisit;
import it.segrate.citytimes.frontoffice.visit.DeskMessageService;
import it.segrate.citytimes.frontoffice.visit.DeskService;
import it.segrate.citytimes.frontoffice.visit.DetourService;
import it.segrate.citytimes.frontoffice.visit.HallReader;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.frontoffice.visit.ServingService;
import it.segrate.citytimes.frontoffice.visit.Tenancy;
import it.segrate.citytimes.frontoffice.visit.VisitService;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An operator of a test's hall: every act is a transaction of its own, as on the server. */
public final class TestOperator {

  /** Lines of the audit trail: action and details. */
  public final List<String> trail = new CopyOnWriteArrayList<>();

  private final TestHall hall;
  private final CurrentCaller caller;
  private final AuditService audit =
      new AuditService() {
        @Override
        public void record(String action, String subject, String details) {
          trail.add(action + " " + details);
        }
      };

  public TestOperator(TestHall hall, Role... roles) {
    this.hall = hall;
    this.caller =
        TestCaller.in(hall.db, "op-" + UUID.randomUUID(), new FrontOfficeFeature(), roles);
  }

  public static TestOperator at(TestHall hall, ServicePoint desk) {
    TestOperator operator = new TestOperator(hall, Role.OPERATOR);
    operator.take(desk);
    return operator;
  }

  public long account() {
    return caller.get().accountId();
  }

  public void take(ServicePoint desk) {
    desk(desks -> desks.take(desk.getId()));
  }

  public void leave() {
    desk(DeskService::leave);
  }

  public void giveSign() {
    desk(DeskService::giveSign);
  }

  /** The desks to choose from. */
  public List<ServicePoint> offered() {
    return hall.read(em -> desks(em).desks());
  }

  public Optional<ServicePoint> mine() {
    return hall.read(em -> desks(em).mine());
  }

  public void visit(Consumer<VisitService> act) {
    hall.db.inTransaction(em -> act.accept(visits(em)));
  }

  public void start() {
    visit(VisitService::start);
  }

  public void end() {
    serving(ServingService::end);
  }

  public void serving(Consumer<ServingService> act) {
    hall.db.inTransaction(
        em -> act.accept(new ServingService(current(em), hall.directory(em), hall.clock)));
  }

  public void detour(Consumer<DetourService> act) {
    hall.db.inTransaction(
        em ->
            act.accept(
                new DetourService(
                    em,
                    caller,
                    current(em),
                    hall.directory(em),
                    new Tenancy(em, hall.directory(em)),
                    hall.queueService(),
                    hall.clock)));
  }

  public void returnToQueue() {
    detour(DetourService::returnToQueue);
  }

  public void alarm(Consumer<AlarmService> act) {
    hall.db.inTransaction(em -> act.accept(alarms(em)));
  }

  /** What the console shows now. */
  public ConsoleState console() {
    return hall.read(
        em ->
            new ConsoleService(
                    caller,
                    hall.directory(em),
                    new Tenancy(em, hall.directory(em)),
                    new WaitingLine(em, hall.clock),
                    halls(em),
                    current(em),
                    alarms(em),
                    messages(em),
                    hall.clock)
                .state(Locale.ITALIAN)
                .orElseThrow());
  }

  /** Presses 'call the next'. */
  public Optional<Ticket> callNext() {
    return calls().callNext().ticket();
  }

  public Ticket callChosen(Ticket ticket, String why) {
    return calls().callChosen(ticket.getId(), why);
  }

  public Ticket takeWalkIn(String letter, boolean priority) {
    return calls().takeWalkIn(hall.service(letter), priority);
  }

  public Ticket resume(Ticket ticket) {
    return calls().resume(ticket.getId());
  }

  /** What the operator may read of the own work on a day. */
  public MyFigures figures(LocalDate day) {
    return hall.read(em -> new MyStatisticsService(em, caller).figures(day, day));
  }

  public void desk(Consumer<DeskService> act) {
    hall.db.inTransaction(em -> act.accept(desks(em)));
  }

  private CallService calls() {
    DeskService desks =
        new DeskService() {
          @Override
          public Optional<ServicePoint> mine() {
            return TestOperator.this.mine();
          }
        };
    WaitingLine line =
        new WaitingLine() {
          @Override
          public List<Ticket> parked(ServicePoint desk) {
            return hall.read(em -> new WaitingLine(em, hall.clock).parked(desk));
          }
        };
    HallReader halls =
        new HallReader() {
          @Override
          public HallSnapshot picture(ServicePoint desk) {
            return hall.read(em -> halls(em).picture(desk));
          }
        };
    VisitService visits =
        new VisitService() {
          @Override
          public Ticket called(Call call, ItemHandle claim) {
            return hall.read(em -> visits(em).called(call, claim));
          }

          @Override
          public Ticket received(Call call, ItemHandle claim) {
            return hall.read(em -> visits(em).received(call, claim));
          }

          @Override
          public Ticket resumed(long ticketId, ItemHandle claim) {
            return hall.read(em -> visits(em).resumed(ticketId, claim));
          }
        };
    return new CallService(
        desks, line, halls, hall.queueService(), hall.printer(), visits, hall.clock);
  }

  private HallReader halls(EntityManager em) {
    return new HallReader(
        em, hall.directory(em), new WaitingLine(em, hall.clock), new Policies(em), hall.clock);
  }

  private DeskService desks(EntityManager em) {
    return new DeskService(
        em,
        caller,
        hall.directory(em),
        new Tenancy(em, hall.directory(em)),
        new Skills(em),
        new WaitingLine(em, hall.clock),
        hall.roll(),
        hall.queueService(),
        audit,
        hall.clock);
  }

  private AlarmService alarms(EntityManager em) {
    return new AlarmService(
        em, caller, current(em), new Tenancy(em, hall.directory(em)), audit, hall.clock);
  }

  /** Says that a message of the supervisor is read. */
  public void read(long message) {
    hall.db.inTransaction(em -> messages(em).read(message));
  }

  private DeskMessageService messages(EntityManager em) {
    return new DeskMessageService(em, current(em), hall.clock);
  }

  private CurrentVisit current(EntityManager em) {
    return new CurrentVisit(
        em, caller, hall.directory(em), hall.roll(), hall.queueService(), audit, hall.clock);
  }

  private VisitService visits(EntityManager em) {
    return new VisitService(em, caller, current(em), hall.clock);
  }
}
