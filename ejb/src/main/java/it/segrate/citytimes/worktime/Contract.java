package it.segrate.citytimes.worktime;

/**
 * What a week is measured against.
 *
 * @param weeklyMinutes net minutes a week: 2160 is 36 hours
 * @param shifts whether the work is in shifts, as at the desks of the front office
 */
public record Contract(int weeklyMinutes, boolean shifts) {

  /** Office work of so many minutes a week. */
  public static Contract office(int weeklyMinutes) {
    return new Contract(weeklyMinutes, false);
  }
}
