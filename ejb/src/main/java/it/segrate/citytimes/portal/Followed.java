package it.segrate.citytimes.portal;

import java.util.List;

/**
 * Something the caller asked for and follows.
 *
 * @param title what was asked
 * @param detail when it is for
 * @param whoHasIt where it stands now, and since when
 * @param state words of the state
 * @param tone how the state looks: ok, warn, bad, wait or off
 * @param steps the way it goes, in order
 * @param path page that shows it, below the context path
 */
public record Followed(
    Text title,
    Text detail,
    Text whoHasIt,
    Text state,
    String tone,
    List<Step> steps,
    String path) {

  /** Whether a step is behind, at hand or to come. */
  public enum Progress {
    DONE,
    NOW,
    LATER,
    REFUSED
  }

  /**
   * One step of the way.
   *
   * @param name what the step is
   * @param detail who and when, or null
   */
  public record Step(Text name, Text detail, Progress progress) {}
}
