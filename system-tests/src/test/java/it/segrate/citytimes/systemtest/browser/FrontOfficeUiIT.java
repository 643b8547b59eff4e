package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Media;
import it.segrate.citytimes.systemtest.Screens;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the kiosk over the operator's console to the board and the citizen's phone. */
@UiTest
class FrontOfficeUiIT {

  /** No route cuts a stream that is open: the test takes it in hand, to close it. */
  private static final String LINE_IN_HAND =
      "window.EventSource = class extends window.EventSource {"
          + " constructor(address) { super(address); window.line = this; } };";

  private static final String KIOSK = "/frontoffice/kiosk.xhtml";
  private static final String BOARD = "/frontoffice/board.xhtml";
  private static final String CONSOLE = "/frontoffice/console.xhtml";

  /** Longest time from a call to its number on the board, in milliseconds. */
  private static final int CALL_TO_BOARD = 1_000;

  private static final int LONG = 30_000;

  @Test
  void citizenTakesATicketAndIsCalledOnTheBoardAndOnThePhone(Browsers browsers) {
    Visit board = board(browsers);
    Visit operator = browsers.desktop().login("operator").open(CONSOLE);
    sitDown(operator, "Sportello 4");
    Visit kiosk = kiosk(browsers, Locale.ITALIAN);
    Page screen = kiosk.page();

    screen.locator("#areas button").first().click();
    kiosk.check().picture("kiosk-area");
    screen.locator("#area-list button", withText("CIE adulto")).first().click();
    assertThat(screen.locator("#service-range")).not().isEmpty();
    screen.locator("#service [data-priority]").click();
    kiosk.check().picture("kiosk-service");
    screen.locator("#take").click();
    assertThat(screen.locator("#got-number")).hasText(Pattern.compile("A \\d{3}"));
    kiosk.check().picture("kiosk-ticket");
    assertThatThePaperHoldsItAll(screen);
    String number = screen.locator("#got-number").textContent();
    assertThat(
            (Boolean) screen.locator("#got-code").evaluate("i => i.complete && i.naturalWidth > 0"))
        .isTrue();
    Visit phone = browsers.phone();
    String link = screen.locator("#got-link").getAttribute("href");
    phone.page().navigate(link);
    phone.check().picture("ticket-phone");
    assertThat(phone.page().locator(".tk b")).hasText(number);

    String called = callUntil(operator, board, number);

    assertThat(called).isEqualTo(number);
    assertThat(phone.page().locator(".ph.called .desk")).containsText("4");
    assertThat(phone.page().locator("#left b")).hasText(Pattern.compile("[012]:\\d\\d"));
    phone.check().picture("ticket-phone-called");
    press(operator, "x", "FREE");
    phone.page().locator("#back").click();
    assertThat(phone.page().locator("#ticket")).hasAttribute("data-state", "WAITING");
    press(operator, "F2", "CALLED");
    assertThat(operator.page().locator("#number")).hasText(number);
    press(operator, "F2", "SERVING");
    operator.check().picture("console-serving");
    press(operator, "F4", "FREE");
    phone.page().locator("#opinion [data-face=GREEN]").click();
    assertThat(phone.page().locator("#op-thanks")).isVisible();
    phone.check().picture("ticket-phone-done");
    operator.page().locator("[id='bar:go']").click();
    assertThat(operator.page().locator(".c-desks")).isVisible();
  }

