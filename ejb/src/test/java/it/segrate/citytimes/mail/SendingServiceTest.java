package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.AtOnce;
import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.SmtpStub.Act;
import it.segrate.citytimes.mail.smtp.SmtpStub.Stage;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.security.FixedCaller;
import it.segrate.citytimes.security.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator stops all mail, and lets it go again. */
@BothDatabases
class SendingServiceTest {

  private static final String WHY = "Il relay ci ha messi in lista nera";

  private final TestDatabase database;
  private final RecordingAudit audit = new RecordingAudit();
  private Outbox outbox;

  SendingServiceTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws IOException {
    outbox = new Outbox(database);
    outbox.empty();
  }

  @AfterEach
  void letGo() throws IOException {
    if (pause().isOn()) {
      decide(SendingService::resume);
    }
    outbox.close();
  }

  private void decide(Consumer<SendingService> act) {
    decide("admin", act);
  }

  private void decide(String who, Consumer<SendingService> act) {
    database.inTransaction(
        entities ->
            act.accept(
                new SendingService(
                    entities, audit, new FixedCaller(who, Role.ADMIN), outbox.clock)));
  }

  private MailPause pause() {
    return database.callInTransaction(
        entities -> new SendingService(entities, audit, null, outbox.clock).pause());
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }

  @Test
  void stoppedMailWaitsUntouchedAndGoesOutOnceItIsLetGo() {
    long id = outbox.order(Outbox.anOrder());

    decide(sending -> sending.stop("  " + WHY + " "));

    assertThat(outbox.sendAll()).isZero();
    assertThat(outbox.state(id)).isEqualTo(MessageState.QUEUED);
    assertThat(outbox.smtp.tries()).isZero();
    assertThat(pause().isOn()).isTrue();
    assertThat(pause().getBy()).isEqualTo("admin");
    assertThat(pause().getReason()).isEqualTo(WHY);
    assertThat(pause().getSince()).isEqualTo(outbox.clock.instant());

    decide(SendingService::resume);

    assertThat(outbox.sendAll()).isEqualTo(1);
    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(pause().isOn()).isFalse();
    assertThat(pause().getReason()).isNull();
  }

  @Test
  void messageThatWasClaimedJustBeforeGoesBackAsIfNothingHadBeen() {
    long id = outbox.order(Outbox.anOrder());
    ClaimedItem claimed = outbox.claim(1, "node-1").getFirst();

    decide(sending -> sending.stop(WHY));
    outbox.sender(outbox.ledger, outbox.settings, "node-1").handle(claimed);

    assertThat(outbox.state(id)).isEqualTo(MessageState.QUEUED);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.READY);
    assertThat(outbox.item(id).attempts()).isZero();
    assertThat(outbox.story(id)).isEmpty();
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void messageThatLosesItsSenseMeanwhileIsNotSentAfterwards() {
    Instant soon = outbox.clock.instant().plus(Duration.ofHours(1));
    long id = outbox.order(Outbox.anOrder().notAfter(soon));
    decide(sending -> sending.stop(WHY));
    outbox.clock.pass(Duration.ofHours(2));

    decide(SendingService::resume);
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.EXPIRED);
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void pauseIsOneForAllServers() {
    long id = outbox.order(Outbox.anOrder());
    decide(sending -> sending.stop(WHY));

    assertThat(outbox.sendAll("node-2")).isZero();
    assertThat(outbox.state(id)).isEqualTo(MessageState.QUEUED);
  }

  @Test
  void reasonIsNeededAndHasAnEnd() {
    assertRefused("mail.refusal.reason", () -> decide(sending -> sending.stop(null)));
    assertRefused("mail.refusal.reason", () -> decide(sending -> sending.stop(" \n")));
    assertRefused(
        "mail.refusal.reason.long", () -> decide(sending -> sending.stop("x".repeat(501))));
    assertThat(pause().isOn()).isFalse();
    assertThat(audit.acts()).isEmpty();
    decide(sending -> sending.stop("à".repeat(500)));
  }

  @Test
  void whoeverComesSecondIsToldSo() {
    assertRefused("mail.refusal.running", () -> decide(SendingService::resume));
    decide(sending -> sending.stop(WHY));

    assertRefused("mail.refusal.paused", () -> decide("other", sending -> sending.stop("Altro")));

    assertThat(pause().getBy()).isEqualTo("admin");
  }

  @Test
  void ofTwoWhoStopItAtTheSameTimeOneIsTold() throws Exception {
    assertThat(
            AtOnce.refused(
                () -> decide("first", sending -> sending.stop("Uno")),
                () -> decide("second", sending -> sending.stop("Due"))))
        .extracting(Refusal::key)
        .containsExactly("mail.refusal.paused");
  }

  @Test
  void bothActsAreAudited() {
    decide(sending -> sending.stop(WHY));
    String since = outbox.clock.instant().toString();
    outbox.clock.pass(Duration.ofMinutes(5));
    decide("other", SendingService::resume);

    assertThat(audit.acts())
        .containsExactly(
            "mail.pause mail:all " + WHY,
            "mail.resume mail:all paused since " + since + " by admin");
  }

  @Test
  void mailServerThatSaysItIsTooMuchIsSpared() {
    outbox.smtp.messages(Act.answer(Stage.RCPT, "451 4.3.2 Too many messages"));
    outbox.order(Outbox.anOrder());

    outbox.sendAll();

    assertThat(outbox.pace.status().isSlowed()).isTrue();
    assertThat(outbox.pace.status().words()).isEqualTo("451 4.3.2 Too many messages");
  }
}
