package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.select.Choice;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Selection;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what an operator's console shows. It changes nothing. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class ConsoleService {

  private static final int NEXT_SHOWN = 2;

  /** A service that takes this many times its usual length was perhaps never ended. */
  private static final int FORGOTTEN = 3;

  private static final Duration FORGOTTEN_AT_LEAST = Duration.ofMinutes(20);

  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private WaitingLine line;
  @Inject private HallReader halls;
  @Inject private CurrentVisit visit;
  @Inject private AlarmService alarms;
  @Inject private DeskMessageService messages;
  @Inject private Clock clock;

  /** For the container. */
  public ConsoleService() {}

  /** For use without a container. */
  public ConsoleService(
      CurrentCaller current,
      HallDirectory hall,
      Tenancy tenancy,
      WaitingLine line,
      HallReader halls,
      CurrentVisit visit,
      AlarmService alarms,
      DeskMessageService messages,
      Clock clock) {
    this.current = current;
    this.hall = hall;
    this.tenancy = tenancy;
    this.line = line;
    this.halls = halls;
    this.visit = visit;
    this.alarms = alarms;
    this.messages = messages;
    this.clock = clock;
  }

  /** The console of the caller's desk; empty while they sit at none. */
  public Optional<ConsoleState> state(Locale language) {
    return hall.deskOf(current.get().accountId()).map(desk -> state(desk, language));
  }

  /** The services of the branch of the caller's desk, as one may transfer to them. */
  public List<ServiceCard> services() {
    return hall.deskOf(current.get().accountId())
        .map(desk -> hall.services(desk.getBranch()))
        .orElse(List.of());
  }

  /** The open desks that can serve a service, but for the caller's own, by name. */
  public List<ServicePoint> desksFor(long serviceId) {
    ServiceGroup group = hall.service(serviceId).getGroup();
    return hall.desks(group.getBranch()).stream()
        .filter(ServicePoint::isOpen)
        .filter(desk -> desk.serves().contains(group))
        .filter(desk -> !desk.getOperatorId().equals(Optional.of(current.get().accountId())))
        .toList();
  }

  private ConsoleState state(ServicePoint desk, Locale language) {
    Instant now = clock.instant();
    List<Ticket> waiting = line.waiting(desk);
    HallSnapshot picture = halls.picture(desk);
    Selection selection =
        Selectors.byName(picture.policy().rule()).select(picture, desk.getId(), now);
    return new ConsoleState(
        desk.getBranch().getCode(),
        desk.getName(),
        desk.getProfile().map(WorkProfile::getName).orElse(null),
        desk.getPausedAt()
            .map(at -> new ConsoleState.Pause(desk.getPauseReason().orElseThrow(), at))
            .orElse(null),
        visit.find().map(ticket -> visit(ticket, language)).orElse(null),
        next(selection, waiting, language),
        selection.heldBack().orElse(null),
        lines(desk, waiting, language),
        line.parked(desk).stream().map(ticket -> parked(ticket, language)).toList(),
        unattended(desk),
        alarms.open(desk.getBranch()).stream().map(alarm -> help(alarm, desk)).toList(),
        messages.unread(desk).stream().map(ConsoleService::told).toList(),
        now);
  }

  private ConsoleState.Visit visit(Ticket ticket, Locale language) {
    Instant now = clock.instant();
    Optional<TicketCall> call = visit.lastCall(ticket);
    List<VisitTransaction> services = visit.transactions(ticket);
    Instant began =
        services.stream()
            .filter(one -> one.getEndedAt().isEmpty())
            .map(VisitTransaction::getStartedAt)
            .findFirst()
            .orElse(null);
    int usual = ticket.getService().getMeanMinutes();
    return new ConsoleState.Visit(
        ticket.display(),
        ticket.getService().getName().in(language),
        ticket.getGroup().getLetter(),
        ticket.getLane(),
        ticket.getState(),
        usual,
        call.map(TicketCall::getOrdinal).orElse(1),
        ticket.getIssuedAt(),
        ticket.getCalledAt().orElse(null),
        ticket.getStartedAt().orElse(null),
        began,
        call.map(last -> last.getCalledAt().plus(VisitService.RECALL_GAP)).orElse(null),
        ticket.getComingAt().orElse(null),
        began == null ? null : began.plus(forgottenAfter(usual)),
        ticket.waited(now),
        ticket.getNote().orElse(null),
        services.stream().map(one -> served(one, now, language)).toList());
  }

  /** How long after its beginning a service was perhaps forgotten, given its usual minutes. */
  public static Duration forgottenAfter(int usualMinutes) {
    Duration threefold = Duration.ofMinutes((long) FORGOTTEN * usualMinutes);
    return threefold.compareTo(FORGOTTEN_AT_LEAST) < 0 ? FORGOTTEN_AT_LEAST : threefold;
  }

  private static ConsoleState.Served served(VisitTransaction one, Instant now, Locale language) {
    return new ConsoleState.Served(
        one.getOrdinal(),
        one.getService().getName().in(language),
        one.lasted(now),
        one.getEndedAt().isPresent(),
        one.getOutcome().orElse(null),
        one.getPoint().getName());
  }

  private List<ConsoleState.Next> next(Selection selection, List<Ticket> waiting, Locale language) {
    Map<Long, Ticket> byId =
        waiting.stream().collect(Collectors.toMap(Ticket::getId, Function.identity()));
    return selection.order().stream()
        .limit(NEXT_SHOWN)
        .filter(choice -> byId.containsKey(choice.candidate().ticketId()))
        .map(choice -> next(byId.get(choice.candidate().ticketId()), choice, language))
        .toList();
  }

  private static ConsoleState.Next next(Ticket ticket, Choice choice, Locale language) {
    return new ConsoleState.Next(
        ticket.display(),
        ticket.getService().getName().in(language),
        choice.reason(),
        ticket.getWaitsFrom(),
        ticket.getGroup().getTargetMinutes());
  }

  private static List<ConsoleState.Line> lines(
      ServicePoint desk, List<Ticket> waiting, Locale language) {
    return desk.serves().stream()
        .sorted(Comparator.comparing(ServiceGroup::getLetter))
        .map(
            group ->
                new ConsoleState.Line(
                    group.getLetter(),
                    group.getName().in(language),
                    waiting.stream()
                        .filter(ticket -> ticket.getGroup().equals(group))
                        .map(ticket -> waiting(ticket, language))
                        .toList()))
        .toList();
  }

  private static ConsoleState.Waiting waiting(Ticket ticket, Locale language) {
    return new ConsoleState.Waiting(
        ticket.getId(),
        ticket.display(),
        ticket.getService().getName().in(language),
        ticket.getLane(),
        ticket.getWaitsFrom(),
        ticket.getState() == TicketState.TRANSFERRED,
        ticket.getNote().orElse(null));
  }

  private static ConsoleState.Parked parked(Ticket ticket, Locale language) {
    return new ConsoleState.Parked(
        ticket.getId(),
        ticket.display(),
        ticket.getService().getName().in(language),
        ticket.getNote().orElse(null),
        ticket.getParkedAt().orElseThrow());
  }

  private ConsoleState.Help help(Alarm alarm, ServicePoint mine) {
    return new ConsoleState.Help(
        alarm.getId(),
        alarm.getPoint().getName(),
        alarm.getRaisedAt(),
        alarm.getPoint().equals(mine));
  }

  private static ConsoleState.Told told(DeskMessage message) {
    return new ConsoleState.Told(
        message.getId(), message.getWords(), message.getSentBy(), message.getSentAt());
  }

  private List<ConsoleState.Unattended> unattended(ServicePoint mine) {
    Caller caller = current.get();
    return line.unattended(mine.getBranch()).stream()
        .filter(ticket -> ticket.getPoint().filter(d -> tenancy.admits(caller, d)).isPresent())
        .filter(ticket -> !ticket.getPoint().get().equals(mine))
        .map(
            ticket ->
                new ConsoleState.Unattended(
                    ticket.getId(),
                    ticket.display(),
                    ticket.getPoint().get().getName(),
                    ticket.getState()))
        .toList();
  }
}
