package it.segrate.citytimes.systemtest.failure;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Kiosk.Given;
import it.segrate.citytimes.systemtest.Postgres;
import it.segrate.citytimes.systemtest.Scale;
import it.segrate.citytimes.systemtest.TestServer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed (SIGKILL) in the rush hour: what it acknowledged is there, once. */
@Tag("stress")
@ParameterizedClass(name = "on {0}")
@MethodSource("databases")
class CrashIT {

  private static final String HEAD = "approval.event.APPROVED_OFFICE_HEAD";
  private static final String HR = "approval.event.APPROVED_HR";

  private enum Database {
    DERBY,
    POSTGRESQL
  }

  private static TestServer server;
  private static Postgres postgres;
  private static boolean readyWithoutMail;
  private static Crash crash;

  @Parameter Database database;

  static List<Database> databases() {
    return Scale.isStress() ? List.of(Database.values()) : List.of(Database.DERBY);
  }

  @BeforeParameterizedClassInvocation
  static void killInTheRushHour(Database database) throws Exception {
    if (database == Database.POSTGRESQL) {
      postgres = new Postgres();
      postgres.start();
    }
    server =
        TestServer.prepare(
            "crash-" + database,
            plan ->
                (database == Database.POSTGRESQL ? postgres.under(plan) : plan)
                    .with("citytimes.mail.needed", "false"));
    server.mail().stop();
    server.start();
    try (Monitor monitor = new Monitor(server)) {
      readyWithoutMail = monitor.isUp();
    }
    server.mail().start();
    crash = new Crash(server);
  }

