package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.frontoffice.report.Grouping;
import it.segrate.citytimes.frontoffice.report.StatisticsFilter;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of which days and tickets figures are wanted, as it stands in the address. */
@Named
@RequestScoped
public class StatisticsChoice {

  private static final int DAYS = 30;

  private static final Map<Grouping, Grouping> NEXT =
      Map.of(
          Grouping.BRANCH, Grouping.SERVICE,
          Grouping.SERVICE, Grouping.HOUR,
          Grouping.LANE, Grouping.SERVICE,
          Grouping.HOUR, Grouping.SERVICE,
          Grouping.WEEKDAY, Grouping.HOUR,
          Grouping.MONTH, Grouping.WEEKDAY);

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /**
   * The filter of the address; what is none there counts as not given.
   *
   * @throws it.segrate.citytimes.Refusal INVALID for a stretch of days that is none
   */
  public StatisticsFilter getFilter() {
    return new StatisticsFilter(
        getFrom(),
        getUntil(),
        getBranch().isEmpty() ? null : getBranch(),
        getService().matches("\\d{1,18}") ? Long.valueOf(getService()) : null,
        one(TicketLane.values(), getLane()),
        getHour().matches("1?\\d|2[0-3]") ? Integer.valueOf(getHour()) : null,
        one(DayOfWeek.values(), getWeekday()));
  }

  /** By what the figures are split; by service unless the address says otherwise. */
  public Grouping getGrouping() {
    return Objects.requireNonNullElse(one(Grouping.values(), getBy()), Grouping.SERVICE);
  }

  /** The first day: that of the address, or the one that makes thirty with today. */
  public LocalDate getFrom() {
    return day("from", LocalDate.now(clock).minusDays(DAYS - 1L));
  }

  public LocalDate getUntil() {
    return day("until", LocalDate.now(clock));
  }

  public String getBy() {
    return parameter("by");
  }

  public String getBranch() {
    return parameter("branch");
  }

  public String getService() {
    return parameter("service");
  }

  public String getLane() {
    return parameter("lane");
  }

  public String getHour() {
    return parameter("hour");
  }

  public String getWeekday() {
    return parameter("weekday");
  }

  /** The page of one row alone, split further. */
  public String inside(String key) {
    Map<String, String> parts = parts();
    if (getGrouping() == Grouping.MONTH) {
      YearMonth month = YearMonth.parse(key);
      parts.put("from", later(getFrom(), month.atDay(1)).toString());
      parts.put("until", earlier(getUntil(), month.atEndOfMonth()).toString());
    } else {
      parts.put(getGrouping().name().toLowerCase(Locale.ROOT), key);
    }
    parts.put("by", NEXT.get(getGrouping()).name());
    return address("/frontoffice/statistics.xhtml", parts);
  }

  /** The same choice as a file. */
  public String same(String path) {
    return address(path, parts());
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("from", getFrom().toString());
    parts.put("until", getUntil().toString());
    parts.put("by", getGrouping().name());
    Stream.of("branch", "service", "lane", "hour", "weekday")
        .forEach(name -> parts.put(name, parameter(name)));
    return parts;
  }

  private static String address(String path, Map<String, String> parts) {
    return path
        + parts.entrySet().stream()
            .filter(part -> !part.getValue().isEmpty())
            .map(
                part ->
                    part.getKey()
                        + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private LocalDate day(String name, LocalDate otherwise) {
    try {
      return LocalDate.parse(parameter(name));
    } catch (DateTimeParseException none) {
      return otherwise;
    }
  }

  private static <E extends Enum<E>> E one(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private String parameter(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
