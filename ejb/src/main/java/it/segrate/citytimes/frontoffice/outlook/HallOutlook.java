package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one can say today about the days to come in a branch. It is read once for many readers: what
 * one of them sees depends on the service they come for and on the hour.
 *
 * @param code of the branch
 * @param today the day on which it was read
 * @param services those of the municipality; guests look after their queues themselves
 * @param hours by weekday, the earliest first
 * @param holidays those among the next {@value #DAYS} days
 * @param closures why it is closed, by day
 */
public record HallOutlook(
    String code,
    String branch,
    LocalDate today,
    List<Service> services,
    Map<DayOfWeek, List<OpeningHours>> hours,
    Set<LocalDate> holidays,
    Map<LocalDate, LocalText> closures,
    PastWaits past) {

  /** How many days are told about, today among them: each weekday once. */
  public static final int DAYS = 7;

  /** How many stretches of quiet hours are named. */
  public static final int BEST = 3;

  /** Of fewer hours nobody can say which are the quiet ones. */
  private static final int HOURS_TO_COMPARE = 4;

  private static final LocalTime LAST = LocalTime.of(23, 59);

  /**
   * A service one may come for.
   *
   * @param letter of its queue
   */
  public record Service(long id, LocalText name, String letter) {}

  /** The service of that number; empty if there is none. */
  public Optional<Service> service(String id) {
    return services.stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }

  /**
   * The next days, today first, without the hours that are over.
   *
   * @param letter of the queue one comes for, or null for all of them
   */
  public List<DayOutlook> days(String letter, LocalDateTime now) {
    List<DayOutlook> days =
        IntStream.range(0, DAYS).mapToObj(n -> day(letter, today.plusDays(n))).toList();
    int quiet = quietest(days);
    return days.stream().map(day -> marked(day, quiet, now)).toList();
  }

  /** The quiet hours of these days that are worth coming for. */
  public List<QuietStretch> best(List<DayOutlook> days) {
    return QuietStretch.best(days, BEST);
  }

  private DayOutlook day(String letter, LocalDate day) {
    boolean holiday = holidays.contains(day);
    LocalText closure = closures.get(day);
    List<HourOutlook> open = new ArrayList<>();
    if (!holiday && closure == null) {
      for (OpeningHours span : hours.getOrDefault(day.getDayOfWeek(), List.of())) {
        hoursOf(span)
            .map(
                from ->
                    new HourOutlook(
                        from,
                        end(from, span),
                        past.at(letter, day.getDayOfWeek(), from.getHour()).orElse(null),
                        false))
            .forEach(open::add);
      }
    }
    return new DayOutlook(day, holiday, closure, !open.isEmpty(), open);
  }

  private static Stream<LocalTime> hoursOf(OpeningHours span) {
    return IntStream.range(0, 24)
        .mapToObj(hour -> LocalTime.of(hour, 0))
        .filter(hour -> hour.isBefore(span.getCloses()) && end(hour).isAfter(span.getOpens()))
        .map(hour -> hour.isBefore(span.getOpens()) ? span.getOpens() : hour);
  }

  private static LocalTime end(LocalTime from, OpeningHours span) {
    LocalTime end = end(from);
    return end.isAfter(span.getCloses()) ? span.getCloses() : end;
  }

  private static LocalTime end(LocalTime from) {
    return from.getHour() == 23 ? LAST : LocalTime.of(from.getHour() + 1, 0);
  }

  /**
   * The longest wait of an hour that counts as quiet, in minutes: the most that half of the hours
   * do not exceed, or the shortest there is; none if they are all alike, or too few are known.
   */
  private static int quietest(List<DayOutlook> days) {
    List<Integer> longest =
        days.stream()
            .flatMap(day -> day.hours().stream())
            .filter(hour -> hour.known() != null)
            .map(hour -> hour.known().range().to())
            .sorted()
            .toList();
    if (longest.size() < HOURS_TO_COMPARE || longest.getFirst().equals(longest.getLast())) {
      return -1;
    }
    return longest.stream()
        .filter(one -> 2 * (longest.lastIndexOf(one) + 1) <= longest.size())
        .reduce(longest.getFirst(), Math::max);
  }

  private DayOutlook marked(DayOutlook day, int quiet, LocalDateTime now) {
    return new DayOutlook(
        day.day(),
        day.holiday(),
        day.closure(),
        day.opens(),
        day.hours().stream()
            .filter(hour -> day.day().atTime(hour.until()).isAfter(now))
            .map(
                hour ->
                    new HourOutlook(
                        hour.from(),
                        hour.until(),
                        hour.known(),
                        hour.known() != null && hour.known().range().to() <= quiet))
            .toList());
  }
}
