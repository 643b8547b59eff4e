package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spares the database the desks of a hall when many take a ticket at once. They are read anew when
 * one of them has changed, on whatever node, and after five seconds in any case: what a service
 * usually takes may have been set anew.
 */
@ApplicationScoped
public class KeptDesks {

  private static final long OLDEST_MILLIS = 5_000;

  private record Kept(HallDesks desks, long mark, long at) {}

  private final Map<Long, Kept> halls = new ConcurrentHashMap<>();

  private final LoadReader loads;
  private final TicketRoll roll;
  private final Clock clock;

  /** For the container, which needs one without arguments. */
  protected KeptDesks() {
    this(null, null, null);
  }

  @Inject
  public KeptDesks(LoadReader loads, TicketRoll roll, Clock clock) {
    this.loads = loads;
    this.roll = roll;
    this.clock = clock;
  }

  /** The desks of a branch now. */
  public HallDesks of(Branch branch) {
    long mark = roll.deskMark(branch.getId());
    long now = clock.millis();
    Kept kept = halls.get(branch.getId());
    if (kept != null && kept.mark() == mark && now - kept.at() < OLDEST_MILLIS) {
      return kept.desks();
    }
    HallDesks desks = loads.desks(branch);
    halls.put(branch.getId(), new Kept(desks, mark, now));
    return desks;
  }
}
