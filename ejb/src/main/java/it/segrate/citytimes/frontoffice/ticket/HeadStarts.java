package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.frontoffice.hall.Branch;
import java.time.Duration;

/** Knows how much earlier than it did a ticket of a lane counts as having come to a branch. */
@FunctionalInterface
public interface HeadStarts {

  /** The head start of a lane, 0 or more. */
  Duration of(Branch branch, TicketLane lane);
}
