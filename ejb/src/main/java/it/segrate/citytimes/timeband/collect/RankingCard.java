package it.segrate.citytimes.timeband.collect;

import java.util.List;
import java.util.Optional;

/**
 * A window as one of those sees it whom it is for.
 *
 * @param bands those on offer, by name
 * @param mine what they ranked; empty while they have not
 */
public record RankingCard(CollectionWindow window, List<BandAnswer> bands, Optional<Ranking> mine) {

  /** Whether they can rank, or change what they ranked. */
  public boolean isOpen() {
    return window.getState() == CollectionState.OPEN;
  }

  /** The band of that id; those on offer stay what they are while the window is open. */
  public Optional<BandAnswer> band(long id) {
    return bands.stream().filter(one -> one.band().getId() == id).findFirst();
  }
}
