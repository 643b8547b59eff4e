package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import it.segrate.citytimes.systemtest.Screens;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The screens of the hall: paired by the supervisor, without the server, and on the phone. */
@UiTest
class ScreensUiIT {

  private static final String KIOSK = "/frontoffice/kiosk.xhtml";
  private static final String DEVICES = "/frontoffice/devices.xhtml";

  /** From 800 on, up to 1799. */
  private static final String ALONE = "A ([89]|1[0-7]\\d)\\d\\d";

  private static final Pattern CODE = Pattern.compile("([A-Z0-9]{4}) ([A-Z0-9]{4})");

  /** What the kiosk's page keeps and the server has not confirmed. */
  private static final String GIVEN =
      "() => JSON.parse(localStorage.getItem('citytimes.kiosk')).given.length";

  private static final String LEASED =
      "() => (JSON.parse(localStorage.getItem('citytimes.kiosk')) || {}).numbers?.length > 0";

  /** A device whose clock is 26 hours and a quarter ahead. */
  private static final String TOMORROW =
      """
      const Right = Date;
      const AHEAD = 26.25 * 3600000;
      window.Date = class extends Right {
        constructor(...parts) {
          if (parts.length) { super(...parts); } else { super(Right.now() + AHEAD); }
        }
        static now() { return Right.now() + AHEAD; }
      };""";

  private static final String KEPT =
      """
      async () => {
        const page = await caches.match(location.href, { ignoreSearch: true });
        const script = await caches.match(document.querySelector('script[src*="kiosk.js"]').src);
        return Boolean(page && script);
      }""";

  @Test
  void screenIsPairedWithItsCodeByTheKeyboardAndShutOutAtOnce(Browsers browsers) {
    Visit supervisor = browsers.desktop().login("supervisor").open(DEVICES);
    Page page = supervisor.page();
    page.locator("[id='device:name']").fill("Chiosco ingresso");
    page.locator("[id='device:make']").click();
    assertThat(supervisor.said()).containsText("Chiosco ingresso");
    Matcher code = CODE.matcher(supervisor.said().textContent());
    assertThat(code.find()).isTrue();
    supervisor.check().picture("devices");
    Visit kiosk = kiosk(browsers).open(KIOSK).picture("pairing");
    Page screen = kiosk.page();

    screen.keyboard().type("aaaa aaaa");
    kiosk.expectRefusal(422);
    screen.keyboard().press("Enter");
    assertThat(screen.locator("#code-fault")).isVisible();
    kiosk.check();
    screen.keyboard().type(code.group(1) + code.group(2));
    screen.keyboard().press("Enter");

    assertThat(screen.locator("#top button")).hasCount(4);
    page.navigate(supervisor.url(DEVICES));
    Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Chiosco ingresso"));
    assertThat(row.locator(".ct-state").first()).hasText("In linea");
    kiosk.expectRefusal(403);
    row.locator("[id$=':revoke']").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(supervisor.said()).containsText("revocato");
    assertThat(screen.locator("#pairing")).isVisible(long30());
  }

  @Test
  void kioskWithoutTheServerAndWithAWrongClockGivesNumbersAndHandsThemOverOnce(Browsers browsers) {
    Visit kiosk = kiosk(browsers).pair(Screens.KIOSK);
    Page screen = kiosk.page();
    screen.addInitScript(TOMORROW);
    kiosk.open(KIOSK);
    screen.waitForFunction(LEASED);
    screen.waitForFunction(KEPT);
    kiosk.context().setOffline(true);

    String first = takeAlone(screen);
    assertThat(screen.locator("#ticket .k-alone")).isVisible();
    screen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(screen.locator(".t80 .box")).isVisible();
    assertThat(screen.locator(".t80 .qr")).isHidden();
    assertThat(screen.locator("#paper-taken")).hasText(Pattern.compile(nowOrAMinuteAgo()));
    screen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    kiosk.picture("kiosk-alone");
    screen.reload();
    assertThat(screen.locator("#down")).isVisible();
    String second = takeAlone(screen);

    assertThat(first).matches(ALONE);
    assertThat(second).matches(ALONE).isNotEqualTo(first);
    assertThat(((Number) screen.evaluate(GIVEN)).intValue()).isEqualTo(2);
    kiosk.context().setOffline(false);
    screen.waitForFunction(GIVEN.replace("length", "length === 0"));
    assertThat(screen.locator("#down")).isHidden();
    Visit operator = browsers.desktop().login("operator").open("/frontoffice/console.xhtml");
    operator
        .page()
        .locator(".c-desk", new Page.LocatorOptions().setHasText("Sportello 4"))
        .locator("button")
        .click();
    assertThat(operator.page().locator("[id='bar:go']")).isVisible();
    assertThat(operator.page().locator(".c-cols")).containsText(first);
    assertThat(operator.page().locator(".c-cols")).containsText(second);
    operator.page().locator("[id='bar:go']").click();
    assertThat(operator.page().locator(".c-desks")).isVisible();
  }

  @Test
  void placesThatAreGoneAreSaidBeforeAnybodyWaits(Browsers browsers) {
    Visit supervisor = browsers.desktop().login("supervisor").open("/frontoffice/services.xhtml");
    supervisor.checkWidth().picture("services");
    Page page = supervisor.page();
    page.locator("a", new Page.LocatorOptions().setHasText("Matrimonio")).first().click();
    supervisor.check().picture("service");
    page.locator("[id='form:cap']").fill("1");
    page.locator("[id='form:save']").click();
    assertThat(supervisor.said()).isVisible();
    Visit kiosk = kiosk(browsers).pair(Screens.KIOSK).open(KIOSK);

    choose(kiosk.page(), "matrimonio");
    assertThat(kiosk.page().locator("#service-need li")).not().hasCount(0);
    kiosk.page().locator("#take").click();
    assertThat(kiosk.page().locator("#got-number")).not().isEmpty();
    kiosk.page().locator("#ticket [data-go=home]").click();
    kiosk.page().reload();
    choose(kiosk.page(), "matrimonio");

    assertThat(kiosk.page().locator("#service-full")).isVisible();
    assertThat(kiosk.page().locator("#take")).isHidden();
    assertThat(kiosk.page().locator("#service-book")).containsText("Prenota");
    kiosk
        .page()
        .waitForFunction("() => document.getElementById('service-book-code').naturalWidth > 0");
    kiosk.check().picture("kiosk-full");
    page.locator("a", new Page.LocatorOptions().setHasText("Matrimonio")).first().click();
    page.locator("[id='form:cap']").fill("");
    page.locator("[id='form:save']").click();
    assertThat(supervisor.said()).isVisible();
  }

  /** As the paper says it, by the server's clock. */
  private static String nowOrAMinuteAgo() {
    DateTimeFormatter said = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ITALIAN);
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Rome"));
    return said.format(now.minusMinutes(1)) + "|" + said.format(now);
  }

  private static String takeAlone(Page screen) {
    screen.locator("#top button").first().click();
    screen.locator("#take").click();
    assertThat(screen.locator("#ticket")).isVisible(long30());
    return screen.locator("#got-number").textContent();
  }

  private static void choose(Page screen, String words) {
    screen.locator("#search").fill(words);
    screen.locator("#found-list button").first().click();
  }

  private static Visit kiosk(Browsers browsers) {
    Visit kiosk = browsers.visit(Screen.DESKTOP, Locale.ITALIAN);
    kiosk.page().setViewportSize(1080, 1920);
    return kiosk;
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions long30() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
        .setTimeout(30_000);
  }
}
