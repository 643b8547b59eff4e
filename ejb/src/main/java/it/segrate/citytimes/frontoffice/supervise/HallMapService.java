package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.frontoffice.board.HallLoad;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how the hall stands, desk by desk and queue by queue. It changes nothing. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class HallMapService {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private LoadReader loads;
  @Inject private DeviceService devices;
  @Inject private HallAlerts alerts;
  @Inject private Clock clock;

  /** For the container. */
  public HallMapService() {}

  /** For use without a container. */
  public HallMapService(
      EntityManager entities,
      HallDirectory hall,
      LoadReader loads,
      DeviceService devices,
      HallAlerts alerts,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.loads = loads;
    this.devices = devices;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * A branch now.
   *
   * @param code of the branch; without one it is the first
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is none
   */
  public HallMap map(String code, Locale language) {
    Branch branch = devices.branch(code);
    Instant now = clock.instant();
    List<ServicePoint> desks = hall.desks(branch);
    List<Ticket> live = live(branch);
    HallLoad load = loads.load(branch);
    List<Device> screens = devices.devices(branch).stream().filter(Device::isPaired).toList();
    List<HallMap.Desk> tiles = desks(desks, live, language);
    List<HallMap.Queue> queues = queues(branch, desks, live, load, language);
    return new HallMap(
        branch.getCode(),
        branch.getName(),
        tiles,
        queues,
        alerts.read(branch, tiles, queues, live, screens),
        (int) live.stream().filter(ticket -> ticket.getState().isWaiting()).count(),
        (int) live.stream().filter(ticket -> ticket.getState() == TicketState.PARKED).count(),
        branch.getNotice().map(text -> text.in(language)).orElse(null),
        (int) screens.stream().filter(screen -> screen.isOnline(now)).count(),
        screens.size(),
        now);
  }

  private List<Ticket> live(Branch branch) {
    return entities
        .createQuery(
            "SELECT t FROM Ticket t JOIN FETCH t.service JOIN FETCH t.group"
                + " WHERE t.branch = :branch AND t.issuedOn = :day AND t.state IN :live"
                + " ORDER BY t.rank, t.id",
            Ticket.class)
        .setParameter("branch", branch)
        .setParameter("day", LocalDate.now(clock))
        .setParameter("live", EnumSet.copyOf(TicketState.live()))
        .getResultList();
  }

  private List<HallMap.Desk> desks(List<ServicePoint> desks, List<Ticket> live, Locale language) {
    Map<Long, Ticket> tickets =
        live.stream().collect(Collectors.toMap(Ticket::getId, Function.identity()));
    return desks.stream()
        .map(desk -> desk(desk, desk.getTicketId().map(tickets::get), language, clock.instant()))
        .toList();
  }

  private static HallMap.Desk desk(
      ServicePoint desk, Optional<Ticket> ticket, Locale language, Instant now) {
    HallMap.DeskState state = state(desk, ticket);
    return new HallMap.Desk(
        desk.getId(),
        desk.getName(),
        desk.serves().stream()
            .sorted(Comparator.comparing(ServiceGroup::getLetter))
            .map(group -> group.getName().in(language))
            .collect(Collectors.joining(", ")),
        desk.getPartner().isPresent(),
        state,
        desk.getOperatorName().map(HallMapService::initials).orElse(null),
        ticket.map(Ticket::display).orElse(null),
        ticket
            .flatMap(one -> one.isCalled() ? one.getCalledAt() : one.getStartedAt())
            .or(desk::getPausedAt)
            .orElse(null),
        ticket.map(one -> one.getService().getMeanMinutes()).orElse(0),
        desk.getKeptUntil(now).orElse(null));
  }

  private static HallMap.DeskState state(ServicePoint desk, Optional<Ticket> ticket) {
    if (ticket.filter(Ticket::isUnattended).isPresent()) {
      return HallMap.DeskState.CHECK;
    }
    if (ticket.isPresent()) {
      return ticket.get().isCalled() ? HallMap.DeskState.CALLED : HallMap.DeskState.SERVING;
    }
    if (desk.isClosed()) {
      return HallMap.DeskState.CLOSED;
    }
    if (!desk.isStaffed()) {
      return HallMap.DeskState.EMPTY;
    }
    return desk.getPausedAt().isPresent() ? HallMap.DeskState.PAUSED : HallMap.DeskState.FREE;
  }

  private static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(word -> word.substring(0, 1) + ".")
        .collect(Collectors.joining());
  }

  private List<HallMap.Queue> queues(
      Branch branch, List<ServicePoint> desks, List<Ticket> live, HallLoad load, Locale language) {
    return hall.groups(branch).stream()
        .map(group -> queue(group, desks, live, load, language))
        .toList();
  }

  private HallMap.Queue queue(
      ServiceGroup group,
      List<ServicePoint> desks,
      List<Ticket> live,
      HallLoad load,
      Locale language) {
    List<Ticket> waiting =
        live.stream()
            .filter(ticket -> ticket.getState().isWaiting() && ticket.getGroup().equals(group))
            .toList();
    return new HallMap.Queue(
        group.getId(),
        group.getLetter(),
        group.getName().in(language),
        group.getPartner().isPresent(),
        waiting.size(),
        waiting.stream()
            .map(ticket -> ticket.waited(clock.instant()))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO),
        Duration.ofMinutes(group.getTargetMinutes()),
        load.estimate(group.getLetter(), false).orElse(null),
        (int) desks.stream().filter(d -> d.isOpen() && d.serves().contains(group)).count(),
        group.isHeld());
  }
}
