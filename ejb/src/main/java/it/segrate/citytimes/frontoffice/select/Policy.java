package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a branch wants people called.
 *
 * @param rule name of the rule, one of {@link Selectors#names()}
 * @param heldBack how many free desks are kept for the protected lane, 0 for none
 * @param releaseAfter wait, so far and still predicted, that no ordinary ticket is to pass because
 *     of a desk held back; its target counts where that is shorter
 * @param lanes how each lane is treated; every lane has an entry
 */
public record Policy(
    String rule, int heldBack, Duration releaseAfter, Map<TicketLane, LanePolicy> lanes) {

  /** {@code lanes} is copied. */
  public Policy {
    lanes = new EnumMap<>(lanes);
    if (heldBack < 0 || lanes.size() < TicketLane.values().length) {
      throw new IllegalArgumentException(heldBack + " held back, lanes " + lanes.keySet());
    }
  }

  /** What a branch has that says nothing else. */
  public static Policy standard() {
    return new Policy(
        SportelloSelector.RULE,
        1,
        Duration.ofMinutes(12),
        Map.of(
            TicketLane.VIA_LIBERA,
            lane(0, TicketLane.VIA_LIBERA, Duration.ofMinutes(1), Duration.ofMinutes(10)),
            TicketLane.APPOINTMENT,
            lane(1, TicketLane.APPOINTMENT, null, Duration.ofMinutes(45)),
            TicketLane.WALK_IN,
            lane(1, TicketLane.WALK_IN, null, Duration.ofMinutes(45))));
  }

  private static LanePolicy lane(int staticClass, TicketLane lane, Duration target, Duration most) {
    return new LanePolicy(staticClass, lane.headStart(), target, most);
  }

  /** The same with another rule and as many desks held back. */
  public Policy with(String otherRule, int desks) {
    return new Policy(otherRule, desks, releaseAfter, lanes);
  }

  /** The same while nobody new can come: no desk is held back. */
  public Policy closing() {
    return with(rule, 0);
  }

  /** How a lane is treated. */
  public LanePolicy of(TicketLane lane) {
    return lanes.get(lane);
  }

  /** Whether desks are held back for the lane. */
  public boolean isProtected(TicketLane lane) {
    return of(lane).isProtected();
  }

  /** Place in the order of a ticket of the lane, in milliseconds: smaller is called first. */
  public long rank(TicketLane lane, Instant since) {
    return since.minus(of(lane).headStart()).toEpochMilli();
  }

  /** Since when a ticket counts, in milliseconds: its rank without the head start of its lane. */
  long since(Candidate ticket) {
    return ticket.rank() + of(ticket.lane()).headStart().toMillis();
  }

  /** Whether a ticket has waited longer than its lane ever should. */
  boolean isBeyondMaximum(Candidate ticket, Instant now) {
    return now.toEpochMilli() - since(ticket) > of(ticket.lane()).hardMaximum().toMillis();
  }
}
