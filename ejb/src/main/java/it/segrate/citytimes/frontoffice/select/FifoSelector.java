package it.segrate.citytimes.frontoffice.select;

/** Order of arrival, whatever the lane. */
public final class FifoSelector extends ScoreSelector {

  public FifoSelector() {
    super("fifo/1");
  }

  @Override
  double score(HallSnapshot hall, Candidate ticket, long waited) {
    return waited;
  }
}
