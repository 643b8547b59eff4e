package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A supervisor asks what would be, with the keyboard alone, and comes back to the answer. */
@UiTest
class SimulatorUiIT {

  private static final String PAGE = "/frontoffice/simulator.xhtml";
  private static final int LONG = 120_000;

  @Test
  void supervisorTriesAnotherRosterAndComesBackToTheAnswer(Browsers browsers) {
    Visit supervisor = browsers.desktop().login("supervisor").open(PAGE);
    Page page = supervisor.page();
    supervisor.check();

    Locator morning = page.locator(".sim-step").nth(1);
    int before = Integer.parseInt(morning.locator("input").inputValue());
    morning.locator("[data-step='1']").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(morning.locator("input")).hasValue(Integer.toString(before + 2));
    page.getByLabel("Tutti fanno tutto").focus();
    page.keyboard().press("Space");
    page.locator("button", new Page.LocatorOptions().setHasText("Ricalcola")).focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("#compared")).isVisible(new IsVisibleOptions().setTimeout(LONG));
    assertThat(page.locator(".ct-say .lead").first())
        .containsText("Con 6 ore di operatore in più al giorno");
    assertThat(page.locator("[aria-labelledby='rules'] tbody tr")).hasCount(5);
    assertThat(page.locator(".ct-waits rect")).hasCount(32);
    supervisor.check().picture("simulator");

    String address = page.url();
    String run = address.substring(address.indexOf("run="));
    byte[] file = page.request().get(supervisor.url("/frontoffice/simulator.csv?" + run)).body();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("Precedenza stretta;");
    Visit phone = browsers.visit(Screen.PHONE, Locale.ENGLISH).login("supervisor");
    phone.open(address.substring(address.indexOf(PAGE)));
    assertThat(phone.page().locator(".ct-say .lead").first()).containsText("6 operator hours more");
    phone.check().checkWidth();

    keepItUnderANameAndFindItAgain(supervisor, page);

    tryOneDayThatWas(page);
    page.locator("[id='draft:week']").selectOption(new SelectOption().setIndex(1));
    page.locator("[id='draft:carry']").click();
    page.waitForURL("**/frontoffice/roster.xhtml?*");
    assertThat(page.locator("main"))
        .containsText("L’ultima proposta:", new ContainsTextOptions().setTimeout(LONG));
    assertThat(
            page.locator(".c-roster td")
                .filter(new Locator.FilterOptions().setHasText("sportello"))
                .first())
        .isVisible();
  }

  private static void keepItUnderANameAndFindItAgain(Visit supervisor, Page page) {
    String address = page.url();
    page.locator("[id='keep:keepIt']").click();
    assertThat(page.locator("[id='keep:name-error']")).containsText("Scrivi un nome");
    page.locator("[id='keep:name']").fill("Due in più dalle 9");
    page.locator("[id='keep:keepIt']").press("Enter");
    assertThat(page.locator(".ct-say").first()).containsText("è tra i confronti salvati");

    supervisor.open(PAGE);
    Locator line = page.locator("[id='kept'] tr", containing("Due in più dalle 9"));
    line.getByRole(AriaRole.LINK).click();
    page.waitForURL("**" + address.substring(address.indexOf("run=")) + "*");
    assertThat(page.locator("#compared")).isVisible();
    supervisor.check();

    line.locator("button").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.locator(".ct-say").first()).containsText("è eliminato");
    assertThat(page.locator("[id='kept']")).hasCount(0);
    assertThat(page.locator("#compared")).hasCount(0);
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void tryOneDayThatWas(Page page) {
    page.getByLabel("Una giornata precisa").check();
    page.locator("[id='ask:day']").selectOption(new SelectOption().setIndex(0));
    page.locator("[id='ask:go']").click();
    assertThat(page.locator(".ct-say").first())
        .containsText("in una giornata", new ContainsTextOptions().setTimeout(LONG));
    assertThat(page.locator("[id='draft']")).containsText("Hai provato un giorno solo");
  }

  @Test
  void operatorMayNotAsk(Browsers browsers) {
    browsers.desktop().login("operator").openRefused(PAGE, 403);
  }
}
