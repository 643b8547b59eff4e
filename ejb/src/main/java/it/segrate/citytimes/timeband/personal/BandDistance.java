package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.week.Distance;
import it.segrate.citytimes.worktime.WeekPattern;
import java.util.Comparator;
import java.util.List;

/** A band, and how far somebody's weeks are from it. */
public record BandDistance(TimeBand band, Distance distance) {

  /**
   * Every band, the nearest first; those of other hours than the weeks come last. Of bands that are
   * equally near, the one that has been offered for longer is first.
   */
  static List<BandDistance> ranked(WeekPattern weeks, List<TimeBand> bands) {
    return bands.stream()
        .map(band -> new BandDistance(band, Distance.between(weeks, band.pattern())))
        .sorted(
            Comparator.comparing(BandDistance::distance)
                .thenComparing(one -> one.band().getValidFrom())
                .thenComparing(one -> one.band().getCode()))
        .toList();
  }
}
