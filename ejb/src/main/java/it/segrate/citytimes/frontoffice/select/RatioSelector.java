package it.segrate.citytimes.frontoffice.select;

/**
 * Two of the protected lane, then one other, as long as both wait: what many ticket machines can be
 * set to.
 */
public final class RatioSelector extends ScoreSelector {

  private static final int PROTECTED = 2;

  /** More than anybody can wait: a week, in milliseconds. */
  private static final double FIRST = 7 * 24 * 3_600_000.0;

  public RatioSelector() {
    super("ratio-2-1/1");
  }

  @Override
  double score(HallSnapshot hall, Candidate ticket, long waited) {
    boolean turn = hall.protectedInARow() < PROTECTED;
    return hall.policy().isProtected(ticket.lane()) == turn ? FIRST + waited : waited;
  }
}
