package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.TestServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator looks after mails that went out, were refused, or perhaps arrived. */
@UiTest
class OutboxUiIT {

  private static final String OUTBOX = "/mail/outbox.xhtml";
  private static final String TO_HEAD = "&address=" + LibraryRequest.HEAD;
  private static final long LONG = 60_000;

  private final TestServer server = TestServer.shared();

  @AfterEach
  void letMailsThrough() {
    server.mailLine().behave();
  }

  @Test
  void sentMailTellsItsStoryAndAsksForNothing(Browsers browsers) {
    int before = server.mail().getReceivedMessages().length;
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 1)).isTrue();
    request.withdraw();
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 2)).isTrue();

    Visit admin = browsers.desktop().login("admin").open(OUTBOX + "?show=sent" + TO_HEAD);
    admin.picture("outbox");
    assertThat(admin.page().locator(".ct-data tbody tr").first()).containsText("Inviato");
    openFirst(admin);

    assertThat(admin.page().locator(".ct-facts").first()).containsText("Inviato");
    assertThat(admin.page().locator(".ct-story")).containsText("Il portale");
    assertThat(admin.page().locator("#decision")).hasCount(0);
    admin.picture("outbox-sent");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void refusedMailIsSentAgainOnceTheCauseIsGone(Screen screen, Browsers browsers) {
    server.mailLine().refuse(LibraryRequest.HEAD);
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin");
    MailQueue.watchedBy(admin).awaitDead();
    openTheOneToDecide(admin);

    assertThat(admin.page().locator(".ct-say.bad")).containsText("lo ha respinto");
    assertThat(admin.page().locator(".ct-story")).containsText("550 5.1.1 No such mailbox here");
    admin.picture("outbox-failed-" + screen.width());
    server.mailLine().behave();
    int before = server.mail().getReceivedMessages().length;
    decide(admin, "decision:again", "Olga Falsetti non lo ha ricevuto.");

    assertThat(admin.said()).containsText("Il messaggio è di nuovo in coda.");
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 1)).isTrue();
    request.withdraw();
  }

  @Test
  void mailThatPerhapsArrivedIsMarkedOnceAndTheOtherAdministratorIsTold(Browsers browsers) {
    server.mailLine().breakAfter(LibraryRequest.HEAD);
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    Visit admin = browsers.desktop().login("admin");
    MailQueue.watchedBy(admin).awaitHeld();
    openTheOneToDecide(admin);
    Visit other = browsers.phone().login("admin");
    openTheOneToDecide(other);

    assertThat(admin.page().locator(".ct-say.warn")).containsText("Non sappiamo se è arrivato.");
    admin.picture("outbox-uncertain");
    other.picture("outbox-uncertain-phone");
    decide(admin, "decision:mark", "Non lo manderemo più.");

    assertThat(admin.said()).containsText("Segnato come arrivato.");
    assertThat(admin.page().locator(".ct-facts").first()).containsText("Inviato");
    admin.check();
    decide(other, "decision:again", "Se il primo era arrivato");
    assertThat(other.said()).containsText("Il messaggio è cambiato dopo che hai aperto la pagina.");
    assertThat(other.page().locator("#decision")).hasCount(0);
    other.check();
    server.mailLine().behave();
    request.withdraw();
  }

  @Test
  void mailThatPerhapsArrivedIsSentAgainUnderTheSameName(Browsers browsers) {
    server.mailLine().breakAfter(LibraryRequest.HEAD);
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    Visit admin = browsers.desktop().login("admin");
    MailQueue.watchedBy(admin).awaitHeld();
    openTheOneToDecide(admin);
    server.mailLine().behave();

    decide(admin, "decision:again", "Se il primo era arrivato");

    assertThat(admin.said()).containsText("Il messaggio è di nuovo in coda.");
    await().atMost(Duration.ofMillis(LONG)).until(this::oneMailCameTwice);
    request.withdraw();
  }

  private boolean oneMailCameTwice() throws MessagingException {
    List<String> names = new ArrayList<>();
    for (MimeMessage message : server.mail().getReceivedMessages()) {
      names.add(message.getMessageID());
    }
    return names.size() == Set.copyOf(names).size() + 1;
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void allMailIsStoppedWithAReasonAndLetGoAgain(Screen screen, Browsers browsers) {
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin").open(OUTBOX);
    Page page = admin.page();
    page.locator(".ct-head").getByText("Invio").click();
    page.waitForURL("**/mail/sending.xhtml");
    admin.check().picture("sending-" + screen.width());
    page.locator("[id='stop:stop']").click();
    assertThat(page.locator("[id='stop:reason-error']")).containsText("Scrivi perché la fermi");
    admin.check();
    page.locator("[id='stop:reason']").fill("Prova di fermata");
    page.locator("[id='stop:stop']").click();

    assertThat(admin.said()).containsText("La posta è ferma.");
    assertThat(page.locator(".ct-say.warn")).containsText("Prova di fermata");
    admin.check().picture("sending-stopped-" + screen.width());
    int before = server.mail().getReceivedMessages().length;
    LibraryRequest request = new LibraryRequest(browsers);
    request.ask();
    admin.open(OUTBOX);
    assertThat(page.locator(".ct-say.warn")).containsText("Prova di fermata");
    assertThat(page.locator(".ct-data tbody tr").first()).containsText("In coda");
    admin.picture("outbox-stopped-" + screen.width());
    page.getByText("Falla ripartire").click();
    page.waitForURL("**/mail/sending.xhtml");
    assertThat(server.mail().getReceivedMessages()).hasSize(before);
    page.locator("[id='resume:go']").click();

    assertThat(admin.said()).containsText("La posta riparte.");
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 1)).isTrue();
    request.withdraw();
    assertThat(server.mail().waitForIncomingEmail(LONG, before + 2)).isTrue();
  }

  @Test
  void filterThatHidesAllSaysSoAndLeadsBack(Browsers browsers) {
    Visit admin = browsers.phone().login("admin").open(OUTBOX + "?show=sent&address=nessuno@");

    assertThat(admin.page().locator(".ct-empty"))
        .containsText("Nessun messaggio con questi filtri");
    admin.page().getByText("Togli i filtri").click();
    admin.page().waitForURL("**" + OUTBOX);
  }

  private static void openTheOneToDecide(Visit admin) {
    admin.open(OUTBOX);
    admin.page().getByText("Un messaggio aspetta una decisione.").click();
    admin.page().waitForURL("**" + OUTBOX + "?show=decide");
    admin.check();
    openFirst(admin);
  }

  private static void openFirst(Visit admin) {
    admin.page().locator(".ct-data tbody a").first().click();
    admin.page().waitForURL("**/mail/outbox-message.xhtml?id=*");
    admin.check();
  }

  private static void decide(Visit admin, String button, String question) {
    Page page = admin.page();
    page.locator("[id='" + button + "']").click();
    assertThat(page.locator(".ui-confirm-dialog")).containsText(question);
    page.locator(".ui-confirmdialog-yes:visible").click();
  }
}
