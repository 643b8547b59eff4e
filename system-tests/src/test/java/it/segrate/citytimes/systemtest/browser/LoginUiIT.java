package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@UiTest
class LoginUiIT {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void thePasswordOpensTheHomePage(Screen screen, Browsers browsers) {
    Visit visit = browsers.visit(screen, Locale.ITALIAN);

    visit.login("employee");

    assertThat(visit.page().locator(".ct-header")).containsText("Marta Esempi");
    visit.picture("home-" + screen.width());
  }

  @Test
  void aWrongPasswordSaysSoAndKeepsTheName(Browsers browsers) {
    Visit visit = browsers.desktop().open("/login.xhtml");
    Page page = visit.page();

    page.getByLabel("Nome utente").fill("nessuno");
    page.locator("input[type=password]").fill("sbagliata");
    page.locator("button[type=submit]").last().click();

    assertThat(page.locator("[role=alert]").first()).isVisible();
    assertThat(page.getByLabel("Nome utente")).hasValue("nessuno");
    visit.check();
  }

  @Test
  void whoIsNotLoggedInIsAskedToAndComesBackToThePage(Browsers browsers) {
    Visit visit = browsers.desktop().open("/home.xhtml");

    assertThat(visit.page().locator("input[type=password]")).isVisible();
  }

  @Test
  void theLoginPageSpeaksEnglishToWhoPrefersIt(Browsers browsers) {
    Visit visit = browsers.visit(Screen.DESKTOP, Locale.ENGLISH).open("/login.xhtml");

    assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
    assertThat(visit.page().getByLabel("User name")).isVisible();
  }

  @Test
  void logoutEndsTheSession(Browsers browsers) {
    Visit visit = browsers.desktop().login("employee");
    Page page = visit.page();

    page.locator(".ct-slim details.ct-me summary").click();
    page.locator("#logout button").click();
    page.waitForURL("**/logged-out.xhtml");
    visit.check().open("/home.xhtml");

    assertThat(page.locator("input[type=password]")).isVisible();
  }
}
