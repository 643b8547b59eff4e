package it.segrate.citytimes.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.mail.smtp.SmtpSettings.Tls;
import it.segrate.citytimes.mail.smtp.SmtpStub.Act;
import it.segrate.citytimes.mail.smtp.SmtpStub.Stage;
import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Deferred;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Unknown;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import it.segrate.citytimes.mail.smtp.Verdict.Withdrawn;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the connection makes of every answer, silence and broken line. */
class SmtpConnectionTest {

  private final AtomicInteger handOvers = new AtomicInteger();
  private SmtpStub server;
  private SmtpConnection connection;

  @BeforeEach
  void start() throws IOException {
    server = SmtpStub.start();
    connection = new SmtpConnection(Mails.server(server.port()), Mails.SENDER);
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    server.close();
  }

  private Verdict send() {
    return send(connection);
  }

  private Verdict send(SmtpConnection over) {
    return over.send(
        Mails.to("marta@comune.example"),
        () -> {
          handOvers.incrementAndGet();
          return true;
        });
  }

  @Test
  void acceptedMessageArrivesOnceWithTheServersWords() {
    assertThat(send()).isEqualTo(new Accepted(250, "250 2.0.0 Queued as stub-1"));

    assertThat(server.received()).hasSize(1);
    assertThat(server.received().getFirst().sender()).isEqualTo(Mails.SENDER);
    assertThat(server.received().getFirst().recipient()).isEqualTo("marta@comune.example");
    assertThat(handOvers).hasValue(1);
  }

  @Test
  void manyMessagesShareOneConnection() {
    for (int i = 0; i < 20; i++) {
      assertThat(send()).isInstanceOf(Accepted.class);
    }

    assertThat(server.received()).hasSize(20);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
  void temporaryNoIsDeferredAndTheConnectionGoesOn(Stage stage) {
    server.messages(Act.answer(stage, "451 4.3.0 Try later"));

    assertThat(send()).isEqualTo(new Deferred(451, "451 4.3.0 Try later"));
    assertThat(send()).isInstanceOf(Accepted.class);

    assertThat(server.received()).hasSize(1);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
  void finalNoIsRefusedWithAllItsLines(Stage stage) {
    server.messages(Act.answer(stage, "550-5.1.1 No such\r\n550 5.1.1 person here"));

    assertThat(send()).isEqualTo(new Refused(550, "550-5.1.1 No such 550 5.1.1 person here"));
    assertThat(server.received()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
  void noIsHeardEvenWhenTheLineIsCutRightAfter(Stage stage) {
    server.messages(
        Act.answerAndDrop(stage, "421 4.3.2 Closing"), Act.answerAndDrop(stage, "554 Never"));

    assertThat(send()).isEqualTo(new Deferred(421, "421 4.3.2 Closing"));
    assertThat(send()).isEqualTo(new Refused(554, "554 Never"));
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA"})
  void lineCutBeforeTheContentMeansNotSent(Stage stage) {
    server.messages(Act.drop(stage));

    assertThat(send()).isInstanceOf(Unreachable.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void lineCutAfterTheDotLeavesItOpen() {
    server.messages(Act.takeAndDrop());

    assertThat(send()).isEqualTo(new Unknown(Verdict.NO_ANSWER));
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void silenceAfterTheDotLeavesItOpenOnlyAfterTheLongerTimeout() {
    CountDownLatch never = new CountDownLatch(1);
    server.messages(Act.hang(Stage.DOT, never));
    long start = System.nanoTime();

    assertThat(send()).isInstanceOf(Unknown.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
    never.countDown();
  }

  @Test
  void answerThatIsNoneLeavesItOpen() {
    server.messages(Act.answer(Stage.DOT, "maybe"));

    assertThat(send()).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA"})
  void silenceBeforeTheContentMeansNotSent(Stage stage) {
    CountDownLatch never = new CountDownLatch(1);
    server.messages(Act.hang(stage, never));

    assertThat(send()).isInstanceOf(Unreachable.class);

    never.countDown();
    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(server.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"GREETING, 421 Too busy, 421", "GREETING, 554 Not you, 554"})
  void serverThatDoesNotServeUsIsUnreachableAndNotTheMessagesFault(
      Stage stage, String answer, int code) {
    server.connections(Act.answerAndDrop(stage, answer));

    assertThat(send()).isEqualTo(new Unreachable(code, answer));
    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"GREETING", "EHLO"})
  void serverThatHangsAtTheDoorIsUnreachable(Stage stage) {
    CountDownLatch never = new CountDownLatch(1);
    server.connections(Act.hang(stage, never));

    assertThat(send()).isInstanceOf(Unreachable.class);
    assertThat(handOvers).hasValue(0);
    never.countDown();
  }

  @Test
  void nobodyListeningIsUnreachableAndRecoversAlone() throws IOException {
    int port = server.port();
    server.close();

    assertThat(send())
        .isInstanceOfSatisfying(
            Unreachable.class, no -> assertThat(no.words()).contains("connect to host"));

    server = SmtpStub.start(port);
    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @Test
  void connectionThatTheServerClosedMeanwhileIsReplacedUnnoticed() throws IOException {
    assertThat(send()).isInstanceOf(Accepted.class);
    server.cutLines();

    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(server.received()).hasSize(2);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void messageTakenBackBeforeDataIsNotSentAndLeavesNoTrace() {
    Verdict verdict = connection.send(Mails.to("marta@comune.example"), () -> false);

    assertThat(verdict).isInstanceOf(Withdrawn.class);
    assertThat(server.received()).isEmpty();
    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @Test
  void failureWhileNotingTheHandOverSendsNothing() {
    assertThatThrownBy(
            () ->
                connection.send(
                    Mails.to("marta@comune.example"),
                    () -> {
                      throw new IllegalStateException("database down");
                    }))
        .hasMessage("database down");

    assertThat(server.received()).isEmpty();
    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @Test
  void greylistedMessageIsTakenAtTheSecondTry() {
    server.greylisting();

    assertThat(send()).isEqualTo(new Deferred(451, "451 4.7.1 Come back later"));
    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @Test
  void wornConnectionIsReplaced() {
    SmtpSettings s = Mails.server(server.port());
    SmtpSettings two =
        new SmtpSettings(
            s.host(),
            s.port(),
            "",
            "",
            Tls.OFF,
            s.helo(),
            s.connectTimeout(),
            s.readTimeout(),
            s.acceptTimeout(),
            2,
            s.idle());
    try (SmtpConnection worn = new SmtpConnection(two, Mails.SENDER)) {
      for (int i = 0; i < 5; i++) {
        assertThat(send(worn)).isInstanceOf(Accepted.class);
      }
    }

    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void passwordIsNeverSentOverAPlainLine() {
    server.extensions("AUTH PLAIN LOGIN");
    SmtpSettings s = Mails.server(server.port());
    SmtpSettings withUser =
        new SmtpSettings(
            s.host(),
            s.port(),
            "portal",
            "secret",
            Tls.OFFERED,
            s.helo(),
            s.connectTimeout(),
            s.readTimeout(),
            s.acceptTimeout(),
            100,
            s.idle());
    try (SmtpConnection plain = new SmtpConnection(withUser, Mails.SENDER)) {
      assertThat(send(plain))
          .isInstanceOfSatisfying(
              Unreachable.class, no -> assertThat(no.words()).contains("STARTTLS is required"));
    }
    assertThat(withUser.toString()).doesNotContain("secret");
  }
}
