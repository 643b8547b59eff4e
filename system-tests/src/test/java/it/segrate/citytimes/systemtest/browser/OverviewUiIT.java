package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What HR counts and takes away as a file, and how much of it the union sees. */
@UiTest
class OverviewUiIT {

  private static final String OVERVIEW = "/timeband/overview.xhtml";
  private static final String UNION = "/timeband/union.xhtml";

  @Test
  void hrCountsByOfficeAndBandAndTakesTheFigures(Browsers browsers) throws IOException {
    Visit hr = browsers.desktop().login("hr").open(OVERVIEW);
    Page page = hr.page();
    Locator rows = page.locator(".ct-figures tbody tr");
    assertThat(rows).not().hasCount(0);
    hr.check().checkWidth().picture("overview-1440");

    Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
    List<String> lines = Files.readAllLines(csv.path());
    assertThat(csv.suggestedFilename()).endsWith(".csv");
    assertThat(lines).hasSizeGreaterThan(rows.count()).noneMatch(line -> line.matches("[=+@-].*"));
    Download ods = page.waitForDownload(() -> page.getByText("ODS").click());
    assertThat(ods.suggestedFilename()).endsWith(".ods");
    assertThat(new String(Files.readAllBytes(ods.path()), StandardCharsets.ISO_8859_1))
        .startsWith("PK");

    page.locator("#filter-office").selectOption("Sportello tributi");
    page.getByText("Mostra", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**office=*");
    assertThat(rows).hasCount(1);
    page.locator(".ct-figures tbody a").first().click();
    page.waitForURL("**/overview-people.xhtml*");
    hr.check();
  }

  @Test
  void unionSeesAggregatesAndNobody(Browsers browsers) {
    Visit union = browsers.desktop().login("union").open(UNION);
    Page page = union.page();
    assertThat(page.locator(".ct-figures").first()).isVisible();
    assertThat(page.locator("main").innerText()).doesNotContain("Marta", "Esempi", "Segnaposti");
    assertThat(page.locator("main").innerText()).contains("n.d.");
    union.check().picture("union-1440");
    union.openRefused(OVERVIEW, 403);
    union.openRefused("/timeband/overview.csv", 403);
    union.openRefused("/timeband/overview-people.xhtml", 403);

    Visit english = browsers.visit(Screen.PHONE, Locale.ENGLISH).login("union").open(UNION);
    english.check().checkWidth();
  }
}
