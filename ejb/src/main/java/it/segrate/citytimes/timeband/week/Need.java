package it.segrate.citytimes.timeband.week;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What matters to a person on some weekdays: 'I must leave by 16:30 on Tuesday and Thursday'.
 *
 * @param days on which it matters; none is none
 */
public record Need(Kind kind, LocalTime time, Set<DayOfWeek> days) {

  public Need {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
  }

  /** What the time means. */
  public enum Kind {
    /** One must be able to leave by then, with the day's work done. */
    LEAVE_BY,
    /** One wants to be able to begin at that time already. */
    COME_FROM,
    /** One cannot be there before. */
    COME_AFTER
  }
}
