package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A private reason reaches two people and nothing else. */
@BothDatabases
class PrivateReasonTest {

  private static final String CANARY = "canarino-7f3a-sclerosi";
  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  @Test
  void canaryTurnsUpInNoTableMailAuditLineHistoryOrLog() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Handler handler = new StreamHandler(log, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(handler);
    try {
      long id = askWithCanary();
      town.approve(town.head, id);
      town.doAs(town.hr, desk -> desk.reasons.forEvidence(id));
      town.reject(town.hr, id, "Mancano i documenti.");

      assertThat(town.dump()).doesNotContain(CANARY).doesNotContain("CARER");
      assertThat(town.audit.lines()).noneMatch(line -> line.contains(CANARY));
      assertThat(town.mails.all())
          .isNotEmpty()
          .allSatisfy(
              sent -> {
                assertThat(sent.mail().text()).doesNotContain(CANARY);
                assertThat(sent.mail().html()).doesNotContain(CANARY);
                assertThat(sent.order().toString()).doesNotContain(CANARY);
              });
      assertThat(town.worklistOf(town.head).toString()).doesNotContain(CANARY);
    } finally {
      Logger.getLogger("").removeHandler(handler);
      handler.flush();
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(CANARY);
  }

  @Test
  void requestThatIsOverKeepsNoReason() {
    long rejected = askWithCanary();
    town.reject(town.head, rejected, "Mancano i documenti.");
    long withdrawn = askWithCanary();
    town.withdraw(town.employee, withdrawn);
    long approved = askWithCanary();
    town.approve(town.head, approved);
    town.approve(town.hr, approved);

    assertThat(mine(town.employee, rejected)).isEmpty();
    assertThat(mine(town.employee, withdrawn)).isEmpty();
    assertThat(mine(town.employee, approved)).isPresent();
  }

  @Test
  void whoWroteItReadsItAgain() {
    long id = askWithCanary();

    assertThat(mine(town.employee, id)).get().extracting(Reason::text).isEqualTo(CANARY);
  }

  @Test
  void nobodyElseReadsItAsTheirOwn() {
    long id = askWithCanary();

    assertNotFound(() -> mine(town.colleague, id));
    assertNotFound(() -> mine(town.head, id));
    assertNotFound(() -> mine(town.hr, id));
  }

  @Test
  void hrReadsItWhileItIsToBeDecidedAndThatIsRecorded() {
    long id = askWithCanary();

    Optional<Reason> read = town.as(town.hr, desk -> desk.reasons.forEvidence(id));

    assertThat(read).get().extracting(Reason::category).isEqualTo(ReasonCategory.CARER);
    assertThat(town.audit.lines().getLast())
        .isEqualTo("timeband.reason-read timeband:" + id + " null");
  }

  @Test
  void onceDecidedHrReadsItNoMore() {
    long id = askWithCanary();
    town.reject(town.head, id, "no");

    assertThatThrownBy(() -> town.doAs(town.hr, desk -> desk.reasons.forEvidence(id)))
        .hasMessageContaining("timeband.refusal.evidenceClosed");
  }

  @Test
  void withoutAKeyAReasonIsRefusedAndNothingIsStored() {
    town.reasonsKey = null;

    assertThatThrownBy(this::askWithCanary)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("timeband.refusal.noKey");
              assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE);
            });
    assertThat(town.requestsOf(town.employee)).isEmpty();
  }

  @Test
  void reasonThatDoesNotOpenIsSaidToBeUnreadableToBoth() {
    long id = askWithCanary();

    for (String other : new String[] {ReasonCipherTest.key((byte) 9), "c2hvcnQ=", null}) {
      town.reasonsKey = other;
      assertUnreadable(() -> mine(town.employee, id));
      assertUnreadable(() -> town.doAs(town.hr, desk -> desk.reasons.forEvidence(id)));
    }
  }

  @Test
  void withoutAKeyARequestWithoutAReasonIsWelcome() {
    town.reasonsKey = null;

    long id = town.ask(town.employee, "monday", FROM, null);

    assertThat(mine(town.employee, id)).isEmpty();
  }

  @Test
  void reasonThatIsTooLongIsRefusedAtItsField() {
    assertThatThrownBy(() -> ask(new Reason(null, "x".repeat(Reason.MAX_LENGTH + 1))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
  }

  private long askWithCanary() {
    return ask(new Reason(ReasonCategory.CARER, CANARY));
  }

  private long ask(Reason reason) {
    NewRequest wish = town.wish("monday", FROM, null);
    return town.as(
        town.employee,
        desk ->
            desk.requests
                .submit(
                    new NewRequest(wish.bandId(), wish.from(), null, reason, wish.submissionKey()))
                .getId());
  }

  private Optional<Reason> mine(Account who, long id) {
    return town.as(who, desk -> desk.reasons.mine(id));
  }

  private static void assertUnreadable(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("timeband.refusal.reasonUnreadable");
              assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE);
            });
  }

  private static void assertNotFound(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }
}
