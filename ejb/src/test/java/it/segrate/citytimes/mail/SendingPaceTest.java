package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Deferred;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Unknown;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast one server sends, and how it goes by what the mail server says. */
class SendingPaceTest {

  private static final Verdict FINE = new Accepted(250, "250 OK");
  private static final Verdict BUSY = new Deferred(451, "451 4.3.2 Too many messages");

  private final TestClock clock = new TestClock();
  private long nanos = 7_000_000_000L;
  private final SendingPace pace = new SendingPace(20, clock, () -> nanos);

  private void pass(Duration time) {
    nanos += time.toNanos();
    clock.pass(time);
  }

  /** Sends so many, each when it is its turn, in no time of its own. */
  private void send(int messages) {
    for (int i = 0; i < messages; i++) {
      pass(pace.reserve());
    }
  }

  private double rate() {
    return pace.status().perSecond();
  }

  @Test
  void moreThanTheRateWaitForTheirTurn() {
    assertThat(Stream.generate(pace::reserve).limit(5).map(Duration::toMillis))
        .containsExactly(0L, 50L, 100L, 150L, 200L);

    pass(Duration.ofMinutes(1));

    assertThat(Stream.generate(pace::reserve).limit(2).map(Duration::toMillis))
        .as("a quiet minute gives no right to a burst")
        .containsExactly(0L, 50L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "421 4.7.0 Too many connections",
        "450 4.7.1 Rate limit",
        "451 4.3.2 Please slow down",
        "452 4.3.1 Insufficient system storage",
        "451 Try later"
      })
  void answerThatItIsTooMuchHalvesWhatWasReallySent(String answer) {
    send(30);
    pace.heard(new Deferred(Integer.parseInt(answer.substring(0, 3)), answer));

    assertThat(rate()).isCloseTo(10, within(0.6));
    assertThat(pace.status().isSlowed()).isTrue();
    assertThat(pace.status().slowedSince()).isEqualTo(clock.instant());
    assertThat(pace.status().words()).isEqualTo(answer);
    pace.reserve();
    assertThat(pace.reserve().toMillis()).isBetween(90L, 160L);
  }

  @Test
  void serverThatSendsUsAwayAtItsDoorSlowsToo() {
    send(30);

    pace.heard(new Unreachable(421, "421 Too busy"));

    assertThat(pace.status().isSlowed()).isTrue();
  }

  static Stream<Verdict> answersThatAreNotAboutThePace() {
    return Stream.of(
        new Deferred(450, "450 4.2.0 Greylisted, come back later"),
        new Deferred(452, "452 4.2.2 Mailbox full"),
        new Deferred(450, "450-4.1.1 Unknown 450 4.1.1 for now"),
        new Deferred(432, "432 4.7.12 A password transition is needed"),
        new Refused(550, "550 5.7.1 Not you"),
        new Unknown("mail.words.no-answer"),
        new Unreachable(0, "Connection refused"),
        FINE);
  }

  @ParameterizedTest
  @MethodSource("answersThatAreNotAboutThePace")
  void otherAnswersLeaveThePaceAsItIs(Verdict verdict) {
    send(30);

    pace.heard(verdict);

    assertThat(pace.status()).isEqualTo(new SendingPace.Status(20, 20, null, ""));
  }

  @Test
  void whatSeveralSendersHearAtTheSameTimeCountsOnce() {
    send(40);

    Stream.generate(() -> BUSY).limit(4).forEach(pace::heard);

    assertThat(rate()).isCloseTo(10, within(0.6));
  }

  @Test
  void serverThatGoesOnSayingSoIsAskedEverTenSeconds() {
    send(30);
    for (int i = 0; i < 20; i++) {
      pass(Duration.ofSeconds(2));
      pace.heard(BUSY);
    }

    assertThat(rate()).isEqualTo(SendingPace.SLOWEST);
    pace.reserve();
    assertThat(pace.reserve()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void paceComesBackByHalfEveryTenSecondsWhileTheServerTakesMessages() {
    send(30);
    pace.heard(BUSY);
    double slowed = rate();

    pass(Duration.ofSeconds(9));
    pace.heard(FINE);
    assertThat(rate()).isEqualTo(slowed);
    pass(Duration.ofSeconds(1));
    pace.heard(FINE);
    pace.heard(FINE);
    assertThat(rate()).isEqualTo(slowed * 1.5);

    pass(Duration.ofSeconds(10));
    pace.heard(FINE);

    assertThat(pace.status()).isEqualTo(new SendingPace.Status(20, 20, null, ""));
  }

  @Test
  void serverThatSaysNothingDoesNotBringItBack() {
    send(30);
    pace.heard(BUSY);
    double slowed = rate();

    pass(Duration.ofHours(1));

    assertThat(rate()).isEqualTo(slowed);
  }

  @Test
  void whoWaitsForATurnIsSentAwayWhenTheServerStops() throws Exception {
    SendingPace slow = new SendingPace(1, clock, System::nanoTime);
    assertThat(slow.await()).isTrue();
    slow.reserve();
    slow.reserve();
    CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(slow::await);

    slow.stop();

    assertThat(waits.get(2, TimeUnit.SECONDS)).isFalse();
    assertThat(slow.await()).isFalse();
  }
}
