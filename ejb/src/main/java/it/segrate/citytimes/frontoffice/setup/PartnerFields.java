package it.segrate.citytimes.frontoffice.setup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A guest of the hall as it is typed.
 *
 * @param until the last day, or null for no end
 * @param hours lines of hours by weekday, as {@link WeekText} reads them; none for whenever the
 *     branch is open
 * @param operators accounts that work for it
 */
public record PartnerFields(
    String name, LocalDate from, LocalDate until, Map<String, String> hours, Set<Long> operators) {

  /**
   * What a guest begins with: a queue, a service of the same name, a desk.
   *
   * @param minutes how long the service usually takes
   * @param area identifier of the subject under which kiosks offer it
   * @param desk what the board shows
   */
  public record Start(
      String letter, String nameIt, String nameEn, String minutes, Long area, String desk) {}
}
