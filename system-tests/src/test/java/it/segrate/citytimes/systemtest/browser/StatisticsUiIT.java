package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The supervisor reads the figures of the hall, goes into one of them, and takes it away. */
@UiTest
class StatisticsUiIT {

  private static final String STATISTICS = "/frontoffice/statistics.xhtml";

  @Test
  void figureOfThePageIsInTheAddressAndInBothFiles(Browsers browsers) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    String period = "&from=" + today.minusDays(28) + "&until=" + today.minusDays(1);
    Visit supervisor =
        browsers.desktop().login("supervisor").open(STATISTICS + "?by=WEEKDAY" + period);
    Page page = supervisor.page();
    Locator rows = page.locator(".ct-list-card").first().locator("tbody tr");
    assertThat(rows).hasCount(6);
    supervisor.check().checkWidth().picture("statistics-1440");

    rows.first().locator("a").click();
    page.waitForURL("**weekday=MONDAY*");
    assertThat(page.locator("#filter-weekday")).hasValue("MONDAY");
    assertThat(page.locator("#filter-from")).hasValue(today.minusDays(28).toString());
    supervisor.check();
    String name = rows.first().locator("th").innerText().strip();
    String tickets = rows.first().locator("td").first().innerText().strip();
    assertThat(tickets).matches("[1-9]\\d*");

    Download csv = page.waitForDownload(() -> page.locator("a[href*='.csv']").click());
    assertThat(csv.suggestedFilename()).endsWith(".csv");
    assertThat(Files.readString(csv.path()))
        .containsPattern("(?m)^\"?" + name + "\"?[;,]\"?" + tickets + "\"?[;,]");
    Download ods = page.waitForDownload(() -> page.locator("a[href*='.ods']").click());
    assertThat(ods.suggestedFilename()).endsWith(".ods");
    assertThat(content(ods))
        .containsPattern(">" + name + "<(?s:.{0,400}?)office:value=\"" + tickets + "(\\.0)?\"");
  }

  private static String content(Download ods) throws IOException {
    try (ZipFile file = new ZipFile(ods.path().toFile());
        InputStream sheet = file.getInputStream(file.getEntry("content.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
