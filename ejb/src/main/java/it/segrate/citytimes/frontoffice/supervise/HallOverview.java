package it.segrate.citytimes.frontoffice.supervise;

import java.time.Duration;
import java.util.List;

/**
 * The hall as a supervisor sees it on the home page.
 *
 * @param branch code of the branch
 * @param name name of the branch
 * @param queues every group, by letter
 * @param desksStaffed how many desks are staffed
 * @param desks how many there are
 * @param inService how many tickets are at a desk
 * @param unattended how many of those are at a desk whose console has gone silent
 */
public record HallOverview(
    String branch,
    String name,
    List<Queue> queues,
    int desksStaffed,
    int desks,
    int inService,
    int unattended) {

  /**
   * One queue.
   *
   * @param longest the longest wait in it, 0 when nobody waits
   * @param target wait within which people should be called
   */
  public record Queue(String letter, String name, int waiting, Duration longest, Duration target) {

    /** Whether somebody has waited longer than they should. */
    public boolean late() {
      return longest.compareTo(target) > 0;
    }
  }

  /** How many wait in all. */
  public int waiting() {
    return queues.stream().mapToInt(Queue::waiting).sum();
  }
}
