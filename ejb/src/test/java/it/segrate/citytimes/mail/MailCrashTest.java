package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.SmtpConnections;
import it.segrate.citytimes.mail.smtp.SmtpStub.Act;
import it.segrate.citytimes.mail.smtp.SmtpStub.Stage;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sender that dies, or is taken for dead, at every step. */
@BothDatabases
class MailCrashTest {

  /** Where a sender dies: before or after the ledger's step is committed. */
  private enum Death {
    BEFORE_TAKE,
    AFTER_TAKE,
    BEFORE_HAND_OVER,
    AFTER_HAND_OVER,
    BEFORE_SETTLE,
    AFTER_SETTLE
  }

  /** What no handler of the sender survives. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final TestDatabase database;
  private Outbox outbox;

  MailCrashTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws IOException {
    outbox = new Outbox(database);
    outbox.empty();
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
  }

  private MailLedger dyingLedger(Death death) {
    return new TestLedger(database, outbox.queue.service(), outbox.clock) {
      private void here(Death point) {
        if (point == death) {
          throw new Killed();
        }
      }

      @Override
      public Optional<Draft> take(ClaimedItem item, String sender) {
        here(Death.BEFORE_TAKE);
        Optional<Draft> draft = super.take(item, sender);
        here(Death.AFTER_TAKE);
        return draft;
      }

      @Override
      public boolean handOver(ClaimedItem item) {
        here(Death.BEFORE_HAND_OVER);
        boolean goes = super.handOver(item);
        here(Death.AFTER_HAND_OVER);
        return goes;
      }

      @Override
      public void settle(ClaimedItem item, Attempt attempt) {
        here(Death.BEFORE_SETTLE);
        super.settle(item, attempt);
        here(Death.AFTER_SETTLE);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_TAKE, SENT, 1",
    "AFTER_TAKE, SENT, 1",
    "BEFORE_HAND_OVER, SENT, 1",
    "AFTER_HAND_OVER, UNCERTAIN, 0",
    "BEFORE_SETTLE, UNCERTAIN, 1",
    "AFTER_SETTLE, SENT, 1"
  })
  void whatWasNotHandedOverIsSentAndWhatMayHaveBeenIsNot(
      Death death, MessageState end, int arrived) {
    long id = outbox.order(Outbox.anOrder());
    MailSender dying = outbox.sender(dyingLedger(death), outbox.settings, "node-dead");
    ClaimedItem claimed = outbox.claim(1, "node-dead").getFirst();

    assertThatThrownBy(() -> dying.handle(claimed)).isInstanceOf(Killed.class);
    outbox.sendAll();
    outbox.loseLease(id);
    outbox.sendAll();
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(end);
    assertThat(outbox.story(id).getLast().getWords())
        .isEqualTo(
            end == MessageState.SENT ? "250 2.0.0 Queued as stub-1" : MailLedger.SENDER_GONE);
    assertThat(outbox.smtp.received()).hasSize(arrived);
    assertThat(outbox.item(id).state())
        .isEqualTo(end == MessageState.SENT ? ItemState.DONE : ItemState.HELD);
  }

  @Test
  void answerThatComesAfterTheLeaseEndsTheDoubt() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    Act slow = Act.hang(Stage.DOT, answer);
    outbox.smtp.messages(slow);
    long id = outbox.order(Outbox.anOrder());
    MailSettings patient =
        Outbox.settings(outbox.smtp.port(), Map.of("citytimes.mail.accept-seconds", "60"));
    MailSender sender = slowSender(patient);
    ClaimedItem claimed = outbox.claim(1, "node-slow").getFirst();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> work = thread.submit(() -> sender.handle(claimed));
      assertThat(slow.reached().await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(outbox.state(id)).isEqualTo(MessageState.SENDING);

      outbox.loseLease(id);
      outbox.sendAll();
      assertThat(outbox.state(id)).isEqualTo(MessageState.UNCERTAIN);

      answer.countDown();
      work.get(20, TimeUnit.SECONDS);
    }

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(outbox.smtp.received()).hasSize(1);
  }

  @Test
  void senderThatLostItsClaimBeforeDataSendsNothing() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Act slow = Act.hang(Stage.RCPT, go);
    outbox.smtp.messages(slow);
    long id = outbox.order(Outbox.anOrder());
    MailSettings patient =
        Outbox.settings(outbox.smtp.port(), Map.of("citytimes.mail.read-seconds", "60"));
    MailSender sender = slowSender(patient);
    ClaimedItem claimed = outbox.claim(1, "node-slow").getFirst();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> work = thread.submit(() -> sender.handle(claimed));
      assertThat(slow.reached().await(20, TimeUnit.SECONDS)).isTrue();

      outbox.loseLease(id);
      outbox.sendAll();
      assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);

      go.countDown();
      work.get(20, TimeUnit.SECONDS);
    }

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.received()).hasSize(1);
  }

  @Test
  void itemCalledOffInTheQueueCallsItsMessageOff() {
    long id = outbox.order(Outbox.anOrder());

    outbox.queue.service().cancel(outbox.item(id).id());
    outbox.ledger.calledOff(id);
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.CANCELLED);
    assertThat(outbox.hasContent(id)).isFalse();
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void deadItemRevivedInTheQueueIsTriedAgain() {
    outbox.smtp.messages(Act.answer(Stage.RCPT, "550 No"));
    long id = outbox.order(Outbox.anOrder());
    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.FAILED);

    outbox.queue.service().revive(outbox.item(id).id());
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void databaseThatFailsWhileTheAnswerIsNotedIsAskedAgain() {
    long id = outbox.order(Outbox.anOrder());
    MailLedger shaky =
        new TestLedger(database, outbox.queue.service(), outbox.clock) {
          private int calls;

          @Override
          public void settle(ClaimedItem item, Attempt attempt) {
            calls++;
            if (calls < 3) {
              throw new IllegalStateException("The database is away for a moment");
            }
            super.settle(item, attempt);
          }
        };

    outbox.sender(shaky, outbox.settings, "node-1").handle(outbox.claim(1, "node-1").getFirst());

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.received()).hasSize(1);
  }

  /** A sender with a line of its own and more patience than the others. */
  private MailSender slowSender(MailSettings patient) {
    return new MailSender(
        outbox.ledger,
        outbox.templates,
        patient,
        outbox.traffic,
        new SmtpConnections(patient.server(), patient.envelopeFrom()),
        "node-slow");
  }
}
