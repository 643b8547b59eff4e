package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The days of bands, each worked out once: many people work the same few bands. */
final class BandDays {

  private record Place(Long band, LocalDate day) {}

  private final Map<Place, Optional<DayHours>> known = new HashMap<>();

  Optional<DayHours> on(TimeBand band, LocalDate day) {
    return known.computeIfAbsent(new Place(band.getId(), day), place -> band.hoursOn(day));
  }
}
