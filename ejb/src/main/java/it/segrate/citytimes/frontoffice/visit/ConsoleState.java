package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.PauseReason;
import it.segrate.citytimes.frontoffice.select.HeldBack;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an operator sees at one moment: the desk, who is there, who comes next and why, who waits.
 *
 * @param branch code of the branch
 * @param desk name of the desk
 * @param profile name of the profile the operator works by, or null for all that the desk can
 * @param pause why and since when no calls are made, or null
 * @param visit the ticket at the desk, or null
 * @param next whom the desk would call now, the first two of them
 * @param heldBack why somebody who waits is not called here for now, or null
 * @param lines who waits, by group
 * @param parked whose service was interrupted
 * @param unattended tickets at desks whose console has gone silent
 * @param alarms who called for help
 * @param messages what the supervisor told the desk and nobody has read
 * @param now the server's time, for clocks that run in the page
 */
public record ConsoleState(
    String branch,
    String desk,
    String profile,
    Pause pause,
    Visit visit,
    List<Next> next,
    HeldBack heldBack,
    List<Line> lines,
    List<Parked> parked,
    List<Unattended> unattended,
    List<Help> alarms,
    List<Told> messages,
    Instant now) {

  /** No calls are made here. */
  public record Pause(PauseReason why, Instant since) {}

  /**
   * The ticket at the desk.
   *
   * @param letter of the queue it was called from
   * @param usualMinutes how long its service usually takes
   * @param calls how often it was called
   * @param arrivedAt when the citizen came to the desk, or null
   * @param startedAt when the service in course began, or null
   * @param recallAt from when on it may be called again
   * @param comingAt when the citizen said to be on the way, or null
   * @param forgottenAt from when on one may ask whether somebody forgot to end it, or null
   * @param waited from when it counted to the call
   * @param note what another operator left, or null
   * @param services the services of the visit, in their order
   */
  public record Visit(
      String number,
      String service,
      String letter,
      TicketLane lane,
      TicketState state,
      int usualMinutes,
      int calls,
      Instant issuedAt,
      Instant calledAt,
      Instant arrivedAt,
      Instant startedAt,
      Instant recallAt,
      Instant comingAt,
      Instant forgottenAt,
      Duration waited,
      String note,
      List<Served> services) {}

  /**
   * One service of the visit.
   *
   * @param outcome what came of it, or null while nobody said
   * @param desk where it was
   */
  public record Served(
      int ordinal, String service, Duration lasted, boolean over, Outcome outcome, String desk) {}

  /**
   * Somebody who would be called.
   *
   * @param since since when it waits
   * @param targetMinutes wait within which its group should be called
   */
  public record Next(
      String number, String service, CallReason reason, Instant since, int targetMinutes) {}

  /** The queue of a group this desk serves, as far as it is among the first 50 of the desk. */
  public record Line(String letter, String name, List<Waiting> waiting) {}

  /**
   * Somebody who waits.
   *
   * @param transferred whether another desk sent it here
   * @param note what that desk left, or null
   */
  public record Waiting(
      long ticketId,
      String number,
      String service,
      TicketLane lane,
      Instant since,
      boolean transferred,
      String note) {}

  /** Somebody who comes back with what was missing. */
  public record Parked(long ticketId, String number, String service, String note, Instant since) {}

  /** A ticket whose operator's console has gone silent. */
  public record Unattended(long ticketId, String number, String desk, TicketState state) {}

  /**
   * A call for help.
   *
   * @param mine whether it is the caller's own
   */
  public record Help(long alarmId, String desk, Instant since, boolean mine) {}

  /**
   * Words of the supervisor.
   *
   * @param by name of the supervisor
   */
  public record Told(long messageId, String words, String by, Instant at) {}
}
