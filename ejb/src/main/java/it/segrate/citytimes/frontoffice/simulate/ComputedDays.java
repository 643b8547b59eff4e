package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Days drawn by chance: arrivals by a Poisson process whose rate follows the hours, services by
 * their shares, times around their means. The same seed gives the same days, whoever serves them,
 * so that two rosters or rules meet the same people.
 */
public final class ComputedDays implements ArrivalSource {

  private static final double MINUTE = 60_000;
  private static final long SLOT = 600_000;

  private final Demand demand;
  private final Habits habits;
  private final List<LocalDate> dates;
  private final ZoneId zone;
  private final long seed;
  private final double shares;

  private ComputedDays(
      Demand demand, Habits habits, List<LocalDate> dates, ZoneId zone, long seed) {
    this.demand = demand;
    this.habits = habits;
    this.dates = dates;
    this.zone = zone;
    this.seed = seed;
    this.shares = demand.services().stream().mapToDouble(Demand.Service::share).sum();
  }

  /**
   * So many whole weeks.
   *
   * @param monday first day
   */
  public static ComputedDays weeks(
      Demand demand, Habits habits, LocalDate monday, int weeks, ZoneId zone, long seed) {
    List<LocalDate> dates =
        monday
            .datesUntil(monday.plusWeeks(weeks))
            .filter(date -> demand.hours().containsKey(date.getDayOfWeek()))
            .toList();
    return new ComputedDays(demand, habits, dates, zone, seed);
  }

  @Override
  public int size() {
    return dates.size();
  }

  @Override
  public Day day(int number) {
    LocalDate date = dates.get(number);
    Demand.Hours hours = demand.hours().get(date.getDayOfWeek());
    long opens = millis(date, hours.opens());
    long closes = millis(date, hours.closes());
    SplittableRandom chance = new SplittableRandom(new SplittableRandom(seed + number).nextLong());
    List<Arrival> arrivals = new ArrayList<>();
    long from = opens;
    for (int hour = hours.opens().getHour(); from < closes; hour++) {
      long to = Math.min(closes, millis(date, LocalTime.of(hour, 0)) + (long) (60 * MINUTE));
      draw(arrivals, chance, demand.perMinute(hour) / MINUTE, from, to);
      from = to;
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    // Drawn last, so that the same people come whether they give up or not.
    habits
        .patience()
        .ifPresent(
            patience -> arrivals.replaceAll(each -> each.withPatience(patience.draw(chance))));
    return new Day(date, opens, closes, arrivals);
  }

  private long millis(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
  }

  /** Who comes while the rate stays as it is. Poisson has no memory: each span begins anew. */
  private void draw(
      List<Arrival> arrivals, RandomGenerator chance, double perMilli, long from, long to) {
    double at = from + chance.nextExponential() / perMilli;
    while (at < to) {
      arrivals.add(arrival((long) at, chance));
      at += chance.nextExponential() / perMilli;
    }
  }

  private Arrival arrival(long at, RandomGenerator chance) {
    Demand.Service service = service(chance.nextDouble() * shares);
    TicketLane lane = lane(chance.nextDouble());
    boolean absent = chance.nextDouble() < habits.absentShare();
    double walking = chance.nextExponential() * habits.walking().toMillis();
    double minutes = minutes(service.minutes(), chance);
    return new Arrival(
        at,
        lane == TicketLane.APPOINTMENT ? (at / SLOT + 1) * SLOT : at,
        lane,
        service.letter(),
        absent ? habits.givenUp().toMillis() : (long) walking,
        (long) (minutes * MINUTE),
        absent);
  }

  private Demand.Service service(double point) {
    double left = point;
    for (Demand.Service service : demand.services()) {
      left -= service.share();
      if (left < 0) {
        return service;
      }
    }
    return demand.services().getLast();
  }

  private TicketLane lane(double point) {
    if (point < habits.protectedShare()) {
      return TicketLane.VIA_LIBERA;
    }
    return point < habits.protectedShare() + habits.appointmentShare()
        ? TicketLane.APPOINTMENT
        : TicketLane.WALK_IN;
  }

  private double minutes(double mean, RandomGenerator chance) {
    if (habits.variation() == Habits.EXPONENTIAL) {
      return mean * chance.nextExponential();
    }
    double variance = Math.log1p(habits.variation() * habits.variation());
    return mean * Math.exp(chance.nextGaussian() * Math.sqrt(variance) - variance / 2);
  }
}
