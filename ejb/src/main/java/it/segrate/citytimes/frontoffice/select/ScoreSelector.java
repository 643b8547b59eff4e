package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule that gives each ticket a score and calls the highest. Ties go by rank, then by ticket; who
 * was just put back comes after all others. No desk is held back but one that the supervisor keeps.
 */
abstract class ScoreSelector implements Selector {

  private final String rule;

  ScoreSelector(String rule) {
    this.rule = rule;
  }

  @Override
  public final String rule() {
    return rule;
  }

  /**
   * How urgent a ticket is, the higher the sooner.
   *
   * @param waited since when it counts, in milliseconds
   */
  abstract double score(HallSnapshot hall, Candidate ticket, long waited);

  @Override
  public final Selection select(HallSnapshot hall, long desk, Instant now) {
    HallSnapshot.Desk mine = hall.desk(desk);
    List<Choice> order = new ArrayList<>();
    for (Candidate ticket : hall.waiting()) {
      if (mine.mayCall(ticket)) {
        long waited = now.toEpochMilli() - hall.policy().since(ticket);
        order.add(new Choice(ticket, reason(hall, ticket), score(hall, ticket, waited)));
      }
    }
    Optional<HeldBack> kept = mine.kept(now);
    if (kept.isPresent()) {
      order.removeIf(
          choice ->
              !hall.policy().isProtected(choice.candidate().lane())
                  && choice.candidate().wantedDesk() == null);
    }
    order.sort(
        Comparator.<Choice, Boolean>comparing(choice -> choice.candidate().restsAt(now))
            .thenComparing(Choice::score, Comparator.reverseOrder())
            .thenComparingLong(choice -> choice.candidate().rank())
            .thenComparingLong(choice -> choice.candidate().ticketId()));
    return new Selection(List.copyOf(order), kept);
  }

  private static CallReason reason(HallSnapshot hall, Candidate ticket) {
    if (hall.policy().isProtected(ticket.lane())) {
      return CallReason.VIA_LIBERA;
    }
    return ticket.lane() == TicketLane.APPOINTMENT
        ? CallReason.APPOINTMENT
        : CallReason.LONGEST_WAIT;
  }
}
