package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.select.HallSnapshot.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a free desk is kept for the protected lane. No order of calling gives zero wait, only a
 * desk that is free does. But a desk held back without release makes an overloaded hall unbounded,
 * so as many are held, up to the policy's, as the wait of the others allows: j desks
 *
 * <ul>
 *   <li>where fewer than j others are free for the protected lane in one of the desk's groups, and
 *   <li>that group has more than j desks staffed: with fewer there would be none for the others,
 *       and
 *   <li>while nobody of the others is predicted to wait beyond a j-th of the release limit, of
 *       their target or of their hard maximum, whichever is shortest: one desk is held long, a
 *       second one only while waits are short, else it uses up what the first one needs. Predicted
 *       is the wait so far, and one turn of the group's other desks for each who comes before in it
 *       and for the ticket itself.
 * </ul>
 *
 * <p>Free desks are counted by group, not over the hall: a desk without the skill helps nobody.
 *
 * <p>Who was transferred to this desk alone, and who waits in a group with j desks or fewer, is
 * never held up.
 */
final class HoldBack {

  /** Unlike the order of calling this one stays as it is while time passes. */
  private static final Comparator<Candidate> BY_RANK =
      Comparator.comparingLong(Candidate::rank).thenComparingLong(Candidate::ticketId);

  private final HallSnapshot hall;
  private final int desks;
  private final String uncovered;
  private final List<Candidate> heldUp;

  private HoldBack(HallSnapshot hall, Desk mine, List<Candidate> ordinary, int desks) {
    this.hall = hall;
    this.desks = desks;
    this.uncovered = uncovered(mine);
    this.heldUp =
        uncovered.isEmpty()
            ? List.of()
            : ordinary.stream().filter(this::waitsForOthers).sorted(BY_RANK).toList();
  }

  /**
   * Says how the desk is held back now; empty if it is not.
   *
   * @param ordinary whom it could call of the lanes that are not protected
   */
  static Optional<HoldBack> of(
      HallSnapshot hall, Desk mine, List<Candidate> ordinary, Instant now) {
    return IntStream.rangeClosed(1, ordinary.isEmpty() ? 0 : hall.policy().heldBack())
        .mapToObj(desks -> new HoldBack(hall, mine, ordinary, desks))
        .filter(hold -> hold.until().isAfter(now))
        .max(Comparator.comparing(HoldBack::until));
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

  private boolean waitsForOthers(Candidate ordinary) {
    return ordinary.wantedDesk() == null && hall.staffed(ordinary.letter()) > desks;
  }

  /** Whether a ticket waits for the sake of the protected lane. */
  boolean holdsUp(Candidate ticket) {
    return heldUp.contains(ticket);
  }

  /** What the desk is told. */
  HeldBack told() {
    return new HeldBack(uncovered, until());
  }

  /** When it ends for those who wait now; in the far past if it holds nobody up. */
  private Instant until() {
    Map<String, Integer> before = new HashMap<>();
    double until = heldUp.isEmpty() ? Long.MIN_VALUE : Long.MAX_VALUE;
    for (Candidate ticket : heldUp) {
      int place = before.merge(ticket.letter(), 1, Integer::sum);
      double turn = hall.turn(ticket.letter(), hall.staffed(ticket.letter()) - desks);
      until = Math.min(until, hall.policy().since(ticket) + limit(ticket) - place * turn);
    }
    return Instant.ofEpochMilli((long) until);
  }

  private double limit(Candidate ticket) {
    Duration most = hall.policy().of(ticket.lane()).hardMaximum();
    double limit =
        Math.min(
            hall.policy().releaseAfter().toMillis(),
            Math.min(most.toMillis(), hall.target(ticket)));
    return limit / desks;
  }
}
