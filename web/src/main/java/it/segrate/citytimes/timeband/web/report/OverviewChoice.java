package it.segrate.citytimes.timeband.web.report;

import it.segrate.citytimes.timeband.report.OverviewFilter;
import it.segrate.citytimes.timeband.report.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What of the overview is looked at, as it stands in the address, and addresses that say so. */
@Named
@RequestScoped
public class OverviewChoice {

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** The filter of the address; what is no office and no day there counts as none. */
  public OverviewFilter getFilter() {
    return new OverviewFilter(
        getOffice().matches("\\d{1,18}") ? Long.valueOf(getOffice()) : null,
        "only".equals(parameter("below")),
        getBand().isEmpty() ? null : getBand(),
        getDay());
  }

  /** The day of the address, or today. */
  public LocalDate getDay() {
    try {
      return LocalDate.parse(parameter("day"));
    } catch (DateTimeParseException e) {
      return LocalDate.now(clock);
    }
  }

  /** How those who are listed stand; null for everybody. */
  public Standing getStanding() {
    return Arrays.stream(Standing.values())
        .filter(one -> one.name().equals(parameter("standing")))
        .findFirst()
        .orElse(null);
  }

  public String getOffice() {
    return parameter("office");
  }

  public String getBand() {
    return parameter("band");
  }

  /** Whether offices or bands are left out. */
  public boolean isNarrowed() {
    return !(getOffice() + getBand()).isEmpty();
  }

  /** The list behind a figure of all that is shown. */
  public String total(Standing standing, String band) {
    return address("/timeband/overview-people.xhtml", standing, with("band", band));
  }

  /** The list behind a figure of one office. */
  public String list(Standing standing, Long officeId, String band) {
    Map<String, String> filters = with("band", band);
    filters.put(
        "office", String.valueOf(Objects.requireNonNullElse(officeId, OverviewFilter.NO_OFFICE)));
    filters.put("below", "only");
    return address("/timeband/overview-people.xhtml", standing, filters);
  }

  /** The same choice as a file, or on another page. */
  public String same(String path) {
    return address(path, getStanding(), filters());
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> filters = filters();
    if (value != null && !value.isEmpty()) {
      filters.put(name, value);
    }
    return filters;
  }

  /** The parts of the address that choose, but for the standing. */
  public Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("office", getOffice());
    filters.put("below", parameter("below"));
    filters.put("band", getBand());
    filters.put("day", getDay().toString());
    return filters;
  }

  private static String address(String path, Standing standing, Map<String, String> filters) {
    Map<String, String> all = new LinkedHashMap<>(filters);
    all.put("standing", standing == null ? "" : standing.name());
    return path
        + all.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String parameter(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
