package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.SmtpStub;
import it.segrate.citytimes.mail.smtp.SmtpStub.Act;
import it.segrate.citytimes.mail.smtp.SmtpStub.Stage;
import it.segrate.citytimes.queue.ItemState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the queue to the mail server, with every answer there is. */
@BothDatabases
class MailSenderTest {

  private final TestDatabase database;
  private Outbox outbox;

  MailSenderTest(TestDatabase database) {
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

  @Test
  void messageIsSentOnceAndItsContentIsForgotten() {
    long id = outbox.order(Outbox.anOrder());

    outbox.sendAll();
    outbox.sendAll();

    assertThat(outbox.smtp.received())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.recipient()).isEqualTo(Outbox.ADDRESS);
              assertThat(mail.content())
                  .contains("Message-ID: " + outbox.message(id).getMessageId());
            });
    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.message(id).getSubject()).startsWith("Ritirata: Marta Esempi");
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.DONE);
    assertThat(outbox.hasContent(id)).isFalse();
    assertThat(outbox.story(id))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.getState()).isEqualTo(MessageState.SENT);
              assertThat(step.getCode()).isEqualTo(250);
              assertThat(step.getWords()).contains("Queued as stub-1");
              assertThat(step.getActor()).isEqualTo("node-1");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "421 4.3.2 Closing|10,30,60,300,900,900",
        "432 4.7.12 Password server away|10,30,60,300,900,900",
        "452 4.3.1 No space|10,30,60,300,900,900",
        "450 4.2.0 Greylisted|60,120,240,480,960,1800,1800",
        "451 4.3.0 Try later|60,120,240,480,960,1800,1800"
      })
  void temporaryAnswersClimbTheirLadder(String answer, String ladder) {
    List<Long> steps = List.of(ladder.split(",")).stream().map(Long::valueOf).toList();
    long id = outbox.order(Outbox.anOrder());
    String messageId = outbox.message(id).getMessageId();

    for (long step : steps) {
      outbox.smtp.messages(Act.answer(Stage.RCPT, answer));
      outbox.sendAll();

      assertThat(outbox.state(id)).isEqualTo(MessageState.RETRY);
      assertThat(outbox.item(id).state()).isEqualTo(ItemState.SCHEDULED);
      assertThat(outbox.secondsUntilDue(id)).isBetween(step - 3, step + 3);
      outbox.waitUntilDue(id);
    }
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.received()).hasSize(1);
    assertThat(outbox.smtp.received().getFirst().content()).contains(messageId);
    assertThat(outbox.story(id)).hasSize(steps.size() + 1);
    assertThat(outbox.story(id).getFirst().getWords()).isEqualTo(answer);
  }

  @Test
  void brokenLinesBeforeTheContentClimbTheShortLadder() {
    long id = outbox.order(Outbox.anOrder());

    for (long step : List.of(10, 30, 60, 300, 900, 900)) {
      outbox.smtp.messages(Act.drop(Stage.RCPT));
      outbox.sendAll();

      assertThat(outbox.state(id)).isEqualTo(MessageState.RETRY);
      assertThat(outbox.secondsUntilDue(id)).isBetween(step - 3, step + 3);
      outbox.waitUntilDue(id);
      outbox.clock.pass(MailServer.KNOCK);
    }
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 5.1.1 No such person", "554 5.7.1 Refused", "552 5.2.2 Full"})
  void finalAnswerEndsItAtOnceAndKeepsTheServersWords(String answer) {
    outbox.smtp.messages(Act.answer(Stage.DOT, answer));
    long id = outbox.order(Outbox.anOrder());

    outbox.sendAll();
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.DEAD);
    assertThat(outbox.item(id).lastError()).isEqualTo("SMTP " + answer.substring(0, 3));
    assertThat(outbox.story(id)).extracting(MessageStep::getWords).containsExactly(answer);
    assertThat(outbox.message(id).getSubject()).startsWith("Ritirata: Marta Esempi");
    assertThat(outbox.hasContent(id)).isTrue();
    assertThat(outbox.smtp.tries()).isEqualTo(1);
  }

  @Test
  void lineThatBreaksAfterTheDotIsUncertainAndNeverSentAgainByItself() {
    outbox.smtp.messages(Act.takeAndDrop());
    long id = outbox.order(Outbox.anOrder());

    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.UNCERTAIN);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.HELD);

    outbox.clock.pass(Duration.ofDays(2));
    outbox.queue.service().resume(outbox.item(id).id());
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.UNCERTAIN);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.HELD);
    assertThat(outbox.smtp.received()).hasSize(1);
  }

  @Test
  void messageWhoseTimeHasPassedIsNotSent() {
    long id = outbox.order(Outbox.anOrder().notAfter(outbox.clock.instant().plusSeconds(3_600)));
    outbox.clock.pass(Duration.ofHours(1));

    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.EXPIRED);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(outbox.hasContent(id)).isFalse();
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void messageThatIsRetriedTooLongExpires() {
    long id = outbox.order(Outbox.anOrder().notAfter(outbox.clock.instant().plusSeconds(3_600)));
    outbox.smtp.messages(Act.answer(Stage.RCPT, "450 Busy"));
    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.RETRY);

    outbox.waitUntilDue(id);
    outbox.clock.pass(Duration.ofHours(2));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.EXPIRED);
    assertThat(outbox.smtp.received()).isEmpty();
  }

  @Test
  void greylistedMessageArrivesAtItsSecondTry() {
    outbox.smtp.greylisting();
    long id = outbox.order(Outbox.anOrder());

    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.RETRY);
    outbox.waitUntilDue(id);
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void oneMessageThatFailsStopsNoOther() {
    outbox.smtp.messages(Act.answer(Stage.RCPT, "550 No"));
    long bad = outbox.order(Outbox.anOrder());
    long good = outbox.order(Outbox.anOrder());

    outbox.sendAll();

    assertThat(outbox.state(bad)).isEqualTo(MessageState.FAILED);
    assertThat(outbox.state(good)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.connections()).isEqualTo(2); // one was the knock at the door
  }

  @Test
  void mailServerAwayLosesNothingAndIsFoundWhenItIsBack() throws IOException {
    int port = outbox.smtp.port();
    outbox.close();
    long first = outbox.order(Outbox.anOrder());

    outbox.sendAll();

    assertThat(outbox.server.status().up()).isFalse();
    assertThat(outbox.server.status().words()).contains("refused");
    assertThat(outbox.state(first)).isEqualTo(MessageState.QUEUED);
    assertThat(outbox.item(first).attempts()).isZero();

    try (SmtpStub back = SmtpStub.start(port)) {
      outbox.sendAll();
      assertThat(outbox.state(first)).isEqualTo(MessageState.QUEUED);

      outbox.clock.pass(MailServer.KNOCK);
      outbox.sendAll();

      assertThat(outbox.server.status().up()).isTrue();
      assertThat(outbox.state(first)).isEqualTo(MessageState.SENT);
      assertThat(back.received()).hasSize(1);
    }
  }

  @Test
  void mailServerThatGoesInTheMiddleGetsNoMoreUntilItIsBack() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(outbox.order(Outbox.anOrder()));
    }
    Act well = Act.answer(Stage.GREETING, "unused");
    outbox.smtp.messages(well, well, Act.drop(Stage.MAIL));

    outbox.sendAll();

    assertThat(ids.stream().map(outbox::state))
        .containsExactly(
            MessageState.SENT,
            MessageState.SENT,
            MessageState.RETRY,
            MessageState.QUEUED,
            MessageState.QUEUED);
    outbox.clock.pass(MailServer.KNOCK);
    outbox.sendAll();
    outbox.waitUntilDue(ids.get(2));
    outbox.sendAll();
    assertThat(ids.stream().map(outbox::state)).containsOnly(MessageState.SENT);
    assertThat(outbox.smtp.received()).hasSize(5);
  }

  @Test
  void twoSendersAtOnceSendEveryMessageOnce() throws Exception {
    int messages = 40;
    for (int i = 0; i < messages; i++) {
      outbox.order(Outbox.anOrder());
    }
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> work = new ArrayList<>();
      for (String name : List.of("node-1", "node-2")) {
        work.add(
            threads.submit(
                () -> {
                  start.await();
                  return outbox.sendAll(name);
                }));
      }
      assertThat(work.get(0).get() + work.get(1).get()).isEqualTo(messages);
    }
    assertThat(outbox.smtp.received().stream().map(mail -> idOf(mail.content())).distinct())
        .hasSize(messages);
    assertThat(outbox.smtp.received()).hasSize(messages);
    assertThat(outbox.smtp.connections()).isLessThanOrEqualTo(4); // two were knocks at the door
  }

  private static String idOf(String content) {
    return content.lines().filter(line -> line.startsWith("Message-ID")).findFirst().orElseThrow();
  }
}
