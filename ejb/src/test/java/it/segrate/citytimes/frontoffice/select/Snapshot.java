package it.segrate.citytimes.frontoffice.select;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A hall of a test's own at 10:42: groups A (target 15 minutes, services of 15), B and C (target
 * 10, services of 8), desks and tickets as the test wants them.
 */
final class Snapshot {

  static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");

  private static final List<HallSnapshot.Group> GROUPS =
      List.of(
          new HallSnapshot.Group("A", 15, 15),
          new HallSnapshot.Group("B", 10, 8),
          new HallSnapshot.Group("C", 10, 8));

  private final List<HallSnapshot.Desk> desks = new ArrayList<>();
  private final List<Candidate> waiting = new ArrayList<>();
  private Policy policy = Policy.standard();
  private int protectedInARow;

  Snapshot policy(Policy other) {
    policy = other;
    return this;
  }

  Snapshot free(long desk, String letters) {
    desks.add(new HallSnapshot.Desk(desk, letters, true, true));
    return this;
  }

  Snapshot kept(long desk, String letters, Instant until) {
    desks.add(new HallSnapshot.Desk(desk, letters, true, true, until));
    return this;
  }

  Snapshot busy(long desk, String letters) {
    desks.add(new HallSnapshot.Desk(desk, letters, true, false));
    return this;
  }

  Snapshot closed(long desk, String letters) {
    desks.add(new HallSnapshot.Desk(desk, letters, false, false));
    return this;
  }

  Snapshot calledInARow(int ofTheProtectedLane) {
    protectedInARow = ofTheProtectedLane;
    return this;
  }

  /** Somebody who has waited so many minutes. */
  Snapshot waits(long ticket, TicketLane lane, String letter, double minutes) {
    return waits(candidate(policy, ticket, lane, letter, minutes, null, null));
  }

  Snapshot waits(Candidate candidate) {
    waiting.add(candidate);
    return this;
  }

  static Candidate candidate(
      Policy policy,
      long ticket,
      TicketLane lane,
      String letter,
      double minutes,
      Instant returned,
      Long desk) {
    Instant since = NOW.minus(Duration.ofMillis((long) (minutes * 60_000)));
    return new Candidate(
        ticket, 1000 + ticket, lane, letter, policy.rank(lane, since), since, returned, desk);
  }

  HallSnapshot hall() {
    return new HallSnapshot(waiting, desks, GROUPS, policy, protectedInARow);
  }

  Selection select(Selector selector, long desk) {
    return selector.select(hall(), desk, NOW);
  }

  /** The tickets in the order in which the desk would call them. */
  List<Long> order(Selector selector, long desk) {
    return select(selector, desk).order().stream()
        .map(choice -> choice.candidate().ticketId())
        .toList();
  }
}
