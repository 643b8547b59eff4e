package it.segrate.citytimes.systemtest.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.systemtest.Kiosk;
import it.segrate.citytimes.systemtest.Kiosk.Given;
import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.PortalClient.Answer;
import it.segrate.citytimes.systemtest.Postgres;
import it.segrate.citytimes.systemtest.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The portal on PostgreSQL while its database or its mail server is away: it says so, keeps what it
 * took, and goes on by itself. The server starts when neither is there, and a start costs time, so
 * the tests have an order; each makes sure by itself of what it needs.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

  /** The mail server is knocked at every ten seconds, and the database asked every three. */
  private static final Duration BY_ITSELF = Duration.ofMinutes(2);

  private static final String HEAD = "ugo.segnaposti";
  private static final String HR = "lia.fittizi";
  private static final String REQUESTER = "bruno.fasulli";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private static Postgres postgres;
  private static TestServer server;
  private static PostOffice post;
  private static Monitor monitor;

  @BeforeAll
  static void startWithNothingAround() {
    postgres = new Postgres();
    server = TestServer.prepare("outage", postgres::under);
    post = new PostOffice(server.mail());
    post.close();
    monitor = new Monitor(server);
    server.deploy();
  }

  @AfterAll
  static void tidyUp() {
    monitor.close();
    server.close();
    postgres.close();
  }

  @Test
  @Order(1)
  void startedWithoutItsDatabaseItSaysSoAndIsUpOnceTheDatabaseStays() throws Exception {
    try (PortalClient anybody = new PortalClient(server);
        Kiosk kiosk = new Kiosk(server)) {
      assertSaysSo(anybody.open("/"));
      assertSaysSo(anybody.open("/login.xhtml"));
      assertSaysSo(anybody.open("/frontoffice/kiosk.xhtml"));
      assertThat(kiosk.take(1, Kiosk.newKey())).isEmpty();
      assertThat(monitor.isUp()).isFalse();
      assertThat(monitor.isUp("database")).isFalse();

      postgres.start();
      await().atMost(BY_ITSELF).until(() -> postgres.hasTable("schema_audit"));
      postgres.stop();
      assertThat(monitor.isUp("database")).isFalse();
      postgres.start();

      await().atMost(BY_ITSELF).until(() -> monitor.isUp("database"));
      PortalClient.login(server, "employee").close();
      await().atMost(BY_ITSELF).until(() -> !kiosk.services().isEmpty());
    }
  }

  @Test
  @Order(2)
  void actIsDoneWithoutTheMailServerAndItsMailComesOnceWhenItIsBack() throws Exception {
    postgres.start();
    post.close();
    try (Requests bruno = new Requests(server, 40);
        PortalClient admin = PortalClient.login(server, "admin")) {
      assertThat(bruno.send()).isTrue();

      assertThat(monitor.isUp()).isFalse();
      assertThat(monitor.isUp("mail")).isFalse();
      assertThat(monitor.isUp("database")).isTrue();
      assertThat(outbox(admin).page().select(".ct-say.bad").text()).isNotEmpty();
      assertThat(waitingMails(admin)).as("of the withdrawal and the request").isEqualTo(2);

      post.open();

      await().atMost(BY_ITSELF).until(() -> monitor.isUp() && waitingMails(admin) == 0);
      assertThat(post.count(HEAD, "Da decidere")).isEqualTo(1);
      assertThat(outbox(admin).page().select(".ct-say.bad").text()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void mailOfAnActIsKeptWhenTheMailServerGoesAway() throws Exception {
    everythingIsThere();
    try (Requests bruno = new Requests(server, 80);
        TwoWindows head = new TwoWindows(server, TwoWindows.MANAGER);
        PortalClient admin = PortalClient.login(server, "admin")) {
      long before = post.count(HR, "Da verificare");
      bruno.send();
      await().atMost(BY_ITSELF).until(() -> waitingMails(admin) == 0);
      post.close();

      assertThat(head.approve(head.waiting().getLast())).isEqualTo(1);

      await().atMost(BY_ITSELF).until(() -> !monitor.isUp("mail"));
      assertThat(waitingMails(admin)).isEqualTo(1);
      post.open();
      await().atMost(BY_ITSELF).until(() -> monitor.isUp("mail") && waitingMails(admin) == 0);
      assertThat(post.count(HR, "Da verificare")).isEqualTo(before + 1);
    }
  }

  @Test
  @Order(4)
  void mainJobIsDoneOnPostgres() throws Exception {
    everythingIsThere();
    try (Requests bruno = new Requests(server, 120);
        TwoWindows head = new TwoWindows(server, TwoWindows.MANAGER);
        TwoWindows hr = new TwoWindows(server, TwoWindows.HR);
        Kiosk kiosk = new Kiosk(server);
        PortalClient operator = PortalClient.login(server, "operator")) {
      long before = post.count(REQUESTER, "Approvata");
      assertThat(bruno.send()).isTrue();
      long request = head.waiting().getLast();
      assertThat(head.approve(request)).isEqualTo(1);
      assertThat(hr.approve(request)).isEqualTo(1);
      await().atMost(BY_ITSELF).until(() -> post.count(REQUESTER, "Approvata") == before + 1);

      Given ticket = kiosk.take(kiosk.services().get("A").getFirst(), Kiosk.newKey()).orElseThrow();
      press(operator, "button[aria-label$='sportello 4']");
      String called = "";
      while (!called.equals(ticket.number())) {
        called = press(operator, "[data-key=F2]").page().select("#number").text();
        assertThat(kiosk.lastCall()).isEqualTo(called);
        press(operator, "[data-key=F2]");
        press(operator, "[data-key=F4]");
      }
    }
  }

  /** Presses the first such button of the console, as it looks now. */
  private static Answer press(PortalClient operator, String button) {
    Answer console = operator.open("/frontoffice/console.xhtml");
    String name = console.page().selectFirst("form#console " + button).attr("name");
    return operator.send(console.page(), "console", name, Map.of());
  }

  @Test
  @Order(5)
  void databaseThatStopsInUseTakesNothingWithItThatWasAccepted() throws Exception {
    everythingIsThere();
    try (Rush rush = new Rush(server);
        Requests bruno = new Requests(server, 160);
        PortalClient head = PortalClient.login(server, TwoWindows.MANAGER);
        PortalClient anybody = new PortalClient(server)) {
      assertThat(bruno.send()).isTrue();
      long request = Requests.waitingFor(head).getLast();
      Answer decision = head.open("/approval/decision.xhtml?id=" + request);
      Answer login = anybody.open("/login.xhtml");
      rush.openKiosks(2);
      rush.awaitAcknowledged(20, 0);

      postgres.stop();

      assertThat(monitor.isUp()).isFalse();
      assertThat(monitor.isUp("database")).isFalse();
      assertSaysSo(head.open("/home.xhtml"));
      assertSaysSo(head.send(decision.page(), "decide", "decide:approve", Map.of()));
      assertSaysSo(anybody.open("/frontoffice/kiosk.xhtml"));
      assertSaysSo(anybody.open("/frontoffice/board.xhtml"));
      Map<String, String> typed = Map.of("login:username", "hr", "login:password", "citytimes");
      Answer refused = anybody.send(login.page(), "login", "login:enter", typed);
      assertThat(refused.page().select("#messages").text()).contains("leggere i suoi dati");
      assertThat(refused.page().getElementById("login:username").val()).isEqualTo("hr");

      postgres.start();

      await().atMost(BY_ITSELF).until(monitor::isUp);
      assertThat(head.open("/home.xhtml").status()).isEqualTo(OK);
      assertThat(Requests.waitingFor(head)).contains(request);
      rush.awaitAcknowledged(rush.given().size() + 20, 0);
      rush.end();
      assertThat(rush.askAgain()).containsAll(rush.given());
      assertThat(rush.askAgain()).extracting(Given::number).doesNotHaveDuplicates();
    }
  }

  /** The page is the portal's own, tells what is the matter, and shows nothing of the inside. */
  private static void assertSaysSo(Answer answer) {
    assertThat(answer.status()).isEqualTo(UNAVAILABLE);
    assertThat(answer.page().select("h1").text())
        .isEqualTo("Il portale non riesce a leggere i suoi dati");
    assertThat(answer.page().select("header.ct-header, .ct-header")).isNotEmpty();
    assertThat(answer.page().html()).doesNotContainIgnoringCase("exception", "postgres", "\tat ");
  }

  private static Answer outbox(PortalClient admin) {
    return admin.open("/mail/outbox.xhtml?show=waiting");
  }

  private static int waitingMails(PortalClient admin) {
    return outbox(admin).page().select("#outbox tbody tr").size();
  }

  private static void everythingIsThere() {
    postgres.start();
    post.open();
    await().atMost(BY_ITSELF).until(monitor::isUp);
  }
}
