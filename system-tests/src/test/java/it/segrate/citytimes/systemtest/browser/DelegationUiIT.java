package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letters;
import org.junit.jupiter.api.Test;

/** A head lets somebody decide, who does not want to. */
@UiTest
class DelegationUiIT {

  private static final String HEAD = "ugo.segnaposti@citytimes.example";
  private static final String EMPLOYEE = "bruno.fasulli@citytimes.example";
  private static final String DELEGATIONS = "/approval/delegations.xhtml";

  @Test
  void deputyIsNamedForAbsencesAndRefuses(Browsers browsers) {
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit head = browsers.desktop().login("manager").open(DELEGATIONS);
    Page page = head.page();
    page.locator("[id='form:add']").click();
    assertThat(page.locator("[id='form:deputy-error']")).hasText("Scegli chi decide al tuo posto.");
    head.check();
    page.locator("[id='form:deputy']").selectOption("Bruno Fasulli, Sportello tributi");
    page.getByLabel("Ogni volta che sei assente").check();
    assertThat(page.getByLabel("Dal", TimeBandJob.exactly())).hasCount(0);
    page.locator("[id='form:add']").click();
    assertThat(TimeBandJob.said(head)).containsText("Bruno Fasulli decide per te.");
    head.check();

    letters.await(
        EMPLOYEE, "Ugo Segnaposti ti delega a decidere", "Ugo Segnaposti risulta assente");
    Visit deputy = browsers.phone().login("deputy").open(DELEGATIONS);
    deputy
        .page()
        .locator(".ct-data tbody tr", row("Quando Ugo Segnaposti è assente"))
        .locator("button")
        .click();
    assertThat(deputy.page().locator(".ui-confirm-dialog")).containsText("Rifiuti la delega");
    deputy.page().locator(".ui-confirmdialog-yes").click();
    assertThat(TimeBandJob.said(deputy)).containsText("Delega di Ugo Segnaposti rifiutata.");
    deputy.check();
    letters.await(HEAD, "Bruno Fasulli non accetta la tua delega", "sei assente");
  }

  private static Page.LocatorOptions row(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
