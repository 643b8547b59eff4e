package it.segrate.citytimes.timeband;

import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.week.Fit;
import java.util.Optional;

/**
 * One band, as a person chooses among them.
 *
 * @param fit how well it meets what the person asked of a week
 * @param obstacle what keeps the person from it whatever they want; empty if nothing does
 * @param mine whether it is worked today
 */
public record BandChoice(TimeBand band, Fit fit, Optional<Text> obstacle, boolean mine) {

  /** Whether it is worth asking for. */
  public boolean suits() {
    return obstacle.isEmpty() && fit.level() != Fit.Level.NOT;
  }
}
