package it.segrate.citytimes.frontoffice.web.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.outlook.DayOutlook;
import it.segrate.citytimes.frontoffice.outlook.HourOutlook;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A day as it is drawn: each hour a bar from the shortest to the longest usual wait, and the same
 * in words.
 *
 * @param closed why there are no hours; null if there are
 */
public record WhenDay(String name, String closed, List<Hour> hours) {

  /** Waits are drawn up to this many minutes at least, so that short ones look short. */
  private static final int LEAST_SCALE = 30;

  /**
   * An hour.
   *
   * @param x where its bar begins, in per cent
   * @param width how long its bar is, in per cent; null where nothing is known
   */
  public record Hour(
      String time,
      String range,
      boolean quiet,
      boolean now,
      boolean anyDay,
      String x,
      String width) {}

  /**
   * @param now the moment in the town's time if the hall is open, else null
   */
  static List<WhenDay> of(
      List<DayOutlook> days,
      LocalDate today,
      LocalDateTime now,
      DatesView dates,
      Texts texts,
      LocaleView locale) {
    int scale =
        days.stream()
            .flatMap(day -> day.hours().stream())
            .filter(hour -> hour.known() != null)
            .mapToInt(hour -> hour.known().range().to())
            .reduce(LEAST_SCALE, Math::max);
    return days.stream()
        .map(
            day -> {
              boolean first = day.day().equals(today);
              String name = dates.day(day.day());
              return new WhenDay(
                  first ? texts.of("frontoffice.when.day.today", name) : texts.capitalised(name),
                  closed(day, first && now != null, texts, locale),
                  day.hours().stream()
                      .map(hour -> hour(hour, first ? now : null, scale, dates, texts))
                      .toList());
            })
        .toList();
  }

  private static String closed(DayOutlook day, boolean open, Texts texts, LocaleView locale) {
    if (!day.hours().isEmpty()) {
      return null;
    }
    if (open) {
      return texts.get("frontoffice.when.closed.open");
    }
    if (day.closure() != null) {
      return texts.of("frontoffice.when.closed.reason", day.closure().in(locale.getLocale()));
    }
    if (day.holiday()) {
      return texts.get("frontoffice.when.closed.holiday");
    }
    return texts.get(day.opens() ? "frontoffice.when.closed.over" : "frontoffice.when.closed");
  }

  private static Hour hour(
      HourOutlook hour, LocalDateTime now, int scale, DatesView dates, Texts texts) {
    WaitRange range = hour.known() == null ? null : hour.known().range();
    boolean current =
        now != null
            && !hour.from().isAfter(now.toLocalTime())
            && hour.until().isAfter(now.toLocalTime());
    return new Hour(
        texts.of("frontoffice.when.hour", dates.time(hour.from()), dates.time(hour.until())),
        inShort(range, texts),
        hour.quiet(),
        current,
        hour.known() != null && hour.known().anyDay(),
        range == null ? null : percent(range.from(), scale),
        range == null ? null : percent(Math.max(range.to() - range.from(), 1), scale));
  }

  private static String percent(int minutes, int scale) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * minutes / scale);
  }

  /** '10–15 min', where there is little room. */
  private static String inShort(WaitRange range, Texts texts) {
    return range == null || range.atOnce()
        ? wait(range, texts)
        : texts.of("frontoffice.when.wait.short", range.from(), range.to());
  }

  /** '10–15 minuti', 'subito', or that it is not known. */
  static String wait(WaitRange range, Texts texts) {
    if (range == null) {
      return texts.get("frontoffice.when.unknown");
    }
    return range.atOnce()
        ? texts.get("frontoffice.wait.now")
        : texts.of("frontoffice.when.wait", range.from(), range.to());
  }
}
