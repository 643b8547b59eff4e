package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hall at one moment, as far as a wait depends on it: which desks are staffed and what they
 * serve, how many wait under each letter.
 *
 * @param desks the staffed desks
 * @param waiting how many wait, by letter and lane
 * @param groups every letter of the branch with the usual minutes of its services
 */
public record HallLoad(List<Desk> desks, List<Waiting> waiting, List<Group> groups) {

  /**
   * A staffed desk.
   *
   * @param letters the groups it serves
   * @param busy whether a ticket is there or on its way
   */
  public record Desk(String letters, boolean busy) {}

  /**
   * Tickets that wait.
   *
   * @param count how many
   * @param minutes how long their services usually take together, in minutes
   */
  public record Waiting(String letter, TicketLane lane, long count, long minutes) {}

  /**
   * A group's letter and the usual minutes of one of its services.
   *
   * @param minutes mean over its services, by how often each is asked for
   */
  public record Group(String letter, double minutes) {}

  /** How many wait under a letter. */
  public long waitingUnder(String letter) {
    return waiting.stream()
        .filter(row -> row.letter().equals(letter))
        .mapToLong(Waiting::count)
        .sum();
  }

  /** Whether a desk serves the letter now. */
  public boolean isServed(String letter) {
    return desks.stream().anyMatch(desk -> desk.letters().contains(letter));
  }

  /** All letters of the desks that serve this one: who waits under them goes to the same desks. */
  public String lettersWith(String letter) {
    StringBuilder letters = new StringBuilder();
    desks.stream()
        .filter(desk -> desk.letters().contains(letter))
        .forEach(desk -> letters.append(desk.letters()));
    return letters.toString();
  }

  /**
   * The wait of somebody who takes a ticket now; empty when no desk serves the letter.
   *
   * @param priority whether they would come before all but Via Libera
   */
  public Optional<WaitRange> estimate(String letter, boolean priority) {
    String letters = lettersWith(letter);
    Predicate<Waiting> before =
        row -> letters.contains(row.letter()) && (!priority || row.lane() == TicketLane.VIA_LIBERA);
    long count = waiting.stream().filter(before).mapToLong(Waiting::count).sum();
    long minutes = waiting.stream().filter(before).mapToLong(Waiting::minutes).sum();
    return estimate(letter, count, minutes);
  }

  /**
   * The wait behind so many people; empty when no desk serves the letter.
   *
   * @param count people who are called before, under any letter of the same desks
   * @param minutes how long their services usually take together
   */
  public Optional<WaitRange> estimate(String letter, long count, long minutes) {
    List<Desk> serving = desks.stream().filter(desk -> desk.letters().contains(letter)).toList();
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    int busy = (int) serving.stream().filter(Desk::busy).count();
    double mean = count == 0 ? usualMinutes(letter) : (double) minutes / count;
    return Optional.of(WaitEstimate.range((int) count, busy, serving.size(), mean));
  }

  private double usualMinutes(String letter) {
    return groups.stream()
        .filter(group -> group.letter().equals(letter))
        .mapToDouble(Group::minutes)
        .findFirst()
        .orElse(0);
  }
}
