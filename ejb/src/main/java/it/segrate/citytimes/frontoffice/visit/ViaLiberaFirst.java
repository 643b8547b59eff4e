package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Via Libera first, at every desk that may serve it, then the others by rank: who came earlier, an
 * appointment as if it had come ten minutes earlier than it did. Ties go by ticket. Who was put
 * back into the queue a moment ago lets all others pass for two minutes, so that the desk does not
 * call the same number again at once.
 */
public final class ViaLiberaFirst implements Selector {

  /** How long a returned ticket lets others pass. */
  static final Duration REST = Duration.ofMinutes(2);

  @Override
  public String rule() {
    return "via-libera-first/1";
  }

  @Override
  public List<Choice> order(List<Candidate> candidates, Instant now) {
    return candidates.stream()
        .sorted(
            Comparator.<Candidate, Boolean>comparing(c -> c.restsAt(now, REST))
                .thenComparing(c -> c.lane() != TicketLane.VIA_LIBERA)
                .thenComparingLong(Candidate::rank)
                .thenComparingLong(Candidate::ticketId))
        .map(candidate -> new Choice(candidate, reason(candidate.lane())))
        .toList();
  }

  private static CallReason reason(TicketLane lane) {
    return switch (lane) {
      case VIA_LIBERA -> CallReason.VIA_LIBERA;
      case APPOINTMENT -> CallReason.APPOINTMENT;
      case WALK_IN -> CallReason.LONGEST_WAIT;
    };
  }
}
