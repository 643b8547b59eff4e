package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.List;
import java.util.Optional;

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
    List<Waiting> own =
        waiting.stream()
            .filter(row -> row.letter().equals(letter) && goesBefore(row, priority))
            .toList();
    return estimateBehind(
        letter,
        priority,
        own.stream().mapToLong(Waiting::count).sum(),
        own.stream().mapToLong(Waiting::minutes).sum());
  }

  /**
   * As {@link #estimate}, where those of its own letter who come before are counted already.
   *
   * @param own how many these are
   * @param minutes how long their services usually take together
   */
  public Optional<WaitRange> estimateBehind(
      String letter, boolean priority, long own, long minutes) {
    String letters = desks.lettersWith(letter);
    List<Waiting> others =
        waiting.stream()
            .filter(row -> !row.letter().equals(letter) && letters.contains(row.letter()))
            .filter(row -> goesBefore(row, priority))
            .toList();
    return desks.estimate(
        letter,
        own + others.stream().mapToLong(Waiting::count).sum(),
        minutes + others.stream().mapToLong(Waiting::minutes).sum());
  }

  private static boolean goesBefore(Waiting row, boolean priority) {
    return !priority || row.lane() == TicketLane.VIA_LIBERA;
  }
}
