package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.timeband.TimeBand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which band is ordinary where and when. */
public final class OrdinaryBands {

  private record Place(Long office, LocalDate day) {}

  private final List<Ordinary> latestFirst;
  private final Map<String, List<TimeBand>> editions;
  private final Map<Place, Optional<TimeBand>> known = new HashMap<>();

  /**
   * @param editions the published editions of each code, the latest first
   */
  OrdinaryBands(List<Ordinary> latestFirst, Map<String, List<TimeBand>> editions) {
    this.latestFirst = latestFirst;
    this.editions = editions;
  }

  /**
   * The ordinary band of an office on a day: its own, else everybody's.
   *
   * @param officeId null for somebody without an office
   */
  public Optional<TimeBand> of(Long officeId, LocalDate day) {
    return known.computeIfAbsent(
        new Place(officeId, day),
        place -> (officeId == null ? none() : said(officeId, day)).or(() -> said(null, day)));
  }

  private Optional<TimeBand> said(Long officeId, LocalDate day) {
    return latestFirst.stream()
        .filter(one -> Objects.equals(one.officeId().orElse(null), officeId))
        .filter(one -> !one.getValidFrom().isAfter(day))
        .findFirst()
        .flatMap(one -> edition(one.getBandCode(), day));
  }

  private Optional<TimeBand> edition(String code, LocalDate day) {
    return editions.getOrDefault(code, List.of()).stream()
        .filter(band -> !band.getValidFrom().isAfter(day))
        .findFirst();
  }

  private static Optional<TimeBand> none() {
    return Optional.empty();
  }
}
