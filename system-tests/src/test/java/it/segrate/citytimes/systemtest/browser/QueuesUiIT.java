package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The administrator watches the queues and sees to what got stuck there. */
@UiTest
class QueuesUiIT {

  private static final long LONG = 60_000;

  @AfterEach
  void letMailsThrough() {
    TestServer.shared().mailLine().behave();
  }

  @Test
  void mailThatIsRefusedForGoodShowsUpLiveAndIsRetriedUntilItGoes(Browsers browsers) {
    TestServer server = browsers.server();
    server.mailLine().refuse(LibraryRequest.HEAD);
    LibraryRequest request = new LibraryRequest(browsers);
    Visit admin = browsers.desktop().login("admin");
    MailQueue queue = MailQueue.watchedBy(admin);
    Page page = admin.page();
    assertThat(queue.lead()).containsText("Tutto scorre: nessun lavoro è fermo.");
    page.evaluate("window.sameDocument = true");

    request.ask();

    queue.awaitDead();
    assertThat(queue.lead()).containsText("Un lavoro si è fermato: guardalo.");
    assertThat((Boolean) page.evaluate("window.sameDocument === true")).isTrue();
    admin.check().picture("queues");
    queue.openDead();
    assertThat(page.locator(".ct-say.bad")).containsText("Si è fermato dopo un tentativo.");
    assertThat(page.locator("main pre")).hasText("SMTP 550");
    admin.picture("queue-item");
    lookWithAPhone(browsers);

    retry(admin);
    MailQueue.watchedBy(admin).awaitDead().openDead();
    server.mailLine().behave();
    int before = server.mail().getReceivedMessages().length;
    retry(admin);

    assertThat(server.mail().waitForIncomingEmail(LONG, before + 1)).isTrue();
    queue = MailQueue.watchedBy(admin);
    assertThat(queue.lead()).containsText("Tutto scorre", MailQueue.within());
    request.withdraw();
  }

  private static void retry(Visit admin) {
    admin.page().getByText("Riprova il lavoro").click();
    assertThat(admin.said()).containsText("Il lavoro è di nuovo in coda.");
    admin.check();
  }

  private static void lookWithAPhone(Browsers browsers) {
    Visit phone = browsers.phone().login("admin");
    MailQueue queue = MailQueue.watchedBy(phone).awaitDead();
    phone.picture("queues-phone");
    queue.openDead();
    phone.picture("queue-item-phone");
  }

  @Test
  void deadMailIsCalledOffWithTheKeyboardAlone(Browsers browsers) {
    browsers.server().mailLine().refuse(LibraryRequest.HEAD);
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    Visit admin = browsers.desktop().login("admin");
    MailQueue queue = MailQueue.watchedBy(admin).awaitDead();
    Page page = admin.page();
    Keys keys = new Keys(page);

    keys.enter(page.getByText("Ferma l’aggiornamento"));
    page.waitForURL("**/portal/queues.xhtml?live=no");
    keys.enter(queue.row().locator("a[href*='state=DEAD']"));
    page.waitForURL("**state=DEAD");
    keys.enter(page.locator(".ct-data tbody a").first());
    page.waitForURL("**/portal/queue-item.xhtml?id=*");
    assertThat(page.locator(".ct-dl a[href*='/mail/outbox-message.xhtml?id=']")).isVisible();
    keys.enter(page.locator("[id='item:cancel']"));
    assertThat(page.locator(".ui-confirm-dialog")).containsText("Togli questo lavoro dalla coda?");
    admin.check().picture("queue-item-cancel");
    page.keyboard().press("Escape");
    assertThat(page.locator("[id='item:cancel']")).isFocused();
    page.keyboard().press("Enter");
    keys.enter(page.locator(".ui-confirmdialog-yes:visible"));

    assertThat(admin.said()).containsText("Il lavoro non è più in coda.");
    assertThat(admin.said()).isFocused();
    assertThat(page.locator("[id='item:cancel']")).hasCount(0);
    admin.check();
    admin.open("/mail/outbox.xhtml?show=over&address=" + LibraryRequest.HEAD);
    assertThat(page.locator(".ct-data tbody tr").first()).containsText("Annullato");
    browsers.server().mailLine().behave();
    request.withdraw();
  }

  @Test
  void unknownQueueAndItemAreNotFound(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin");

    admin.openRefused("/portal/queue.xhtml?queue=nowhere", 404);
    admin.openRefused("/portal/queue-item.xhtml?id=999999999", 404);
    admin.openRefused("/portal/queue-item.xhtml?id=abc", 404);
    admin.openRefused("/mail/outbox-message.xhtml?id=999999999", 404);
    admin.openRefused("/mail/outbox-message.xhtml?id=abc", 404);
    admin.openRefused("/portal/user.xhtml?id=abc", 404);
    admin.openRefused("/people/person.xhtml?id=0", 404);
  }
}
