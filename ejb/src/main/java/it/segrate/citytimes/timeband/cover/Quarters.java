package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;

/**
 * The quarters of an hour of a day in which somebody is surely there, whatever they choose inside
 * the windows of their hours: from the last entry to the first exit. Where core hours leave a gap
 * for the break, nobody can tell when it is taken, so no quarter of the gap counts; a break that
 * may be taken at any time does, since colleagues take turns. A quarter counts if the whole of it
 * does.
 */
public final class Quarters {

  /** Quarters of a day. */
  public static final int OF_A_DAY = 96;

  private static final int LENGTH = 15;

  private Quarters() {}

  /** The number of the quarter that begins then, or in which that moment lies. */
  public static int at(LocalTime time) {
    return time.toSecondOfDay() / 60 / LENGTH;
  }

  /** When a quarter begins; midnight, as 0:00, for the one after the last. */
  public static LocalTime start(int quarter) {
    return LocalTime.MIDNIGHT.plusMinutes((long) LENGTH * quarter);
  }

  /** The quarters in which somebody with these hours is surely there. */
  public static BitSet surely(DayHours hours) {
    BitSet there = new BitSet(OF_A_DAY);
    stretches(hours).forEach(stretch -> add(there, stretch));
    return there;
  }

  private static List<TimeWindow> stretches(DayHours hours) {
    LocalTime come = hours.entry().to();
    LocalTime leave = hours.exit().from();
    if (hours.core().size() < 2) {
      return List.of(new TimeWindow(come, leave));
    }
    LocalTime gap = hours.core().get(0).to();
    LocalTime back = hours.core().get(1).from();
    return List.of(new TimeWindow(come, gap), new TimeWindow(back, leave));
  }

  private static void add(BitSet there, TimeWindow stretch) {
    int first = (minutes(stretch.from()) + LENGTH - 1) / LENGTH;
    int end = minutes(stretch.to()) / LENGTH;
    if (end > first) {
      there.set(first, end);
    }
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
