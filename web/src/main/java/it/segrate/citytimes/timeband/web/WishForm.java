package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.week.Need.Kind;
import it.segrate.citytimes.timeband.week.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What matters to a person, as the address says it: {@code k0}, {@code t0}, {@code d0} are kind,
 * time and days of the first need, {@code long} the most long days. What is not understood is left
 * out.
 */
final class WishForm {

  private static final int MOST = 6;
  private static final List<Kind> USUAL = List.of(Kind.LEAVE_BY, Kind.COME_FROM);

  private final List<NeedForm> needs = new ArrayList<>();
  private final String longDays;

  private WishForm(HttpServletRequest request) {
    int rows = Math.min(MOST, USUAL.size() + more(request));
    for (int i = 0; i < rows; i++) {
      needs.add(need(request, i));
    }
    String asked = text(request, "long");
    longDays = asked.matches("[0-5]") ? asked : "";
  }

  static WishForm of(HttpServletRequest request) {
    return new WishForm(request);
  }

  /** How many more than the usual there are, or are asked for by the button that adds one. */
  private static int more(HttpServletRequest request) {
    int given = 0;
    while (USUAL.size() + given < MOST
        && request.getParameter("k" + (USUAL.size() + given)) != null) {
      given++;
    }
    return given + (request.getParameter("add") == null ? 0 : 1);
  }

  private static NeedForm need(HttpServletRequest request, int number) {
    Kind usual = number < USUAL.size() ? USUAL.get(number) : Kind.LEAVE_BY;
    boolean sent = request.getParameter("k" + number) != null;
    return new NeedForm(
        number,
        kind(text(request, "k" + number)).orElse(usual),
        text(request, "t" + number).strip(),
        sent ? days(request.getParameterValues("d" + number)) : NeedForm.WORKWEEK);
  }

  private static Optional<Kind> kind(String name) {
    return Stream.of(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static Set<DayOfWeek> days(String[] numbers) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String number : numbers == null ? new String[0] : numbers) {
      if (number.matches("[1-7]")) {
        days.add(DayOfWeek.of(Integer.parseInt(number)));
      }
    }
    return days;
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  List<NeedForm> needs() {
    return Collections.unmodifiableList(needs);
  }

  /** Most long days, as the address has it; empty where it does not matter. */
  String longDays() {
    return longDays;
  }

  boolean canHaveMore() {
    return needs.size() < MOST;
  }

  Wish wish() {
    return new Wish(
        needs.stream().flatMap(need -> need.need().stream()).toList(),
        longDays.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(longDays)));
  }
}
