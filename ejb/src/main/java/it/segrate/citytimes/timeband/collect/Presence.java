package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.cover.Quarters;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which quarters people are surely there, now and with a band; each worked out once. */
final class Presence {

  private static final BitSet NOBODY = new BitSet();

  private record Place(long band, LocalDate day) {}

  private final Rota rota;
  private final Map<DayHours, BitSet> known = new HashMap<>();
  private final Map<Place, BitSet> bands = new HashMap<>();

  Presence(Rota rota) {
    this.rota = rota;
  }

  /** With the hours they have. The set is not to be changed. */
  BitSet now(long person, LocalDate day) {
    return of(rota.worked(person, day));
  }

  /** With a band. The set is not to be changed. */
  BitSet with(TimeBand band, long person, LocalDate day) {
    return rota.away(person, day).isPresent()
        ? NOBODY
        : bands.computeIfAbsent(new Place(band.getId(), day), place -> of(band.hoursOn(day)));
  }

  private BitSet of(Optional<DayHours> hours) {
    return hours.map(one -> known.computeIfAbsent(one, Quarters::surely)).orElse(NOBODY);
  }
}
