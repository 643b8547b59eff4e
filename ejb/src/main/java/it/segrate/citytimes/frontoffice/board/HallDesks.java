package it.segrate.citytimes.frontoffice.board;

import java.util.List;
import java.util.Optional;

/**
 * The desks of a hall at one moment, as far as a wait depends on them.
 *
 * @param open the staffed desks
 * @param groups every letter of the branch with the usual minutes of its services
 */
public record HallDesks(List<Desk> open, List<Group> groups) {

  /**
   * A staffed desk.
   *
   * @param letters the groups it serves
   * @param busy whether a ticket is there or on its way
   */
  public record Desk(String letters, boolean busy) {}

  /**
   * A group's letter and the usual minutes of one of its services.
   *
   * @param minutes mean over its services, by how often each is asked for
   */
  public record Group(String letter, double minutes) {}

  /** Whether a desk serves the letter now. */
  public boolean isServed(String letter) {
    return open.stream().anyMatch(desk -> desk.letters().contains(letter));
  }

  /** All letters of the desks that serve this one: who waits under them goes to the same desks. */
  public String lettersWith(String letter) {
    StringBuilder letters = new StringBuilder();
    open.stream()
        .filter(desk -> desk.letters().contains(letter))
        .forEach(desk -> letters.append(desk.letters()));
    return letters.toString();
  }

  /**
   * The wait behind so many people; empty when no desk serves the letter.
   *
   * @param count people who are called before, under any letter of the same desks
   * @param minutes how long their services usually take together
   */
  public Optional<WaitRange> estimate(String letter, long count, long minutes) {
    List<Desk> serving = open.stream().filter(desk -> desk.letters().contains(letter)).toList();
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