  @AfterParameterizedClassInvocation
  static void tidyUp() {
    server.close();
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void serverThatDoesNotNeedItsMailServerIsReadyWithoutIt() {
    assertThat(readyWithoutMail).isTrue();
  }

  @Test
  void ticketThatWasGivenIsTheSameWhenTheKioskAsksAgain() {
    assertThat(crash.askedAgain()).containsAll(crash.rush().given());
    assertThat(crash.askedAgain())
        .as("kiosks that got no answer get a ticket now")
        .extracting(Given::key)
        .containsExactlyInAnyOrderElementsOf(crash.rush().asked());
  }

  /** The invented days before today were never in the queue. */
  @Test
  void noNumberIsGivenTwiceOrLeftOut() throws SQLException {
    assertThat(crash.askedAgain()).extracting(Given::number).doesNotHaveDuplicates();
    assertThat(
            crash
                .database()
                .read(
                    "SELECT letter FROM frontoffice_ticket WHERE request_key NOT LIKE 'past-%'"
                        + " GROUP BY issued_on, letter"
                        + " HAVING COUNT(*) <> MAX(seq_no) OR MIN(seq_no) <> 1",
                    row -> row.getString(1)))
        .as("letters whose numbers have a gap")
        .isEmpty();
  }

  @Test
  void everyTicketIsInTheQueueOnceAndTheQueueHoldsNothingElse() throws SQLException {
    List<Long> tickets =
        crash
            .database()
            .read(
                "SELECT item_id FROM frontoffice_ticket WHERE request_key NOT LIKE 'past-%'",
                row -> row.getLong(1));
    List<Long> items =
        crash
            .database()
            .read(
                "SELECT id FROM queue_item WHERE queue = 'frontoffice'"
                    + " UNION ALL SELECT id FROM queue_history WHERE queue = 'frontoffice'",
                row -> row.getLong(1));

    assertThat(items).containsExactlyInAnyOrderElementsOf(tickets);
  }

  @Test
  void decisionIsAcknowledgedInOneOfTwoWindowsAlone() {
    assertThat(crash.rush().byHead().values()).containsOnly(1);
    assertThat(crash.rush().byHr().values()).containsOnly(1);
  }

  @Test
  void decisionThatWasAcknowledgedIsNotAskedForAgain() {
    assertThat(crash.stillWithHead()).doesNotContainAnyElementsOf(crash.rush().byHead().keySet());
    assertThat(crash.stillWithHr()).doesNotContainAnyElementsOf(crash.rush().byHr().keySet());
  }

  @Test
  void pageThatIsSentOnceMoreSaysThatTheCaseIsDecided() {
    assertThat(crash.sentOnceMore().status()).isEqualTo(200);
    assertThat(crash.sentOnceMore().page().select("form#decide")).isEmpty();
    assertThat(crash.sentOnceMore().page().select("aside .ct-say").text()).contains("Approvata");
  }

  @Test
  void everyDecisionIsThereOnceWithItsHistoryItsAuditLineAndItsMail() throws SQLException {
    Set<String> once =
        crash.cases().stream()
            .flatMap(id -> Stream.of(id + " " + HEAD, id + " " + HR))
            .collect(Collectors.toSet());

    assertThat(history()).containsExactlyInAnyOrderElementsOf(once);
    assertThat(auditLines()).containsExactlyInAnyOrderElementsOf(once);
    assertThat(mails()).containsExactlyInAnyOrderElementsOf(once);
  }

  private List<String> history() throws SQLException {
    return ofOurCases(
        "SELECT case_id, what FROM approval_event WHERE what IN ('" + HEAD + "', '" + HR + "')",
        Map.of(HEAD, HEAD, HR, HR));
  }

  private List<String> auditLines() throws SQLException {
    return ofOurCases(
        "SELECT details, action FROM audit_entry WHERE details LIKE 'case %'",
        Map.of("approval.step-approved", HEAD, "approval.approved", HR));
  }

  private List<String> mails() throws SQLException {
    return ofOurCases(
        "SELECT event_key, template FROM mail_message",
        Map.of(
            "timeband/request-approved-by-manager-to-hr", HEAD,
            "timeband/request-approved-to-employee", HR));
  }

  /** Rows of a case's number, somewhere in the first column, and of what happened. */
  private List<String> ofOurCases(String sql, Map<String, String> names) throws SQLException {
    Set<String> ours = crash.cases().stream().map(String::valueOf).collect(Collectors.toSet());
    return crash
        .database()
        .read(sql, row -> Map.entry(firstNumber(row.getString(1)), row.getString(2)))
        .stream()
        .filter(row -> ours.contains(row.getKey()) && names.containsKey(row.getValue()))
        .map(row -> row.getKey() + " " + names.get(row.getValue()))
        .toList();
  }

  private static String firstNumber(String text) {
    return text.replaceFirst("^\\D*(\\d+).*$", "$1");
  }

  @Test
  void everyMailArrivesOnceUnlessTheServerDiedWithItInItsHands() throws SQLException {
    Map<String, Long> arrived =
        crash.arrived().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, String> states = new HashMap<>();
    crash
        .database()
        .read(
            "SELECT message_id, state FROM mail_message",
            row -> states.put(row.getString(1), row.getString(2)));

    assertThat(arrived.values()).as("times a mail arrived").containsOnly(1L);
    assertThat(states.keySet()).as("mails that were ordered").containsAll(arrived.keySet());
    Set<String> sent = new HashSet<>(states.keySet());
    sent.removeIf(id -> !states.get(id).equals("SENT"));
    assertThat(arrived.keySet()).containsAll(sent);
    Set<String> left = new HashSet<>(states.keySet());
    left.removeAll(arrived.keySet());
    assertThat(left)
        .as("mails that did not arrive")
        .allSatisfy(id -> assertThat(states.get(id)).isIn(statesOfWhatIsLeft()));
  }

  /** Once the dead server's lease is over, which a build does not wait for, one is in doubt. */
  private static List<String> statesOfWhatIsLeft() {
    return Scale.isStress()
        ? List.of("UNCERTAIN")
        : List.of("UNCERTAIN", "QUEUED", "CLAIMED", "SENDING");
  }

  @Test
  void auditTrailIsWhole() {
    assertThat(crash.trailPage().page().select("#chain .ct-say.ok").text()).isNotEmpty();
    assertThat(crash.trailCommand()).startsWith("WHOLE");
  }
}
