package it.segrate.citytimes.timeband;

import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.LocalDate;

/** Says in one sentence when one comes and goes today. */
public final class TodaysHours {

  private TodaysHours() {}

  /** The sentence for a day on which a band is worked. */
  public static Text of(TimeBand band, LocalDate day) {
    return band.hoursOn(day)
        .map(
            hours ->
                Text.of("timeband.requests.leadToday", window(hours.entry()), window(hours.exit())))
        .orElseGet(() -> Text.of("timeband.requests.leadFree"));
  }

  private static Text window(TimeWindow window) {
    return window.isFixed()
        ? Text.of("timeband.window.at", window.from())
        : Text.of("timeband.window.between", window.from(), window.to());
  }
}
