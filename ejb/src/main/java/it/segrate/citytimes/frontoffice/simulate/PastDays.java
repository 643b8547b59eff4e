package it.segrate.citytimes.frontoffice.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Days that were: the same people come at the same moments for services as long as theirs were. A
 * day is open from the half hour of the first to that of the last.
 */
public final class PastDays implements ArrivalSource {

  private static final long HALF_HOUR = 1_800_000;

  private final List<Day> days = new ArrayList<>();

  /** Takes tickets of any days, in any order. Nobody gives up. */
  public PastDays(List<PastTicket> tickets) {
    this(tickets, Optional.empty());
  }

  /**
   * Takes tickets of any days, in any order.
   *
   * @param patience how long those who were called would have waited on; without it nobody gives
   *     up, and who did is left out
   */
  public PastDays(List<PastTicket> tickets, Optional<Patience> patience) {
    Map<LocalDate, List<PastTicket>> byDay =
        tickets.stream()
            .filter(ticket -> ticket.gaveUp() ? patience.isPresent() : ticket.isCalled())
            .collect(Collectors.groupingBy(PastTicket::day, TreeMap::new, Collectors.toList()));
    byDay.forEach((date, those) -> days.add(day(date, arrivals(date, those, patience))));
  }

  /** The same each time, in the order in which they came. */
  private static List<Arrival> arrivals(
      LocalDate date, List<PastTicket> tickets, Optional<Patience> patience) {
    SplittableRandom chance = new SplittableRandom(date.toEpochDay());
    return tickets.stream()
        .sorted(Comparator.comparing(PastTicket::issuedAt).thenComparing(PastTicket::letter))
        .map(ticket -> patience.map(each -> ticket.arrival(each, chance)).orElse(ticket.arrival()))
        .toList();
  }

  private static Day day(LocalDate date, List<Arrival> arrivals) {
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
