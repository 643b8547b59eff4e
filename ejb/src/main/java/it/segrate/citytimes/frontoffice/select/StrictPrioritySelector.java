package it.segrate.citytimes.frontoffice.select;

/**
 * The protected lane first, then the others by arrival, an appointment as if it had come earlier by
 * its head start. No desk is held back, so the protected lane waits whenever all desks are busy.
 */
public final class StrictPrioritySelector extends ScoreSelector {

  /** More than anybody can wait: a week, in milliseconds. */
  private static final double FIRST = 7 * 24 * 3_600_000.0;

  public StrictPrioritySelector() {
    super("strict/1");
  }

  @Override
  double score(HallSnapshot hall, Candidate ticket, long waited) {
    return hall.policy().isProtected(ticket.lane())
        ? FIRST + waited
        : waited + hall.policy().of(ticket.lane()).headStart().toMillis();
  }
}
