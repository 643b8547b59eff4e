package it.segrate.citytimes.frontoffice.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hall at one moment, as far as it matters whom a desk calls.
 *
 * @param waiting who waits, in any order
 * @param desks the desks of the branch, the one that calls among them
 * @param groups the groups of the branch
 * @param protectedInARow how many of the protected lane were called today since the last other one
 */
public record HallSnapshot(
    List<Candidate> waiting,
    List<Desk> desks,
    List<Group> groups,
    Policy policy,
    int protectedInARow) {

  /** A hall in which nobody of the protected lane was called just now. */
  public HallSnapshot(
      List<Candidate> waiting, List<Desk> desks, List<Group> groups, Policy policy) {
    this(waiting, desks, groups, policy, 0);
  }

  /**
   * A desk.
   *
   * @param letters the groups it can serve now: of those of the desk, what the operator's profile
   *     and skill allow, without queues that are held
   * @param staffed whether somebody serves there; not while paused
   * @param free whether it is staffed and has no ticket
   * @param keptUntil until when the supervisor keeps it for the protected lane, or null
   */
  public record Desk(long id, String letters, boolean staffed, boolean free, Instant keptUntil) {

    /** A desk that nobody keeps. */
    public Desk(long id, String letters, boolean staffed, boolean free) {
      this(id, letters, staffed, free, null);
    }

    /** What it is told while the supervisor keeps it for the protected lane; empty otherwise. */
    Optional<HeldBack> kept(Instant now) {
      return keptUntil != null && keptUntil.isAfter(now)
          ? Optional.of(new HeldBack(letters, keptUntil))
          : Optional.empty();
    }

    /** Whether it can serve a group now. */
    public boolean serves(String letter) {
      return letters.contains(letter);
    }

    boolean mayCall(Candidate ticket) {
      return serves(ticket.letter()) && (ticket.wantedDesk() == null || ticket.wantedDesk() == id);
    }
  }

  /**
   * A group.
   *
   * @param targetMinutes wait within which its people should be called
   * @param meanMinutes how long one of its services takes on average
   */
  public record Group(String letter, double targetMinutes, double meanMinutes) {}

  /**
   * The desk of that id.
   *
   * @throws IllegalArgumentException if it is not in the picture
   */
  public Desk desk(long id) {
    for (Desk desk : desks) {
      if (desk.id() == id) {
        return desk;
      }
    }
    throw new IllegalArgumentException("No desk " + id + " in the hall");
  }

  Group group(String letter) {
    for (Group group : groups) {
      if (group.letter().equals(letter)) {
        return group;
      }
    }
    throw new IllegalArgumentException("No group " + letter + " in the hall");
  }

  /** How many desks are staffed that serve the group. */
  int staffed(String letter) {
    int count = 0;
    for (Desk desk : desks) {
      if (desk.staffed() && desk.serves(letter)) {
        count++;
      }
    }
    return count;
  }

  /** How many desks other than this one are free and serve the group. */
  int freeBeside(Desk mine, String letter) {
    int count = 0;
    for (Desk desk : desks) {
      if (desk.free() && desk.id() != mine.id() && desk.serves(letter)) {
        count++;
      }
    }
    return count;
  }

  /** Wait within which a ticket should be called, in milliseconds: its lane's, else its group's. */
  double target(Candidate ticket) {
    LanePolicy lane = policy.of(ticket.lane());
    return lane.target() == null
        ? group(ticket.letter()).targetMinutes() * 60_000
        : lane.target().toMillis();
  }

  /**
   * How long until one of so many desks that serve the group ends what it does, in milliseconds:
   * exact for exponential services.
   *
   * @param desks 1 or more
   */
  double turn(String letter, int desks) {
    return group(letter).meanMinutes() * 60_000 / desks;
  }
}
