package it.segrate.citytimes.systemtest.plugin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Metrics;
import it.segrate.citytimes.systemtest.TestServer;
import it.segrate.citytimes.systemtest.browser.BrowserExtension;
import it.segrate.citytimes.systemtest.browser.Browsers;
import it.segrate.citytimes.systemtest.browser.Screen;
import it.segrate.citytimes.systemtest.browser.Visit;
import jakarta.mail.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.example.lending.LendingFeature;
import org.example.lending.web.LendingThingsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a feature brings is there, and the portal was not told of it. */
class LendingUiIT {

  private static final Path SOURCES = Path.of("src", "test", "lending");
  private static final String THINGS = "/lending/things.xhtml";
  private static final long PATIENCE = 30_000;

  private static TestServer server;

  @RegisterExtension final BrowserExtension browsing = new BrowserExtension(() -> server);

  @BeforeAll
  static void startPortalWithTheFeature() {
    Path ear =
        new PluggedEar("lending")
            .services(
                PluggedEar.jar("lending.jar", SOURCES.resolve("services"))
                    .addPackage(LendingFeature.class.getPackage()))
            .pages(
                PluggedEar.jar("lending-pages.jar", SOURCES.resolve("pages"))
                    .addPackage(LendingThingsView.class.getPackage()))
            .write();
    server = TestServer.prepare("lending", plan -> plan.withEar(ear));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoMayUseItFindsItInTheMenuAndOnTheHomePage(Browsers browsers) {
    Page home = browsers.desktop().login("operator").page();

    assertThat(menu(home, "Prestiti")).isVisible();
    assertThat(home.locator("aside h2").getByText("L’armadio dei prestiti")).isVisible();
  }

  @Test
  void whoMayNotFindsNothingOfItAndIsRefused(Browsers browsers) {
    Visit employee = browsers.desktop().login("employee");

    assertThat(menu(employee.page(), "Prestiti")).hasCount(0);
    assertThat(employee.page().getByText("L’armadio dei prestiti")).hasCount(0);
    employee.openRefused(THINGS, 403);
  }

  @Test
  void itsPageWearsThePortalsDressInBothLanguages(Browsers browsers) {
    for (Screen screen : Screen.values()) {
      Page italian = browsers.visit(screen, Locale.ITALIAN).login("operator").open(THINGS).page();
      Page english = browsers.visit(screen, Locale.ENGLISH).login("operator").open(THINGS).page();

      assertThat(italian.locator("header.ct-header")).isVisible();
      assertThat(italian.locator("h1")).hasText("Prestiti");
      assertThat(italian.locator("#lending")).containsText("Nell’armadio");
      assertThat(english.locator("h1")).hasText("Lending");
      assertThat(english.locator("#lending")).containsText("In the cupboard");
    }
  }

  @Test
  void whatIsDoneThereGoesThroughTheQueueTheMailAndTheTrail(Browsers browsers) throws Exception {
    Visit operator = browsers.desktop().login("operator").open(THINGS);

    row(operator.page(), "Proiettore").locator("button").click();

    assertThat(operator.page().locator("#messages")).containsText("In prestito a te: Proiettore");
    assertThat(row(operator.page(), "Proiettore")).containsText("Da Giulia Modelli");
    operator.check();
    Visit admin = browsers.desktop().login("admin").open("/portal/queues.xhtml?live=no");
    assertThat(row(admin.page(), "Restituzioni").locator("td").nth(4)).containsText("1");
    assertThat(row(admin.open("/portal/audit.xhtml").page(), "lending.borrowed")).hasCount(1);
    assertThat(Metrics.of(server).value("citytimes_queue_items", "lending", "scheduled"))
        .isEqualTo(1);
    assertThat(log())
        .containsPattern("event=lending\\.borrowed subject=lending:\\d+ actor=operator\\]\\]");
    assertThat(server.mail().waitForIncomingEmail(PATIENCE, 1)).isTrue();
    assertThat(Metrics.of(server).value("citytimes_queue_claims_total", "mail")).isPositive();
    assertThat(Arrays.stream(server.mail().getReceivedMessages()).map(LendingUiIT::subject))
        .contains("In prestito: Proiettore");
  }

  private static String log() throws IOException {
    return Files.readString(server.plan().log());
  }

  private static String subject(Message message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Locator menu(Page page, String words) {
    return page.locator("nav.ct-nav a")
        .getByText(words, new Locator.GetByTextOptions().setExact(true));
  }

  private static Locator row(Page page, String words) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
  }
}
