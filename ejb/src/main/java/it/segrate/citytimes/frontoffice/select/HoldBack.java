package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.select.HallSnapshot.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a free desk is kept for the protected lane. No order of calling gives zero wait, only a
 * desk that is free does. But a desk held back without release makes an overloaded hall unbounded,
 * so it is held only
 *
 * <ul>
 *   <li>where k others would not be free for the protected lane in one of its groups, and
 *   <li>that group has more than k desks staffed: with fewer there would be none for the others,
 *       and
 *   <li>while nobody of the others is predicted to wait beyond the release limit, their target or
 *       their hard maximum, whichever is shortest. Predicted is the wait so far, and one turn of
 *       the group's other desks for each who comes before in it and for the ticket itself.
 * </ul>
 *
 * <p>Who was transferred to this desk alone, and who waits in a group with k desks or fewer, is
 * never held up.
 */
final class HoldBack {

  /** Unlike the order of calling this one stays as it is while time passes. */
  private static final Comparator<Candidate> BY_RANK =
      Comparator.comparingLong(Candidate::rank).thenComparingLong(Candidate::ticketId);

  private final HallSnapshot hall;
  private final int desks;
  private final String uncovered;

  HoldBack(HallSnapshot hall, Desk mine) {
    this.hall = hall;
    this.desks = hall.policy().heldBack();
    this.uncovered = desks == 0 ? "" : uncovered(mine);
  }

  private String uncovered(Desk mine) {
    StringBuilder letters = new StringBuilder();
    mine.letters()
        .chars()
        .sorted()
        .mapToObj(Character::toString)
        .filter(letter -> hall.staffed(letter) > desks && hall.freeBeside(mine, letter) < desks)
        .forEach(letters::append);
    return letters.toString();
  }

  /** Whether an ordinary ticket waits for the sake of the protected lane. */
  boolean concerns(Candidate ordinary) {
    return !uncovered.isEmpty()
        && ordinary.wantedDesk() == null
        && hall.staffed(ordinary.letter()) > desks;
  }

  /**
   * Whether the desk is held back now, and until when.
   *
   * @param concerned whom it {@link #concerns}
   */
  Optional<HeldBack> decide(List<Candidate> concerned, Instant now) {
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> before = new HashMap<>();
    double until = Double.POSITIVE_INFINITY;
    for (Candidate ticket : concerned.stream().sorted(BY_RANK).toList()) {
      int place = before.merge(ticket.letter(), 1, Integer::sum);
      double turn = hall.turn(ticket.letter(), hall.staffed(ticket.letter()) - desks);
      until = Math.min(until, hall.policy().since(ticket) + limit(ticket) - place * turn);
    }
    Instant release = Instant.ofEpochMilli((long) until);
    return release.isAfter(now) ? Optional.of(new HeldBack(uncovered, release)) : Optional.empty();
  }

  private double limit(Candidate ticket) {
    Duration most = hall.policy().of(ticket.lane()).hardMaximum();
    return Math.min(
        Math.min(hall.policy().releaseAfter().toMillis(), most.toMillis()), hall.target(ticket));
  }
}
