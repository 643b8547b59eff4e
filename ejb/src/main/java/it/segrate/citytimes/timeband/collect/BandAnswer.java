package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.TimeBand;
import java.util.Optional;

/**
 * A band of a window, for one person.
 *
 * @param obstacle what keeps them from ranking it, in words; empty for nothing
 */
public record BandAnswer(TimeBand band, Optional<Text> obstacle) {

  public boolean isOpen() {
    return obstacle.isEmpty();
  }
}
