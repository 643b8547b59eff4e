package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

@UiTest
class ErrorPagesUiIT {

  @Test
  void aPageThatDoesNotExistSaysSoInThePortalsDress(Browsers browsers) {
    Visit visit = browsers.desktop().login("employee");

    visit.openRefused("/nowhere.xhtml", 404);

    assertThat(visit.page().locator("header.ct-header")).isVisible();
    assertThat(visit.page().locator("body")).not().containsText("Payara");
  }

  @Test
  void aPageOfAnotherRoleIsRefusedInThePortalsDress(Browsers browsers) {
    Visit visit = browsers.phone().login("employee");

    visit.openRefused("/portal/audit.xhtml", 403);

    assertThat(visit.page().locator("header.ct-header")).isVisible();
  }
}
