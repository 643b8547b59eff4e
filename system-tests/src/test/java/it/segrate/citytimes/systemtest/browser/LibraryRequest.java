package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.segrate.citytimes.systemtest.TestServer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rina Ipotesi of the library asks for a band and takes it back. Each makes the portal write one
 * mail, to the head of the library.
 */
final class LibraryRequest {

  /** The head of the library, who gets the mails. */
  static final String HEAD = "olga.falsetti@citytimes.example";

  /** The day asked for, from today: each test has its own, whatever an earlier one left. */
  private static final AtomicInteger DAYS = new AtomicInteger(60);

  private static final long LONG = 60_000;

  private final GreenMail mail = TestServer.shared().mail();
  private final Visit rina;

  LibraryRequest(Browsers browsers) {
    rina = browsers.desktop().login("union");
  }

  void ask() {
    Page page = rina.open("/timeband/request.xhtml").page();
    page.getByLabel("Rientri lunedì e mercoledì").check();
    String day = Wish.today().plusDays(DAYS.getAndIncrement()).toString();
    page.getByLabel("Dal", new Page.GetByLabelOptions().setExact(true)).fill(day);
    page.getByLabel("Fino al").fill(day);
    assertThat(page.locator(".ct-send")).not().containsText("senza fine");
    page.getByText("Invia la richiesta").click();
    assertThat(rina.said()).containsText("Richiesta inviata.");
  }

  /** Withdraws it and waits for the mail that tells so, which nothing of a later test may meet. */
  void withdraw() {
    int before = mail.getReceivedMessages().length;
    Page page = rina.open("/timeband/requests.xhtml").page();
    page.getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("Ritira la richiesta"))
        .first()
        .click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(rina.said()).containsText("Richiesta ritirata.");
    assertThat(mail.waitForIncomingEmail(LONG, before + 1)).isTrue();
  }
}
