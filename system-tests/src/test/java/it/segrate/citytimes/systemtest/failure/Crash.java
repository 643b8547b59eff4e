package it.segrate.citytimes.systemtest.failure;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import it.segrate.citytimes.systemtest.Kiosk.Given;
import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.PortalClient.Answer;
import it.segrate.citytimes.systemtest.Scale;
import it.segrate.citytimes.systemtest.TestServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The story of one crash: the server dies in the rush hour, is started again over the same
 * database, everybody looks what became of their things and goes on, and in the end it is stopped.
 */
final class Crash {

  /** So much is acknowledged at least when the server dies. */
  private static final int TICKETS = Scale.of(300, 1_000);

  private static final int KIOSKS = 12;
  private static final int DECISIONS = Scale.of(20, 300);

  /** Each is decided twice, and there are more than are decided by then. */
  private static final int CASES = Scale.of(30, 300);

  /** As many messages as the server has senders may be in its hands when it dies. */
  private static final int IN_HAND = 2;

  private final TestServer server;
  private final List<Long> cases;
  private final Rush rush;
  private List<Given> askedAgain;
  private List<Long> stillWithHead;
  private List<Long> stillWithHr;
  private Answer sentOnceMore;
  private List<String> arrived;
  private Answer trailPage;
  private String trailCommand;

  /** Lives through it on a server that is ready; leaves it stopped. */
  Crash(TestServer server) throws Exception {
    this.server = server;
    cases = ask();
    rush = new Rush(server);
    try (rush) {
      rush.decide(cases);
      rush.openKiosks(KIOSKS);
      rush.awaitAcknowledged(TICKETS, DECISIONS);
      server.kill();
      rush.end();
      if (rush.byHr().size() == CASES) {
        throw new AssertionError("everything was decided before the server died");
      }
      server.start();
      goOn();
    }
    awaitMails();
    arrived = messageIds(server.mail());
    try (PortalClient admin = PortalClient.login(server, "admin")) {
      Answer page = admin.open("/portal/audit.xhtml");
      trailPage = admin.send(page.page(), "chain", "chain:verify", Map.of());
    }
    server.stop();
    trailCommand = database().verifyTrail();
  }

  private List<Long> ask() {
    try (Requests bruno = new Requests(server, 40);
        PortalClient head = PortalClient.login(server, TwoWindows.MANAGER)) {
      for (int i = 0; i < CASES; i++) {
        if (!bruno.send()) {
          throw new AssertionError("request " + i + " is not taken");
        }
      }
      List<Long> waiting = Requests.waitingFor(head);
      if (waiting.size() != CASES) {
        throw new AssertionError(waiting.size() + " cases wait for the head");
      }
      return waiting;
    }
  }

  /** Each kiosk asks again for every ticket, and each approver opens the worklist and goes on. */
  private void goOn() throws InterruptedException {
    askedAgain = rush.askAgain();
    try (TwoWindows head = new TwoWindows(server, TwoWindows.MANAGER);
        TwoWindows hr = new TwoWindows(server, TwoWindows.HR)) {
      stillWithHead = head.waiting();
      stillWithHr = hr.waiting();
      stillWithHead.forEach(head::approve);
      List<Long> left = hr.waiting();
      sentOnceMore = hr.approveAgain(left.getFirst());
      left.stream().skip(1).forEach(hr::approve);
    }
  }

  /**
   * Those that the dead server had in its hands come only when its lease is over: waited for under
   * stress alone.
   */
  private void awaitMails() {
    int late = Scale.of(IN_HAND, 0);
    try (PortalClient admin = PortalClient.login(server, "admin")) {
      await()
          .atMost(Duration.ofMinutes(5))
          .until(
              () ->
                  admin
                          .open("/mail/outbox.xhtml?show=waiting")
                          .page()
                          .select("#outbox tbody tr")
                          .size()
                      <= late);
    }
  }

  private static List<String> messageIds(GreenMail mail) throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    return ids;
  }

  /** Bruno's cases. */
  List<Long> cases() {
    return cases;
  }

  /** What was asked and acknowledged before the server died. */
  Rush rush() {
    return rush;
  }

  /** What each kiosk got that asked again, with the same key, after the restart. */
  List<Given> askedAgain() {
    return askedAgain;
  }

  /** The head's worklist after the restart. */
  List<Long> stillWithHead() {
    return stillWithHead;
  }

  /** HR's worklist after the restart. */
  List<Long> stillWithHr() {
    return stillWithHr;
  }

  /** The answer to a page that is sent once more after the decision was made from it. */
  Answer sentOnceMore() {
    return sentOnceMore;
  }

  /** Message-IDs of all mails that arrived, as often as they did. */
  List<String> arrived() {
    return arrived;
  }

  /** The administrator's page after the trail was verified on it. */
  Answer trailPage() {
    return trailPage;
  }

  /** What the command says of the trail once the server is stopped. */
  String trailCommand() {
    return trailCommand;
  }

  StoppedDatabase database() {
    return new StoppedDatabase(server.plan());
  }
}
