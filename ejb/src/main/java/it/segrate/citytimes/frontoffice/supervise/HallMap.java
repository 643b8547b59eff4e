package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The hall as who minds it sees it at one moment.
 *
 * @param branch code of the branch
 * @param desks every desk, by name
 * @param queues every queue, by letter
 * @param alerts what threatens the hall, the worst first
 * @param waiting how many wait in all
 * @param parked how many are to come back with something
 * @param notice the line under the board, or null
 * @param screens how many of the paired screens are in touch
 * @param screensPaired how many screens are paired
 * @param now the server's time
 */
public record HallMap(
    String branch,
    String name,
    List<Desk> desks,
    List<Queue> queues,
    List<Alert> alerts,
    int waiting,
    int parked,
    String notice,
    int screens,
    int screensPaired,
    Instant now) {

  /** How a desk stands. */
  public enum DeskState {
    /** Nobody can sit down here. */
    CLOSED,
    /** Nobody sits here. */
    EMPTY,
    /** Somebody does, and waits for nobody. */
    FREE,
    /** Somebody does, and makes no calls for a while. */
    PAUSED,
    CALLED,
    SERVING,
    /** A ticket is here and the console has gone silent. */
    CHECK
  }

  /**
   * A desk.
   *
   * @param serves names of what it serves now
   * @param guest whether it is a partner's
   * @param operator initials of who sits there, or null
   * @param number of the ticket, or null
   * @param since since when the ticket is in its state, or the desk on its pause; or null
   * @param usualMinutes how long the service usually takes, 0 without one
   * @param keptUntil until when the supervisor keeps it for Via Libera, or null
   */
  public record Desk(
      long id,
      String name,
      String serves,
      boolean guest,
      DeskState state,
      String operator,
      String number,
      Instant since,
      int usualMinutes,
      Instant keptUntil) {}

  /**
   * A queue.
   *
   * @param longest the longest wait in it, 0 when nobody waits
   * @param target wait within which people should be called
   * @param range of somebody who came now, or null when no desk serves it
   * @param served how many open desks serve it
   * @param held whether calls are stopped
   */
  public record Queue(
      long id,
      String letter,
      String name,
      boolean guest,
      int waiting,
      Duration longest,
      Duration target,
      WaitRange range,
      int served,
      boolean held) {

    /** Whether somebody has waited longer than they should. */
    public boolean late() {
      return longest.compareTo(target) > 0;
    }

    /** The longest wait in per cent of twice the target, 100 at most: for a bar. */
    public int percent() {
      return (int) Math.min(100, longest.toSeconds() * 50 / Math.max(1, target.toSeconds()));
    }
  }

  /** How bad an alert is. */
  public enum Level {
    BAD,
    WARN,
    NOTICE
  }

  /** What an alert is about, and so what may be done. */
  public enum Kind {
    ALARM,
    VIA_LIBERA,
    QUEUE,
    CHECK,
    FORGOTTEN,
    PAUSE,
    HELD,
    OFFLINE,
    KEPT,
    SCREEN,
    SCREENS,
    VOICE
  }

  /**
   * Something to look at.
   *
   * @param id of what it is about: alarm, ticket, queue, desk or screen; 0 for several screens
   * @param what its name or number; or how many screens
   * @param since since when, or null
   * @param figure a count that explains it: desks that are free or serve it, usual minutes
   * @param reason key of the words that say why, or null where the kind says it
   */
  public record Alert(
      Level level, Kind kind, long id, String what, Instant since, long figure, String reason) {

    /** Why it is so follows from its kind. */
    public Alert(Level level, Kind kind, long id, String what, Instant since, long figure) {
      this(level, kind, id, what, since, figure, null);
    }
  }
}
