package it.segrate.citytimes.frontoffice.select;

/**
 * The wait times one more than the weight of the lane, as Novo SGA orders its queue: weight 1 for
 * the protected lane, 0 for the others.
 */
public final class WeightedWaitSelector extends ScoreSelector {

  private static final int PROTECTED_WEIGHT = 1;

  public WeightedWaitSelector() {
    super("weighted-wait/1");
  }

  @Override
  double score(HallSnapshot hall, Candidate ticket, long waited) {
    int weight = hall.policy().isProtected(ticket.lane()) ? PROTECTED_WEIGHT : 0;
    return (weight + 1.0) * waited;
  }
}