  private static void assertThatThePaperHoldsItAll(Page screen) {
    screen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat((Boolean) screen.locator(".t80").evaluate("p => p.scrollWidth <= p.clientWidth"))
        .as("the ticket fits on paper of 80 mm")
        .isTrue();
    screen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Calls and ends until the number comes; each call is on the board within a second. */
  private static String callUntil(Visit operator, Visit board, String number) {
    watch(board);
    String called = "";
    for (int i = 0; i < 20 && !called.equals(number); i++) {
      if (i > 0) {
        press(operator, "F2", "SERVING");
        press(operator, "F4", "FREE");
      }
      press(operator, "F2", "CALLED");
      called = operator.page().locator("#number").textContent();
      assertThat(board.page().locator("#last-number")).hasText(called, within());
      if (i == 0) {
        assertThat(delay(board))
            .as("milliseconds from call to board")
            .isBetween(-50, CALL_TO_BOARD);
        operator.check().picture("console-called");
        board.check().picture("board");
      }
    }
    return called;
  }

  /** Notes when the board shows another number, against the server's time of that call. */
  private static void watch(Visit board) {
    board
        .page()
        .evaluate(
            """
            () => {
              const number = document.getElementById('last-number');
              new MutationObserver(() => {
                window.shownAt = window.shownAt || Date.now();
              }).observe(number, { childList: true });
            }""");
  }

  private static int delay(Visit board) {
    Object millis =
        board
            .page()
            .evaluate(
                """
                async () => {
                  const answer = await fetch(document.getElementById('board').dataset.api + '/board');
                  const state = await answer.json();
                  return Math.round(window.shownAt - new Date(state.calls[0].at).getTime());
                }""");
    return ((Number) millis).intValue();
  }

  @Test
  void operatorNeedsNothingButTheKeyboard(Browsers browsers) {
    Visit kiosk = kiosk(browsers, Locale.ITALIAN);
    take(kiosk, "Scuola e infanzia", "Refezione scolastica");
    Visit operator = browsers.desktop().login("operator").open(CONSOLE);
    Page page = operator.page();
    tabTo(page, "Sportello 6");
    page.keyboard().press("Enter");
    assertThat(page.locator("#heading")).hasText("Sportello 6");
    operator.check().picture("console-free");

    press(operator, "F2", "CALLED");
    assertThat(page.locator("[data-key=F8]")).hasAttribute("aria-disabled", "true");
    press(operator, "r", "FREE");
    press(operator, "F2", "CALLED");
    press(operator, "x", "FREE");
    assertThat(page.locator("[data-key=F2]")).isFocused();
    page.locator("#letters").focus();
    page.keyboard().press("Enter");
    press(operator, "F2", "CALLED");
    page.keyboard().press("x");
    assertThat(page.locator("#state")).hasAttribute("data-step", "CALLED");
    press(operator, "F2", "SERVING");
    press(operator, "F4", "FREE");
    page.locator("#letters").focus();
    page.keyboard().press("Enter");
    page.locator("[id='bar:go']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".c-desks")).isVisible();
  }

  @Test
  void partnerSeesItsOwnDeskAndQueueAlone(Browsers browsers) {
    Visit partner = browsers.desktop().login("partner").open(CONSOLE);
    Locator desks = partner.page().locator(".c-desk h2");

    assertThat(desks).hasText(new String[] {"Sportello 7"});
    sitDown(partner, "Sportello 7");

    assertThat(partner.page().locator(".c-cols h3")).hasCount(1);
    assertThat(partner.page().locator(".c-cols h3")).containsText("P Posta");
    partner.page().locator("[id='bar:go']").click();
    assertThat(desks).hasCount(1);
  }

  @Test
  void boardSaysThatItIsOldAndCatchesUp(Browsers browsers) {
    Visit board = browsers.desktop();
    Page page = board.page();
    page.addInitScript(LINE_IN_HAND);
    show(board);
    String before = page.locator("#last-number").textContent();
    page.route("**/api/frontoffice/**", Route::abort);
    page.evaluate("window.line.close()");

    Visit kiosk = kiosk(browsers, Locale.ITALIAN);
    String number = take(kiosk, "Altri enti presenti oggi", "Bollettini e ricariche");
    assertThat(page.locator("#lost")).isVisible(new IsVisibleOptions().setTimeout(LONG));
    Visit partner = browsers.desktop().login("partner").open(CONSOLE);
    sitDown(partner, "Sportello 7");
    String called = "";
    for (int i = 0; i < 10 && !called.equals(number); i++) {
      press(partner, "F2", i == 0 ? "CALLED" : "SERVING");
      if (i > 0) {
        press(partner, "F4", "FREE");
        press(partner, "F2", "CALLED");
      }
      called = partner.page().locator("#number").textContent();
    }
    assertThat(page.locator("#last-number")).hasText(before);

    page.waitForResponse("**/board/events", () -> page.unroute("**/api/frontoffice/**"));

    assertThat(page.locator("#last-number")).hasText(number, within());
    assertThat(page.locator("#lost")).isHidden();
    press(partner, "F2", "SERVING");
    press(partner, "F4", "FREE");
    partner.page().locator("[id='bar:go']").click();
    assertThat(partner.page().locator(".c-desks")).isVisible();
  }

  @Test
  void kioskSpeaksEnglishAndFindsByName(Browsers browsers) {
    Visit kiosk = kiosk(browsers, Locale.ENGLISH);

    assertThat(kiosk.page().locator("#home h1")).hasText("What do you need?");
    kiosk.page().locator("#search").fill("waste");
    assertThat(kiosk.page().locator("#found-list button").first()).containsText("Waste");
    kiosk.check();
  }

  @Test
  void linksThatNobodyWasGivenAreNotFound(Browsers browsers) {
    Visit visit = browsers.phone();

    visit.openRefused("/frontoffice/ticket.xhtml?t=nobody-has-this-link", 404);
    visit.openRefused("/frontoffice/ticket.xhtml", 404);
    visit.pair(Screens.BOARD);
    assertThat(
            visit
                .context()
                .request()
                .get(browsers.server().url("/api/frontoffice/branches/nowhere/board"))
                .status())
        .isEqualTo(403);
  }

  private static Visit board(Browsers browsers) {
    return show(browsers.desktop());
  }

  private static Visit show(Visit board) {
    board.page().setViewportSize(1920, 1080);
    board.pair(Screens.BOARD).open(BOARD);
    assertThat(board.page().locator("#queues li")).hasCount(8);
    return board.check();
  }

  private static Visit kiosk(Browsers browsers, Locale language) {
    Visit kiosk = browsers.visit(Screen.DESKTOP, language);
    kiosk.page().setViewportSize(1080, 1920);
    kiosk.pair(Screens.KIOSK).open(KIOSK);
    assertThat(kiosk.page().locator("#top button")).hasCount(4);
    return kiosk.check().picture("kiosk");
  }

  private static String take(Visit kiosk, String area, String service) {
    Page page = kiosk.page();
    page.locator("#areas button", withText(area)).click();
    page.locator("#area-list button", withText(service)).first().click();
    page.locator("#take").click();
    assertThat(page.locator("#ticket")).isVisible();
    return page.locator("#got-number").textContent();
  }

  private static void sitDown(Visit operator, String desk) {
    operator.page().locator(".c-desk", withText(desk)).locator("button").click();
    assertThat(operator.page().locator("#heading")).hasText(desk);
  }

  /** Presses a key and waits for the step it leads to. */
  private static void press(Visit operator, String key, String step) {
    operator.page().keyboard().press(key);
    assertThat(operator.page().locator("#state[data-step=" + step + "]")).isAttached();
  }

  private static void tabTo(Page page, String words) {
    String inside =
        "words => document.activeElement.closest('.c-desk')?.textContent.includes(words) === true";
    for (int i = 0; i < 60 && !(Boolean) page.evaluate(inside, words); i++) {
      page.keyboard().press("Tab");
    }
    assertThat((Boolean) page.evaluate(inside, words)).as("reached %s", words).isTrue();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Calls close together wait for each other on the board. */
  private static HasTextOptions within() {
    return new HasTextOptions().setTimeout(LONG);
  }
}
