package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A hall as it is now, as far as everybody may know.
 *
 * @param code of the branch
 * @param at when it was read
 * @param open whether tickets are given
 * @param opens when it opens again today, or null
 */
public record HallNow(
    String code,
    String branch,
    String town,
    Instant at,
    boolean open,
    LocalTime opens,
    List<Queue> queues) {

  /**
   * One queue.
   *
   * @param guest whether it is another body's
   * @param here whether its body is in the hall now; the municipality always is
   * @param held whether no desk calls from it for now
   * @param waiting how many wait
   * @param range of somebody who came now, or null when no desk serves it
   * @param issued the last ticket that was given today, or null
   * @param called the last ticket that was called today, or null
   */
  public record Queue(
      String letter,
      LocalText name,
      boolean guest,
      boolean here,
      boolean held,
      long waiting,
      WaitRange range,
      Number issued,
      Number called) {}

  /**
   * A ticket's number.
   *
   * @param label as everybody reads it, such as {@code A 012}
   */
  public record Number(int number, String label) {}

  /**
   * The wait of somebody who came now.
   *
   * @param letter of the queue they come for, or null: then from the shortest to the longest of the
   *     municipality's queues
   * @return empty when no desk serves it
   */
  public Optional<WaitRange> range(String letter) {
    return queues.stream()
        .filter(queue -> letter == null ? !queue.guest() : queue.letter().equals(letter))
        .map(Queue::range)
        .filter(range -> range != null)
        .reduce(WaitRange::and);
  }

  /** The same hall with these queues alone. */
  public HallNow with(List<Queue> some) {
    return new HallNow(code, branch, town, at, open, opens, some);
  }
}
