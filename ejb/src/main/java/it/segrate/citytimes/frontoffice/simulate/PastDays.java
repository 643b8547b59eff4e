package it.segrate.citytimes.frontoffice.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Days that were: the same people come at the same moments for services as long as theirs were. Who
 * gave up then is not among them. A day is open from the half hour of the first to that of the
 * last.
 */
public final class PastDays implements ArrivalSource {

  private static final long HALF_HOUR = 1_800_000;

  private final List<Day> days = new ArrayList<>();

  /** Takes tickets of any days, in any order. */
  public PastDays(List<PastTicket> tickets) {
    Map<LocalDate, List<Arrival>> byDay =
        tickets.stream()
            .collect(
                Collectors.groupingBy(
                    PastTicket::day,
                    TreeMap::new,
                    Collectors.mapping(PastTicket::arrival, Collectors.toList())));
    byDay.forEach((date, arrivals) -> days.add(day(date, arrivals)));
  }

  private static Day day(LocalDate date, List<Arrival> arrivals) {
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    long first = arrivals.getFirst().at();
    long last = arrivals.getLast().at();
    return new Day(date, first - first % HALF_HOUR, last - last % HALF_HOUR + HALF_HOUR, arrivals);
  }

  @Override
  public int size() {
    return days.size();
  }

  @Override
  public Day day(int number) {
    return days.get(number);
  }
}
