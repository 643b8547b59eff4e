package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.segrate.citytimes.systemtest.Screens;
import it.segrate.citytimes.systemtest.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A citizen books an appointment on a public page, moves it, and calls it off. */
@UiTest
class BookingUiIT {

  private static final String BOOK = "/frontoffice/book.xhtml";
  private static final String MAIL = "piera.immaginari@example.org";

  /** Of an invented appointment of the demonstration, whose holder may come right away. */
  private static final String DEMO_CODE = "SEGRAT";

  private static final long LONG = 60_000;

  @Test
  void citizenSeesWhenItIsQuietAndBooksForThatService(Browsers browsers) {
    Visit citizen = browsers.phone().open(BOOK);
    Page page = citizen.page();
    page.getByText("Quando conviene venire").click();
    page.waitForURL("**/frontoffice/when.xhtml?branch=sac");
    assertThat(page.locator(".w-range")).containsText("minuti");
    assertThat(page.locator(".w-tips li")).not().hasCount(0);
    assertThat(page.locator(".w-days .w-hours tr.quiet").first()).containsText("meno attesa");
    assertThat(page.locator(".w-days section")).hasCount(7);
    citizen.check().checkWidth().picture("when");
    page.locator("#service").selectOption("CIE adulto");
    page.locator("#show").click();
    page.waitForURL("**service=*");
    citizen.check();
    page.getByText("Prenota un appuntamento").click();
    assertThat(page.locator("#service option:checked")).hasText("CIE adulto");
    citizen.open("/frontoffice/when-widget.xhtml?branch=sac&lang=en");
    assertThat(page.locator("h1")).hasText("Wait at the desk");
    citizen.check().checkWidth().picture("when-widget");
    Locator shown = frameOn("https://www.comune.example/", page).getByText("Wait at the desk");
    assertThat(shown.first()).isVisible();
    Locator refused = frameOn("https://other.example/", page).getByText("Wait at the desk");
    assertThat(refused).hasCount(0);
    browsers.visit(Screen.DESKTOP, Locale.ENGLISH).open("/frontoffice/when.xhtml").check();
  }

  /**
   * Shows the page as a frame of another site. It is fetched for the browser, which lets no site of
   * the world look at a server of one's own machine.
   */
  private static FrameLocator frameOn(String site, Page page) {
    String frame = "<iframe src=\"" + page.url().replace("&", "&amp;") + "\"></iframe>";
    Page other = page.context().newPage();
    other.route(
        site,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!DOCTYPE html><title>.</title>" + frame)));
    other.route(
        page.url(), route -> route.fulfill(new Route.FulfillOptions().setResponse(route.fetch())));
    other.navigate(site);
    return other.frameLocator("iframe");
  }

  @Test
  void appointmentIsBookedMovedAndCalledOff(Browsers browsers) {
    TestServer server = browsers.server();
    int before = server.mail().getReceivedMessages().length;
    Visit citizen = browsers.phone().open(BOOK);
    Page page = citizen.page();
    citizen.check().checkWidth();
    page.locator("#service").selectOption("CIE adulto");
    page.locator("#show").click();
    citizen.check();
    page.locator("#times a").first().click();
    page.locator("[id='form:email']").fill(MAIL);
    page.locator("[id='form:send']").click();
    assertThat(page.locator("[id='form:name-error']")).containsText("Nome");
    assertThat(page.locator("[id='form:email']")).hasValue(MAIL);
    citizen.check();
    page.locator("[id='form:name']").fill("Piera Immaginari");
    page.locator("[id='form:consent']").check();
    page.locator("[id='form:send']").click();
    page.waitForURL("**/frontoffice/booking.xhtml?link=*");
    citizen.check().picture("booking");
    String address = page.url();
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 1)).isTrue();

