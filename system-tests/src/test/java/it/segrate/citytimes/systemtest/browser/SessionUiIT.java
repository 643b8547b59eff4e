package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a page when the session it belongs to is over, and of its language. */
@UiTest
class SessionUiIT {

  private static final String FOUND = "/people/people.xhtml?q=esempi&activity=ALL";
  private static final int OVER = 401;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void formSentAfterTheSessionEndedSaysSoAndItsPageOpensAfterTheLogin(
      Screen screen, Browsers browsers) {
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin");
    Accounts.of(admin).show("employee");
    Page page = admin.page();
    String address = page.url();
    admin.context().clearCookies();

    admin.expectRefusal(OVER);
    page.getByText("Salva le modifiche").click();

    assertThat(page.locator("h1")).hasText("La sessione è finita");
    assertThat(page.locator("header.ct-header")).isVisible();
    admin.check().picture("session-over-" + screen.width());
    page.locator("main .btn-primary").click();
    admin.enter("admin", "citytimes");
    page.waitForURL(address);
    assertThat(page.locator("h1")).hasText("Marta Esempi");
    admin.check();
  }

  @Test
  void buttonPressedAfterALogoutElsewhereSaysTheSame(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin").open("/portal/audit.xhtml?actor=hr");
    Page page = admin.page();
    Page other = admin.context().newPage();
    other.navigate(browsers.server().url("/home.xhtml"));
    other.locator(".ct-slim details.ct-me summary").click();
    other.locator("#logout button").click();
    other.waitForURL("**/logged-out.xhtml");

    page.getByText("Verifica il registro").click();

    assertThat(page.locator("h1")).hasText("La sessione è finita");
    admin.check();
    page.locator("main .btn-primary").click();
    admin.enter("admin", "citytimes");
    page.waitForURL("**/portal/audit.xhtml?actor=hr");
    assertThat(page.locator("input[name=actor]")).hasValue("hr");
  }

  @Test
  void pageForgottenWhileTheSessionLivesCanBeOpenedAgain(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin").open("/portal/user-new.xhtml");
    Page page = admin.page();
    Page other = admin.context().newPage();
    for (int i = 0; i < 11; i++) {
      other.navigate(browsers.server().url("/portal/user-new.xhtml"));
    }

    admin.expectRefusal(410);
    page.getByText("Crea l’account").click();

    assertThat(page.locator("h1")).hasText("La pagina era aperta da troppo tempo");
    admin.check();
    page.locator("main .btn-primary").click();
    page.waitForURL("**/portal/user-new.xhtml");
    assertThat(page.locator("h1")).hasText("Nuovo account");
  }

  @Test
  void wayBackLeadsNowhereButIntoThePortal(Browsers browsers) {
    Visit visit = browsers.desktop();

    visit.open("/pages/error.xhtml?status=401&from=https://elsewhere.example/");
    assertThat(visit.page().locator("main .btn-primary")).hasCount(0);

    visit.open("/pages/error.xhtml?status=401&from=//elsewhere.example/x.xhtml");
    assertThat(visit.page().locator("main .btn-primary")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void otherLanguageKeepsThePageWithAllThatStandsInItsAddress(Screen screen, Browsers browsers) {
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr").open(FOUND);
    Page page = hr.page();
    int found = page.locator(".ct-data tbody tr").count();
    assertThat(found).isPositive();

    page.locator("header a[hreflang=en]").click();

    page.waitForURL("**" + FOUND);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("h1")).hasText("People");
    assertThat(page.locator("input[name=q]")).hasValue("esempi");
    assertThat(page.locator(".ct-data tbody tr")).hasCount(found);
    hr.check();
    page.locator("header a[hreflang=it]").click();
    page.waitForURL("**" + FOUND);
    assertThat(page.locator("h1")).hasText("Persone");
    hr.check();
  }
}
