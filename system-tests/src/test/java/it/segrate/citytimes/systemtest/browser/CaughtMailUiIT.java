package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mails of the demo, read in the browser as the run profile offers them. */
@UiTest
class CaughtMailUiIT {

  /** A mail that would tell everything it can do, if it could do anything. */
  private static final String CURIOUS =
      """
      <p id="said">Solo parole</p>
      <script>document.getElementById("said").textContent = "Uno script"</script>
      <img src="x" alt="" onerror="document.getElementById('said').textContent = 'Un gestore'">
      <a href="javascript:document.getElementById('said').textContent = 'Un collegamento'">Premi</a>
      """;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void mailIsFoundFromTheHomePageAndDoesNothingButBeRead(Screen screen, Browsers browsers) {
    String subject = "Novità sull’orario " + screen.width();
    send(browsers.server().mail(), subject);
    Visit visit = browsers.visit(screen, Locale.ITALIAN).login("employee");
    Page page = visit.page();

    page.locator("main").getByText("Leggi le mail inviate").click();
    assertThat(page.locator("h1")).hasText("Posta della prova");
    Locator link = page.locator("td a", new Page.LocatorOptions().setHasText(subject)).first();
    assertThat(link).isVisible();
    visit.check().picture("mails-" + screen.width());
    link.click();

    assertThat(page.locator("h1")).hasText(subject);
    assertThat(page.locator("dl")).containsText("marta@citytimes.example");
    assertThat(page.frameLocator("iframe").getByText("Premi")).isVisible();
    page.frameLocator("iframe").getByText("Premi").click();
    assertThat(page.frameLocator("iframe").locator("#said")).hasText("Solo parole");
    visit.picture("mail-" + screen.width());
    page.navigate(page.url() + "/html");
    page.getByText("Premi").click();
    assertThat(page.locator("#said")).hasText("Solo parole");
  }

  private static void send(GreenMail mail, String subject) {
    GreenMailUtil.sendMessageBody(
        "marta@citytimes.example",
        "portale@citytimes.example",
        subject,
        CURIOUS,
        "text/html; charset=UTF-8",
        mail.getSmtp().getServerSetup());
  }
}
