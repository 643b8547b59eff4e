package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Somebody who has a keyboard and nothing else: goes through a page with Tab, in its order, and
 * sees where the focus is.
 */
final class Keys {

  /** More stops than any page has. */
  private static final int PATIENCE = 120;

  /** Orders in which a browser may ask for a date: its own language decides, not the page's. */
  private static final List<String> DATE_ORDERS = List.of("MMddyyyy", "ddMMyyyy", "yyyyMMdd");

  private static final String HAS_FOCUS = "e => e === document.activeElement";
  private static final String SHOWS_FOCUS =
      "e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }";

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Goes on with Tab until the focus is there. */
  Keys to(Locator target) {
    for (int i = 0; i < PATIENCE && !isAt(target); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(isAt(target)).as("reached with Tab: %s", target).isTrue();
    assertThat((Boolean) target.evaluate(SHOWS_FOCUS)).as("focus seen at %s", target).isTrue();
    return this;
  }

  /** Goes there and presses Enter. */
  void enter(Locator target) {
    to(target);
    page.keyboard().press("Enter");
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  void type(Locator field, String text) {
    to(field);
    page.keyboard().type(text);
  }

  /** Types a date into a date field, in whatever order the browser wants its parts. */
  void type(Locator field, LocalDate date) {
    to(field);
    for (String order : DATE_ORDERS) {
      page.keyboard().type(DateTimeFormatter.ofPattern(order).format(date));
      if (field.inputValue().equals(date.toString())) {
        return;
      }
      press("ArrowLeft").press("ArrowLeft");
    }
    assertThat(field.inputValue()).isEqualTo(date.toString());
  }

  private static boolean isAt(Locator target) {
    return target.count() == 1 && (Boolean) target.evaluate(HAS_FOCUS);
  }
}
