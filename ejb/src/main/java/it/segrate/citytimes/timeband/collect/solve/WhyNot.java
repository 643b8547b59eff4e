package it.segrate.citytimes.timeband.collect.solve;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What keeps somebody from a band, as the others are placed.
 *
 * @param group name of the office or service that would lack people, or of the person who may not
 *     have it where that has to be said; else null
 * @param day first day on which it would; else null
 * @param have how many would be there, or have a place already
 * @param need how many are needed, or places there are
 */
public record WhyNot(
    Kind kind, String group, LocalDate day, LocalTime from, LocalTime to, int have, int need) {

  /** Which rule it is. */
  public enum Kind {
    /** The law or the rules of requests do not let them have it. */
    NOT_ALLOWED,
    /** All places are taken. */
    PLACES,
    /** Too few people would be there. */
    COVER,
    /** HR said what they get. */
    PINNED,
    /** Nothing: the time was up before the solver came to it. */
    TIME;

    /** Whether an allocation that ignores it is not possible. */
    public boolean isHard() {
      return this == NOT_ALLOWED || this == PLACES || this == COVER;
    }
  }

  /**
   * The law or the rules of requests are broken.
   *
   * @param person whose band it is
   */
  public static WhyNot notAllowed(String person) {
    return new WhyNot(Kind.NOT_ALLOWED, person, null, null, null, 0, 0);
  }

  static WhyNot of(Kind kind) {
    return new WhyNot(kind, null, null, null, null, 0, 0);
  }

  static WhyNot places(int taken, int places) {
    return new WhyNot(Kind.PLACES, null, null, null, null, taken, places);
  }

  static WhyNot cover(Slot slot, int change) {
    return new WhyNot(
        Kind.COVER,
        slot.group(),
        slot.day(),
        slot.from(),
        slot.to(),
        slot.present() + change,
        slot.needed());
  }
}
