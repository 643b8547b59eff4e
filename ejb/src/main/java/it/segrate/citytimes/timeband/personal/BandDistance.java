package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.week.Distance;
import it.segrate.citytimes.timeband.week.WeekPattern;
import java.util.List;

/** A band, and how far somebody's weeks are from it. */
public record BandDistance(TimeBand band, Distance distance) {

  /** Every band, the nearest first; those of other hours than the weeks come last. */
  static List<BandDistance> ranked(WeekPattern weeks, List<TimeBand> bands) {
    return bands.stream()
        .map(band -> new BandDistance(band, Distance.between(weeks, band.pattern())))
        .sorted((one, other) -> one.distance().compareTo(other.distance()))
        .toList();
  }
}
