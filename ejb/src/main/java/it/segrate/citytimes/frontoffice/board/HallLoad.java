package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hall at one moment, as far as a wait depends on it: which desks are staffed and what they
 * serve, how many wait under each letter.
 *
 * @param waiting how many wait, by letter and lane
 */
public record HallLoad(HallDesks desks, List<Waiting> waiting) {

  /**
   * Tickets that wait.
   *
   * @param count how many
   * @param minutes how long their services usually take together, in minutes
   */
  public record Waiting(String letter, TicketLane lane, long count, long minutes) {}

  /** How many wait under a letter. */
  public long waitingUnder(String letter) {
    return waiting.stream()
        .filter(row -> row.letter().equals(letter))
        .mapToLong(Waiting::count)
        .sum();
  }

  /** Whether a desk serves the letter now. */
  public boolean isServed(String letter) {
    return desks.isServed(letter);
  }

  /**
   * The wait of somebody who takes a ticket now; empty when no desk serves the letter.
   *
   * @param priority whether they would come before all but Via Libera
   */
  public Optional<WaitRange> estimate(String letter, boolean priority) {
    String letters = desks.lettersWith(letter);
    Predicate<Waiting> before =
        row -> letters.contains(row.letter()) && (!priority || row.lane() == TicketLane.VIA_LIBERA);
    long count = waiting.stream().filter(before).mapToLong(Waiting::count).sum();
    long minutes = waiting.stream().filter(before).mapToLong(Waiting::minutes).sum();
    return desks.estimate(letter, count, minutes);
  }
}
