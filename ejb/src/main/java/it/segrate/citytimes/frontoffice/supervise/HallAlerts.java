package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.offline.RefusedTicket;
import it.segrate.citytimes.frontoffice.offline.RefusedTickets;
import it.segrate.citytimes.frontoffice.supervise.HallMap.Alert;
import it.segrate.citytimes.frontoffice.supervise.HallMap.DeskState;
import it.segrate.citytimes.frontoffice.supervise.HallMap.Kind;
import it.segrate.citytimes.frontoffice.supervise.HallMap.Level;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what threatens a hall, and by which cause. */
@Dependent
public class HallAlerts {

  /** Via Libera is to be called within a minute: after this long one had better look. */
  static final Duration VIA_LIBERA = Duration.ofSeconds(40);

  /** After this long a pause is worth a question. */
  static final Duration LONG_PAUSE = Duration.ofMinutes(20);

  /** So many silent screens are named one by one. */
  private static final int SCREENS_EACH = 2;

  @Inject private AlarmService alarms;
  @Inject private RefusedTickets refused;
  @Inject private Clock clock;

  /** For the container. */
  public HallAlerts() {}

  /** For use without a container. */
  public HallAlerts(AlarmService alarms, RefusedTickets refused, Clock clock) {
    this.alarms = alarms;
    this.refused = refused;
    this.clock = clock;
  }

  /** What threatens the branch, the worst first. */
  List<Alert> read(
      Branch branch,
      List<HallMap.Desk> desks,
      List<HallMap.Queue> queues,
      List<Ticket> live,
      List<Device> screens) {
    List<Alert> all = new ArrayList<>();
    alarms
        .open(branch)
        .forEach(
            alarm ->
                all.add(
                    new Alert(
                        Level.BAD,
                        Kind.ALARM,
                        alarm.getId(),
                        alarm.getPoint().getName(),
                        alarm.getRaisedAt(),
                        0)));
    live.forEach(ticket -> protectedOne(ticket, queues, all));
    queues.forEach(queue -> queue(queue, all));
    desks.forEach(desk -> desk(desk, all));
    refused.open(branch).forEach(ticket -> refused(ticket, all));
    screens(screens, all);
    all.sort(Comparator.comparing(Alert::level).thenComparing(Alert::kind));
    return List.copyOf(all);
  }

  private void protectedOne(Ticket ticket, List<HallMap.Queue> queues, List<Alert> all) {
    boolean waits =
        ticket.getState().isWaiting()
            && ticket.getLane() == TicketLane.VIA_LIBERA
            && ticket.waited(clock.instant()).compareTo(VIA_LIBERA) >= 0;
    if (waits) {
      long served =
          queues.stream()
              .filter(queue -> queue.id() == ticket.getGroup().getId())
              .mapToLong(HallMap.Queue::served)
              .sum();
      all.add(
          new Alert(
              Level.BAD,
              Kind.VIA_LIBERA,
              ticket.getId(),
              ticket.display(),
              ticket.getWaitsFrom(),
              served));
    }
  }

  private void queue(HallMap.Queue queue, List<Alert> all) {
    if (queue.held()) {
      all.add(
          new Alert(Level.NOTICE, Kind.HELD, queue.id(), queue.letter(), null, queue.waiting()));
    } else if (queue.late()) {
      Instant since = clock.instant().minus(queue.longest());
      all.add(new Alert(Level.WARN, Kind.QUEUE, queue.id(), queue.letter(), since, queue.served()));
    }
  }

  private static void refused(RefusedTicket ticket, List<Alert> all) {
    all.add(
        new Alert(
            Level.WARN,
            Kind.OFFLINE,
            ticket.getId(),
            ticket.getNumber(),
            ticket.getRefusedAt(),
            0,
            ticket.getReason()));
  }

  private void desk(HallMap.Desk desk, List<Alert> all) {
    Instant now = clock.instant();
    if (desk.keptUntil() != null) {
      all.add(new Alert(Level.NOTICE, Kind.KEPT, desk.id(), desk.name(), desk.keptUntil(), 0));
    }
    if (desk.state() == DeskState.CHECK) {
      all.add(new Alert(Level.WARN, Kind.CHECK, desk.id(), desk.name(), desk.since(), 0));
    } else if (desk.state() == DeskState.SERVING
        && desk.since().plus(ConsoleService.forgottenAfter(desk.usualMinutes())).isBefore(now)) {
      all.add(
          new Alert(
              Level.WARN,
              Kind.FORGOTTEN,
              desk.id(),
              desk.name(),
              desk.since(),
              desk.usualMinutes()));
    } else if (desk.state() == DeskState.PAUSED && desk.since().plus(LONG_PAUSE).isBefore(now)) {
      all.add(new Alert(Level.NOTICE, Kind.PAUSE, desk.id(), desk.name(), desk.since(), 0));
    }
  }

  /** Many screens are silent for one reason, the network's: they are one thing to look at. */
  private void screens(List<Device> screens, List<Alert> all) {
    List<Device> silent =
        screens.stream().filter(screen -> !screen.isOnline(clock.instant())).toList();
    if (silent.size() > SCREENS_EACH) {
      String many = Integer.toString(silent.size());
      all.add(new Alert(Level.NOTICE, Kind.SCREENS, 0, many, null, silent.size()));
    } else {
      silent.forEach(screen -> screen(screen, Kind.SCREEN, screen.getSeenAt(), all));
    }
    screens.stream()
        .filter(screen -> screen.isOnline(clock.instant()))
        .filter(screen -> screen.getVoiceFailedAt().isPresent())
        .forEach(screen -> screen(screen, Kind.VOICE, screen.getVoiceFailedAt(), all));
  }

  private static void screen(Device screen, Kind kind, Optional<Instant> since, List<Alert> all) {
    all.add(new Alert(Level.NOTICE, kind, screen.getId(), screen.getName(), since.orElse(null), 0));
  }
}
