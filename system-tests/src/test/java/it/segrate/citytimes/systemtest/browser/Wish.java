package it.segrate.citytimes.systemtest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A band that a person of a test asks for.
 *
 * @param band its Italian name
 * @param from first day
 * @param until last day, or null for no end
 */
record Wish(String band, LocalDate from, LocalDate until) {

  static final String EQUAL_DAYS = "Cinque giorni uguali";
  static final String LONG_MONDAYS = "Rientri lunedì e mercoledì";
  static final String LONG_TUESDAYS = "Rientri martedì e giovedì";

  /** The demo's deputy has asked for a band from day 45 on: the days before are free. */
  private static final int FIRST_FREE = 7;

  private static final int LAST_FREE = 43;

  private static final AtomicInteger TAKEN = new AtomicInteger(FIRST_FREE);

  /** Two days of the demo's deputy that no other test asks for. */
  static Wish ofDeputy(String band) {
    int first = TAKEN.getAndAdd(2);
    if (first > LAST_FREE - 1) {
      throw new IllegalStateException("The deputy has no days left: withdraw what a test leaves");
    }
    return new Wish(band, today().plusDays(first), today().plusDays(first + 1L));
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Rome"));
  }

  /** Its first day as every sentence says it, such as '3 dicembre'. */
  String firstDay() {
    String day = from.getDayOfMonth() == 1 ? "1°" : String.valueOf(from.getDayOfMonth());
    return day + from.format(DateTimeFormatter.ofPattern(" MMMM", Locale.ITALIAN));
  }

  /** Its row among what somebody has to decide, or has decided. */
  Locator rowIn(Page page) {
    return page.locator(".ct-data tbody tr", tells());
  }

  /** Its place among one's own requests. */
  Locator among(Page page) {
    return page.locator("#requests .ct-list > li", tells());
  }

  private Page.LocatorOptions tells() {
    return new Page.LocatorOptions()
        .setHasText(Pattern.compile(band + ".*[Dd]al(l’| )" + firstDay() + "\\b", Pattern.DOTALL));
  }
}
