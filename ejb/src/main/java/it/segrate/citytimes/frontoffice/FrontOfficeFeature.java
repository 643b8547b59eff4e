package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.frontoffice.booking.AppointmentService;
import it.segrate.citytimes.frontoffice.booking.BookingMails;
import it.segrate.citytimes.frontoffice.connect.PartnerSystemService;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.report.StatisticsService;
import it.segrate.citytimes.frontoffice.shift.MyShiftService;
import it.segrate.citytimes.frontoffice.shift.RosterMails;
import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.frontoffice.shift.solve.RosterItems;
import it.segrate.citytimes.frontoffice.shift.swap.SwapMails;
import it.segrate.citytimes.frontoffice.simulate.ask.SimulationItems;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.visit.DeskService;
import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The desk hall, as the portal meets it. */
@ApplicationScoped
public class FrontOfficeFeature implements Feature {

  /** An operator may put a ticket back as often as it takes: it never counts as a failure. */
  private static final int MAX_CLAIMS = 1_000;

  private static final String WIDGET = "/frontoffice/when-widget.xhtml";

  @Inject private DemoHall demo;

  @Override
  public String id() {
    return "frontoffice";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission("frontoffice.operate", Role.OPERATOR, Role.PARTNER, Role.SUPERVISOR),
        new Permission("frontoffice.supervise", Role.SUPERVISOR),
        new Permission(AppointmentService.PERMISSION, Role.OPERATOR, Role.SUPERVISOR),
        new Permission("frontoffice.configure", Role.SUPERVISOR),
        new Permission(StatisticsService.PERMISSION, Role.SUPERVISOR, Role.PARTNER),
        new Permission(RosterService.PERMISSION, Role.SUPERVISOR),
        new Permission(PartnerSystemService.PERMISSION, Role.MACHINE),
        new Permission(MyShiftService.PERMISSION, Role.OPERATOR));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "frontoffice.console",
            "frontoffice.menu.console",
            "/frontoffice/console.xhtml",
            "frontoffice.operate",
            300),
        new MenuEntry(
            "frontoffice.appointments",
            "frontoffice.menu.appointments",
            "/frontoffice/appointments.xhtml",
            AppointmentService.PERMISSION,
            305),
        new MenuEntry(
            "frontoffice.hall",
            "frontoffice.menu.hall",
            "/frontoffice/hall.xhtml",
            "frontoffice.supervise",
            310),
        new MenuEntry(
            "frontoffice.roster",
            "frontoffice.menu.roster",
            "/frontoffice/roster.xhtml",
            RosterService.PERMISSION,
            320),
        new MenuEntry(
            "frontoffice.shifts",
            "frontoffice.menu.shifts",
            "/frontoffice/my-shifts.xhtml",
            MyShiftService.PERMISSION,
            325),
        new MenuEntry(
            "frontoffice.simulator",
            "frontoffice.menu.simulator",
            "/frontoffice/simulator.xhtml",
            "frontoffice.supervise",
            330),
        new MenuEntry(
            "frontoffice.statistics",
            "frontoffice.menu.statistics",
            "/frontoffice/statistics.xhtml",
            StatisticsService.PERMISSION,
            335),
        new MenuEntry(
            "frontoffice.mine",
            "frontoffice.menu.mine",
            "/frontoffice/my-statistics.xhtml",
            "frontoffice.operate",
            336),
        new MenuEntry(
            "frontoffice.services",
            "frontoffice.menu.services",
            "/frontoffice/services.xhtml",
            DeviceService.PERMISSION,
            340),
        new MenuEntry(
            "frontoffice.devices",
            "frontoffice.menu.devices",
            "/frontoffice/devices.xhtml",
            DeviceService.PERMISSION,
            350),
        new MenuEntry(
            "frontoffice.setup",
            "frontoffice.menu.setup",
            "/frontoffice/setup.xhtml",
            DeviceService.PERMISSION,
            360));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(
        new Tile("frontoffice.hall", "/frontoffice/tile-hall.xhtml", "frontoffice.supervise", 300),
        new Tile("frontoffice.desk", "/frontoffice/tile-desk.xhtml", "frontoffice.operate", 310));
  }

  /** Of the API, what screens and phones ask for; systems of guests have an account. */
  @Override
  public List<String> openPaths() {
    return List.of(
        "/frontoffice/kiosk.xhtml",
        "/frontoffice/board.xhtml",
        "/frontoffice/ticket.xhtml",
        "/frontoffice/tablet.xhtml",
        "/frontoffice/book.xhtml",
        "/frontoffice/booking.xhtml",
        "/frontoffice/when.xhtml",
        WIDGET,
        "/frontoffice/kiosk-worker.js",
        "/api/frontoffice/bookings/",
        "/api/frontoffice/branches/",
        "/api/frontoffice/devices/",
        "/api/frontoffice/kiosk/",
        "/api/frontoffice/opinions",
        "/api/frontoffice/opinions/",
        "/api/frontoffice/tickets",
        "/api/frontoffice/tickets/");
  }

  @Override
  public List<String> framedPaths() {
    return List.of(WIDGET);
  }

  @Override
  public List<String> mailTemplates() {
    return Stream.of(List.of(RosterMails.PUBLISHED), SwapMails.TEMPLATES, BookingMails.TEMPLATES)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
                TicketService.QUEUE,
                TicketLane.queueLanes(),
                DeskService.LEASE,
                MAX_CLAIMS,
                OnLeaseEnd.KEEP)
            .unhurried(),
        SimulationItems.queueType(),
        RosterItems.queueType());
  }

  @Override
  public void seedDemo() {
    demo.seed();
  }
}