    APIResponse calendar =
        page.request()
            .get(server.rootUrl(page.getByText("Aggiungi al calendario").getAttribute("href")));
    assertThat(new String(calendar.body(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR");
    page.getByText("Sposta").click();
    page.locator("#times a").last().click();
    page.locator("[id='moving:move']").click();
    assertThat(page.locator("main")).containsText("spostato");
    page.navigate(address);
    page.getByText("Annulla l’appuntamento").click();
    citizen.check();
    page.locator("[id='calling:cancel']").click();
    assertThat(page.locator("main")).containsText("annullato");
    browsers.visit(Screen.DESKTOP, Locale.ENGLISH).open(BOOK).check();
  }

  @Test
  void whoHasAnAppointmentChecksInByTheKeysOfTheKioskOrByAScanner(Browsers browsers) {
    Visit kiosk = browsers.visit(Screen.DESKTOP, Locale.ITALIAN);
    Page screen = kiosk.page();
    screen.setViewportSize(1080, 1920);
    kiosk.pair(Screens.KIOSK).open("/frontoffice/kiosk.xhtml");
    screen.locator(".k-appt").click();
    assertThat(screen.locator("#booking")).isFocused();
    screen.keyboard().type("zzzzzz");
    kiosk.expectRefusal(404);
    screen.keyboard().press("Enter");
    assertThat(screen.locator("#booking-fault")).containsText("Nessun appuntamento");
    kiosk.check().picture("kiosk-arrival");

    for (String sign : DEMO_CODE.split("")) {
      screen.locator("#booking-keys button").getByText(sign, exactly()).click();
    }
    screen.locator("#arrival .k-cta").click();
    assertThat(screen.locator("#ticket")).isVisible();
    String number = screen.locator("#got-number").textContent();
    screen.locator("#ticket [data-go=home]").click();
    screen.locator("#top button").first().focus();
    screen.keyboard().type(DEMO_CODE);
    screen.keyboard().press("Enter");

    assertThat(screen.locator("#got-note")).containsText("già registrato");
    assertThat(screen.locator("#got-number")).hasText(number);
    kiosk.check().picture("kiosk-checked-in");
    String page = screen.locator("#got-link").getAttribute("href");
    Visit phone = browsers.phone().open(page.substring(page.indexOf("/frontoffice/")));
    phone.page().onDialog(Dialog::accept);
    phone.page().locator("#give-up").click();
    assertThat(phone.page().locator("#ticket")).hasAttribute("data-state", "CANCELLED");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void deskBooksForWhoeverIsOnTheTelephoneOnAPageOfItsOwn(Browsers browsers) {
    Visit operator = browsers.desktop().login("operator").open("/frontoffice/appointments.xhtml");
    Page page = operator.page();
    page.getByText("Prenota per qualcuno").press("Enter");
    page.waitForURL("**/frontoffice/appointment-new.xhtml?branch=sac");
    page.locator("#service").selectOption("CIE minore");
    page.locator("#show").press("Enter");
    page.locator("#times a").first().press("Enter");
    page.locator("[id='form:name']").fill("Telma Immaginari");
    page.locator("[id='form:phone']").fill("333 765 4321");
    page.locator("[id='form:send']").press("Enter");
    assertThat(page.locator("[id='form:consent-error']")).containsText("Chiedi alla persona");
    assertThat(page.locator("[id='form:name']")).hasValue("Telma Immaginari");
    operator.check();
    page.locator("[id='form:consent']").press("Space");
    page.locator("[id='form:send']").press("Enter");

    page.waitForURL("**/frontoffice/appointments.xhtml?*");
    assertThat(operator.said()).containsText("Appuntamento prenotato: codice");
    assertThat(page.locator("[id='day'] tr", containing("Telma Immaginari")))
        .containsText("prenotato");
    operator.check();
    Visit phone = browsers.visit(Screen.PHONE, Locale.ENGLISH).login("operator");
    phone.open("/frontoffice/appointment-new.xhtml?branch=sac").check().checkWidth();
    browsers
        .desktop()
        .login("partner")
        .openRefused("/frontoffice/appointment-new.xhtml?branch=sac", 403);
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  @Test
  void staffSeesTheDayAndRefusesACodeThatIsNone(Browsers browsers) {
    Visit operator = browsers.desktop().login("operator").open("/frontoffice/appointments.xhtml");
    Page page = operator.page();
    operator.check();
    page.locator("[id='arrival:code']").fill("ZZZZZZ");
    page.locator("[id='arrival:checkin']").click();
    assertThat(page.locator("main")).containsText("codice");
    operator.check();
  }
}
