package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who minds the hall, and an operator whose visits go round about: with the keyboard alone. */
@UiTest
class HallUiIT {

  private static final String HALL = "/frontoffice/hall.xhtml";
  private static final String CONSOLE = "/frontoffice/console.xhtml";
  private static final String DESK = "6";

  @Test
  void supervisorHearsOfAnAlarmAndHoldsAQueue(Browsers browsers) {
    Visit supervisor = browsers.desktop().login("supervisor").open(HALL);
    Page hall = supervisor.page();
    supervisor.check().picture("hall");
    Visit operator = browsers.desktop().login("operator").open(CONSOLE);
    sitDown(operator);

    operator.page().keyboard().press("Control+F12");
    operator.page().locator(".ui-confirmdialog-yes:visible").click();
    assertThat(operator.page().locator(".c-alarm")).containsText("Hai chiesto aiuto");
    operator.check();
    Locator alarm = alert(hall, "Lo sportello " + DESK + " chiede aiuto");
    assertThat(alarm).isVisible();
    operator.page().locator("#lines").hover();
    alarm.locator("button").click();
    assertThat(alarm).hasCount(0);
    assertThat(operator.page().locator(".c-alarm")).hasCount(0);

    queue(hall).locator("button").click();
    Locator held = alert(hall, "La coda F è ferma");
    assertThat(held).isVisible();
    supervisor.check();
    held.locator("button").click();
    assertThat(held).hasCount(0);
    keepAndTell(supervisor, hall, operator.page());
    getUp(operator);
    closeAndOpen(supervisor, hall);
    browsers
        .visit(Screen.PHONE, Locale.ENGLISH)
        .login("supervisor")
        .open(HALL)
        .check()
        .checkWidth();
  }

  private static void keepAndTell(Visit supervisor, Page hall, Page console) {
    hall.locator(".s-desks .btn-pick", named(DESK)).first().click();
    hall.locator("[id='hall:words']").fill("Fra poco arriva la posta.");
    hall.locator("[id='hall:tellDesk']").click();
    assertThat(hall.locator("#panel")).hasCount(0);
    assertThat(console.locator(".c-told")).containsText("Fra poco arriva la posta.");
    console.locator(".c-told button").click();
    assertThat(console.locator(".c-told")).hasCount(0);

    hall.locator(".s-desks .btn-pick", named(DESK)).first().click();
    hall.locator("[id='hall:keep']").click();
    Locator kept = alert(hall, "Lo sportello " + DESK + " è tenuto per Via Libera");
    assertThat(kept).isVisible();
    supervisor.check().picture("hall-kept");
    kept.locator("button").click();
    assertThat(kept).hasCount(0);
  }

  private static void closeAndOpen(Visit supervisor, Page hall) {
    Locator desk = hall.locator(".s-desks li").nth(1);
    desk.locator(".btn-pick").focus();
    hall.keyboard().press("Enter");
    assertThat(hall.locator("#panel-title")).hasText("Sportello 2");
    supervisor.check();
    hall.locator("[id='hall:close']").click();
    assertThat(desk).containsText("Chiuso");
    desk.locator(".btn-pick").click();
    hall.locator("[id='hall:open']").click();
    assertThat(desk).containsText("Senza operatore");
  }

  @Test
  void visitIsParkedTakenUpAgainAndTransferredWithTheKeyboard(Browsers browsers) {
    Visit operator = browsers.desktop().login("operator").open(CONSOLE);
    Page page = operator.page();
    sitDown(operator);

    page.keyboard().press("a");
    assertThat(page.locator("#panel-title")).containsText("senza biglietto");
    operator.check();
    page.locator("[id='console:service']").selectOption(new String[] {firstService(page)});
    page.locator("[id='console:use']").focus();
    page.keyboard().press("Enter");
    step(page, "SERVING");
    String number = page.locator("#number").textContent();
    page.keyboard().press("n");
    page.keyboard().type("Torna con la marca.");
    page.locator("#heading").click();
    page.waitForFunction("() => window.PrimeFaces.ajax.Queue.isEmpty()");
    page.keyboard().press("s");
    step(page, "FREE");
    Locator parked = page.locator(".c-cols section", named("Sospesi"));
    assertThat(parked).containsText("Torna con la marca.");
    operator.check().picture("console-parked");
    parked.locator(".btn-pick", new Locator.LocatorOptions().setHasText(number)).focus();
    page.keyboard().press("Enter");
    step(page, "SERVING");
    assertThat(page.locator(".c-served tbody tr")).hasCount(2);
    page.keyboard().press("t");
    assertThat(page.locator("#panel-title")).hasText("Trasferisci il biglietto");
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel")).hasCount(0);
    page.keyboard().press("F4");
    step(page, "FREE");
    page.keyboard().press("F9");
    page.locator("[id='console:use']").click();
    assertThat(page.locator("#visit")).hasText("In pausa");
    operator.check();
    page.keyboard().press("F9");
    assertThat(page.locator("#visit")).hasText("Sportello libero");
    getUp(operator);
  }

  private static String firstService(Page page) {
    return page.locator("[id='console:service'] optgroup option").first().getAttribute("value");
  }

  private static void step(Page page, String step) {
    assertThat(page.locator("#state")).hasAttribute("data-step", step);
  }

  private static Locator alert(Page hall, String words) {
    return hall.locator(".s-alerts li", named(words));
  }

  private static Locator queue(Page hall) {
    return hall.locator(".s-queues tbody tr", named("F Mobilità"));
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void sitDown(Visit operator) {
    Page page = operator.page();
    page.locator(".c-desk", named("Sportello " + DESK)).locator("button").click();
    assertThat(page.locator("#heading")).hasText("Sportello " + DESK);
  }

  private static void getUp(Visit operator) {
    operator.page().locator("[id='bar:go']").click();
    assertThat(operator.page().locator(".c-desks")).isVisible();
  }
}
