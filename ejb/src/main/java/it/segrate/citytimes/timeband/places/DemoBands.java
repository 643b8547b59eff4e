package it.segrate.citytimes.timeband.places;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import it.segrate.citytimes.timeband.BandSheet;
import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bands of the invented municipality beside the standard ones: a cycle, an office's own, a few. */
public final class DemoBands {

  /** Has one place in each office. */
  public static final String SHORT_MORNINGS = "MATTINE-PRESTO";

  private static final String BASIS = "CCNL Funzioni Locali 2022, art. 36";
  private static final int WEEK = 36 * 60;

  private DemoBands() {}

  /**
   * All of them.
   *
   * @param office id of the office that has a band of its own
   */
  public static List<BandSheet> all(LocalDate from, long office) {
    List<DayHours> five = week("07:30", "08:30", "15:15", "16:15", 432);
    List<DayHours> four =
        week("08:00", "09:00", "17:45", "18:45", 540).stream()
            .filter(day -> day.weekday() != FRIDAY)
            .toList();
    return List.of(
        sheet(
            "SETTIMANE-ALTERNE",
            "Cinque giorni, poi quattro",
            "Five days, then four",
            from,
            List.of(five, four),
            BandColour.VIOLET,
            Offer.EVERYBODY),
        sheet(
            "PERSONALE-SERA",
            "Fino a sera, Risorse umane",
            "Until the evening, personnel",
            from,
            List.of(week("10:00", "11:00", "18:00", "19:00", 432)),
            BandColour.PLUM,
            new Offer(Set.of(office), Set.of(), Places.UNLIMITED)),
        sheet(
            SHORT_MORNINGS,
            "Mattine presto",
            "Early mornings",
            from,
            List.of(week("07:00", "07:30", "14:45", "15:15", 432)),
            BandColour.AMBER,
            new Offer(Set.of(), Set.of(), Places.number(1))));
  }

  private static BandSheet sheet(
      String code,
      String nameIt,
      String nameEn,
      LocalDate from,
      List<List<DayHours>> weeks,
      BandColour colour,
      Offer offer) {
    return new BandSheet(
        code, nameIt, nameEn, from, BASIS, from.minusDays(30), WEEK, weeks, colour, offer);
  }

  private static List<DayHours> week(
      String in, String inUntil, String out, String outUntil, int minutes) {
    return Stream.<DayOfWeek>of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
        .map(
            day ->
                DayHours.between(
                    day, TimeWindow.of(in, inUntil), TimeWindow.of(out, outUntil), 30, minutes))
        .toList();
  }
}
