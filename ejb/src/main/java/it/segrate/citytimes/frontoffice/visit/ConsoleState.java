package it.segrate.citytimes.frontoffice.visit;

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
 * @param visit the ticket at the desk, or null
 * @param next whom the desk would call now, the first two of them
 * @param lines who waits, by group
 * @param unattended tickets at desks whose console has gone silent
 * @param now the server's time, for clocks that run in the page
 */
public record ConsoleState(
    String branch,
    String desk,
    Visit visit,
    List<Next> next,
    List<Line> lines,
    List<Unattended> unattended,
    Instant now) {

  /**
   * The ticket at the desk.
   *
   * @param usualMinutes how long its service usually takes
   * @param calls how often it was called
   * @param recallAt from when on it may be called again
   * @param comingAt when the citizen said to be on the way, or null
   * @param waited from when it counted to the call
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
      Instant startedAt,
      Instant recallAt,
      Instant comingAt,
      Duration waited) {}

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

  /** Somebody who waits. */
  public record Waiting(String number, String service, TicketLane lane, Instant since) {}

  /** A ticket whose operator's console has gone silent. */
  public record Unattended(long ticketId, String number, String desk, TicketState state) {}
}
