package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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

  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private WaitingLine line;
  @Inject private Selector selector;
  @Inject private VisitService visits;
  @Inject private Clock clock;

  /** The console of the caller's desk; empty while they sit at none. */
  public Optional<ConsoleState> state(Locale language) {
    return hall.deskOf(current.get().accountId()).map(desk -> state(desk, language));
  }

  private ConsoleState state(ServicePoint desk, Locale language) {
    Instant now = clock.instant();
    List<Ticket> waiting = line.waiting(desk);
    return new ConsoleState(
        desk.getBranch().getCode(),
        desk.getName(),
        visits.inCourse().map(ticket -> visit(ticket, language)).orElse(null),
        next(waiting, now, language),
        lines(desk, waiting, language),
        unattended(desk),
        now);
  }

  private ConsoleState.Visit visit(Ticket ticket, Locale language) {
    Optional<TicketCall> call = visits.lastCall(ticket);
    return new ConsoleState.Visit(
        ticket.display(),
        ticket.getService().getName().in(language),
        ticket.getLetter(),
        ticket.getLane(),
        ticket.getState(),
        ticket.getService().getMeanMinutes(),
        call.map(TicketCall::getOrdinal).orElse(1),
        ticket.getIssuedAt(),
        ticket.getCalledAt().orElse(null),
        ticket.getStartedAt().orElse(null),
        call.map(last -> last.getCalledAt().plus(VisitService.RECALL_GAP)).orElse(null),
        ticket.getComingAt().orElse(null),
        ticket.waited(clock.instant()));
  }

  private List<ConsoleState.Next> next(List<Ticket> waiting, Instant now, Locale language) {
    Map<Long, Ticket> byId =
        waiting.stream().collect(Collectors.toMap(Ticket::getId, Function.identity()));
    List<Candidate> candidates = waiting.stream().map(ConsoleService::candidate).toList();
    return selector.order(candidates, now).stream()
        .limit(NEXT_SHOWN)
        .map(
            choice -> {
              Ticket ticket = byId.get(choice.candidate().ticketId());
              return new ConsoleState.Next(
                  ticket.display(),
                  ticket.getService().getName().in(language),
                  choice.reason(),
                  ticket.getCountsFrom(),
                  ticket.getGroup().getTargetMinutes());
            })
        .toList();
  }

  private static Candidate candidate(Ticket ticket) {
    return new Candidate(
        ticket.getId(),
        ticket.getItemId(),
        ticket.getLane(),
        ticket.getRank(),
        ticket.getCountsFrom(),
        ticket.getReturnedAt().orElse(null));
  }

  private static List<ConsoleState.Line> lines(
      ServicePoint desk, List<Ticket> waiting, Locale language) {
    return desk.getGroups().stream()
        .sorted(Comparator.comparing(ServiceGroup::getLetter))
        .map(
            group ->
                new ConsoleState.Line(
                    group.getLetter(),
                    group.getName().in(language),
                    waiting.stream()
                        .filter(ticket -> ticket.getLetter().equals(group.getLetter()))
                        .map(
                            ticket ->
                                new ConsoleState.Waiting(
                                    ticket.display(),
                                    ticket.getService().getName().in(language),
                                    ticket.getLane(),
                                    ticket.getCountsFrom()))
                        .toList()))
        .toList();
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
