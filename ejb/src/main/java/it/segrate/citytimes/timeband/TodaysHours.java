package it.segrate.citytimes.timeband;

import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.week.TimeWindow;
import java.time.DayOfWeek;

/** Says in one sentence when one comes and goes today. */
public final class TodaysHours {

  private TodaysHours() {}

  /** The sentence for a weekday of a band. */
  public static Text of(TimeBand band, DayOfWeek weekday) {
    return band.day(weekday)
        .map(day -> Text.of("timeband.requests.leadToday", window(day.entry()), window(day.exit())))
        .orElseGet(() -> Text.of("timeband.requests.leadFree"));
  }

  private static Text window(TimeWindow window) {
    return window.isFixed()
        ? Text.of("timeband.window.at", window.from())
        : Text.of("timeband.window.between", window.from(), window.to());
  }
}
