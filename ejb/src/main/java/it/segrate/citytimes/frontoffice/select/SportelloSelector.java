package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule of the town's desk, in five steps.
 *
 * <ol>
 *   <li>Only what the desk can serve now, and what was not transferred to another desk.
 *   <li>The protected lane first, by class and rank, at every desk that can serve it.
 *   <li>Desks that are the last free ones for the protected lane in a group are held back from the
 *       others while their predicted wait allows it: see {@link HoldBack}. One that the supervisor
 *       keeps calls none of the others, but for whom was transferred to it alone.
 *   <li>The others by (wait + head start + predicted further wait) / target; whoever has passed the
 *       hard maximum of their lane before those who have not.
 *   <li>Ties by rank, then by ticket.
 * </ol>
 *
 * <p>Who was put back into the queue lets all others pass for two minutes ({@link Candidate#REST}).
 *
 * <p><b>First in, first out</b> within a lane and group: target, head start and further wait are
 * the same for both, so the one with the smaller rank has the higher score and passes its maximum
 * first.
 *
 * <p><b>Overtaking has a bound.</b> Let x and y be ordinary tickets that a desk can serve, neither
 * resting, both lanes with the hard maximum M. If y is called before x, then y began to count at
 * most M after x. For if it began later than that, x is beyond its maximum as soon as y waits at
 * all. While y is not beyond its own, x comes first; once both are, the order is by how far beyond,
 * and there x leads for ever. So at most as many ordinary tickets overtake x as begin to count
 * within M after it. Where class and target are the same, y even began at most (head start of y +
 * further wait of y - head start of x - further wait of x) after x. Tickets of the protected lane
 * overtake without a bound: that is what it is for.
 */
public final class SportelloSelector implements Selector {

  /** Its name. */
  public static final String RULE = "sportello/2";

  @Override
  public String rule() {
    return RULE;
  }

  @Override
  public Selection select(HallSnapshot hall, long desk, Instant now) {
    HallSnapshot.Desk mine = hall.desk(desk);
    List<Weighed> line = new ArrayList<>();
    for (Candidate ticket : hall.waiting()) {
      if (mine.mayCall(ticket)) {
        line.add(weigh(hall, mine, ticket, now));
      }
    }
    line.sort(Weighed.ORDER);
    Optional<HeldBack> kept = mine.kept(now);
    if (kept.isPresent()) {
      line.removeIf(weighed -> !weighed.first && weighed.ticket.wantedDesk() == null);
      return new Selection(choices(line), kept);
    }
    List<Candidate> ordinary =
        line.stream().filter(weighed -> !weighed.first).map(Weighed::ticket).toList();
    Optional<HoldBack> hold = HoldBack.of(hall, mine, ordinary, now);
    hold.ifPresent(held -> line.removeIf(weighed -> held.holdsUp(weighed.ticket)));
    return new Selection(choices(line), hold.map(HoldBack::told));
  }

  private static Weighed weigh(
      HallSnapshot hall, HallSnapshot.Desk mine, Candidate ticket, Instant now) {
    Policy policy = hall.policy();
    LanePolicy lane = policy.of(ticket.lane());
    long since = policy.since(ticket);
    long waited = now.toEpochMilli() - since;
    long beyond = waited - lane.hardMaximum().toMillis();
    double score =
        (now.toEpochMilli() - ticket.rank() + further(hall, mine, ticket)) / hall.target(ticket);
    return new Weighed(
        ticket,
        ticket.restsAt(now),
        lane.isProtected(),
        beyond > 0 ? beyond : 0,
        lane.staticClass(),
        since,
        lane.isProtected() ? waited / hall.target(ticket) : score);
  }

  /** How long a ticket will still wait if this desk does not call it, in milliseconds. */
  private static double further(HallSnapshot hall, HallSnapshot.Desk mine, Candidate ticket) {
    return hall.freeBeside(mine, ticket.letter()) > 0
        ? 0
        : hall.turn(ticket.letter(), Math.max(1, hall.staffed(ticket.letter())));
  }

  /** Says of each whether it has waited longest of all that come after it. */
  private static List<Choice> choices(List<Weighed> line) {
    Choice[] choices = new Choice[line.size()];
    long longest = Long.MAX_VALUE;
    for (int place = line.size() - 1; place >= 0; place--) {
      Weighed next = line.get(place);
      longest = Math.min(longest, next.since);
      choices[place] = new Choice(next.ticket, reason(next, next.since == longest), next.score);
    }
    return List.of(choices);
  }

  private static CallReason reason(Weighed next, boolean longest) {
    if (next.first) {
      return CallReason.VIA_LIBERA;
    }
    if (next.beyond > 0) {
      return CallReason.HARD_MAXIMUM;
    }
    if (next.ticket.lane() == TicketLane.APPOINTMENT) {
      return CallReason.APPOINTMENT;
    }
    return longest ? CallReason.LONGEST_WAIT : CallReason.AGAINST_TARGET;
  }

  /**
   * A ticket and what it is ordered by.
   *
   * @param first whether its lane is the protected one
   * @param beyond milliseconds beyond its hard maximum, 0 if it is not
   * @param since since when it counts, in milliseconds
   */
  private record Weighed(
      Candidate ticket,
      boolean rests,
      boolean first,
      long beyond,
      int staticClass,
      long since,
      double score) {

    static final Comparator<Weighed> ORDER =
        Comparator.comparing(Weighed::rests)
            .thenComparing(weighed -> !weighed.first)
            .thenComparing(Weighed::beyond, Comparator.reverseOrder())
            .thenComparingInt(Weighed::staticClass)
            .thenComparing(Weighed::score, Comparator.reverseOrder())
            .thenComparingLong(weighed -> weighed.ticket.rank())
            .thenComparingLong(weighed -> weighed.ticket.ticketId());
  }
}
