package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.frontoffice.select.LanePolicy;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * A policy as it is typed; all times in minutes.
 *
 * @param lanes what is typed for each lane
 */
public record PolicyFields(
    String rule, String heldBack, String release, Map<TicketLane, Lane> lanes)
    implements Serializable {

  /**
   * A lane as it is typed.
   *
   * @param target empty for that of the queue
   */
  public record Lane(String staticClass, String headStart, String target, String maximum)
      implements Serializable {}

  /** A policy as somebody would type it. */
  public static PolicyFields of(Policy policy) {
    Map<TicketLane, Lane> lanes = new EnumMap<>(TicketLane.class);
    policy.lanes().forEach((lane, how) -> lanes.put(lane, lane(how)));
    return new PolicyFields(
        policy.rule(),
        Integer.toString(policy.heldBack()),
        Long.toString(policy.releaseAfter().toMinutes()),
        lanes);
  }

  private static Lane lane(LanePolicy how) {
    return new Lane(
        Integer.toString(how.staticClass()),
        Long.toString(how.headStart().toMinutes()),
        how.target() == null ? "" : Long.toString(how.target().toMinutes()),
        Long.toString(how.hardMaximum().toMinutes()));
  }
}
