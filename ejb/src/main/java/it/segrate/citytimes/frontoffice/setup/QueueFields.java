package it.segrate.citytimes.frontoffice.setup;

/**
 * A queue as it is typed.
 *
 * @param target wait within which people should be called, in minutes
 * @param first the first number of a day
 * @param last the last number, or empty for no end
 * @param cap how many tickets a day, or empty for no limit
 * @param share how much of its desks appointments may take, in per cent
 */
public record QueueFields(
    String it, String en, String target, String first, String last, String cap, String share) {

  private static final String TARGET = "15";
  private static final String NO_SHARE = "0";

  /** A guest’s first queue: fifteen minutes, numbers from 1, no limit, no appointments. */
  static QueueFields ofGuest(String it, String en) {
    return new QueueFields(it, en, TARGET, "1", "", "", NO_SHARE);
  }
}
