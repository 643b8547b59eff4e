package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The values that the template of an order names. */
final class OrderWording {

  /** The wording, which the municipality may replace; Italian alone: it is an act of its. */
  static final String TEMPLATE = "timeband/order.it.html";

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
  private static final int HOUR = 60;

  private OrderWording() {}

  static Map<String, Object> of(OrderSheet sheet) {
    ServiceOrder order = sheet.order();
    Map<String, Object> values = new HashMap<>();
    values.put("number", sheet.number());
    values.put("madeOn", order.getMadeOn());
    values.put("person", order.getPerson());
    values.put("badge", sheet.badge());
    values.put("office", order.office().orElse(null));
    values.put("request", order.getRequest().getId());
    values.put("asked", sheet.asked());
    values.put("band", sheet.band().getNameIt());
    values.put("edition", sheet.band().getEdition());
    values.put("basis", sheet.band().getLegalBasis());
    values.put("talks", sheet.band().talksOn().orElse(null));
    values.put("weekly", hours(sheet.band().getWeeklyMinutes()));
    values.put("from", order.getFrom());
    values.put("until", order.until().orElse(null));
    values.put("approvals", sheet.approvals().stream().map(OrderWording::approval).toList());
    values.put("replaced", sheet.replaced().map(OrderWording::replaced).orElse(null));
    values.put("weeks", weeks(sheet.band().pattern()));
    return values;
  }

  private static Map<String, Object> approval(CaseProgress.Step step) {
    Map<String, Object> approval = new HashMap<>();
    approval.put("by", step.kind().name());
    approval.put("who", step.who());
    approval.put("instead", step.onBehalfOf());
    approval.put("on", LocalDate.ofInstant(step.decidedAt(), PortalClock.ZONE));
    return approval;
  }

  private static Map<String, Object> replaced(ServiceOrder order) {
    return Map.of("number", order.getNumber() + "/" + order.getYear(), "madeOn", order.getMadeOn());
  }

  private static List<Map<String, Object>> weeks(WeekPattern pattern) {
    List<Map<String, Object>> weeks = new ArrayList<>();
    pattern.weeks().forEach(days -> weeks.add(week(weeks.size() + 1, days)));
    return weeks;
  }

  private static Map<String, Object> week(int number, List<DayHours> days) {
    int planned = days.stream().mapToInt(DayHours::plannedMinutes).sum();
    return Map.of(
        "number",
        number,
        "days",
        days.stream().map(OrderWording::day).toList(),
        "total",
        hours(planned));
  }

  private static Map<String, Object> day(DayHours day) {
    return Map.of(
        "name", capitalised(day.weekday().getDisplayName(TextStyle.FULL, Locale.ITALIAN)),
        "entry", window(day.entry()),
        "core", day.core().stream().map(OrderWording::window).collect(Collectors.joining(", ")),
        "exit", window(day.exit()),
        "pause", day.breakMinutes() == 0 ? "nessuna" : hours(day.breakMinutes()),
        "planned", hours(day.plannedMinutes()));
  }

  private static String window(TimeWindow window) {
    return window.isFixed() ? time(window.from()) : time(window.from()) + "–" + time(window.to());
  }

  private static String time(LocalTime time) {
    return CLOCK.format(time);
  }

  /** '7 h 12 min'. */
  private static String hours(int minutes) {
    int rest = minutes % HOUR;
    String whole = minutes / HOUR + " h";
    String more = rest + " min";
    return rest == 0 ? whole : minutes < HOUR ? more : whole + " " + more;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ITALIAN) + word.substring(1);
  }
}
