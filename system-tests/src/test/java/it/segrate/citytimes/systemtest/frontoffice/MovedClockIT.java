package it.segrate.citytimes.systemtest.frontoffice;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Answer;
import it.segrate.citytimes.systemtest.Console;
import it.segrate.citytimes.systemtest.Kiosk;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The hall on a running portal while the day changes, and while the clocks do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedClockIT {

  private static final String LETTER = "A";
  private static final String DESK = "4";
  private static final int AT_ONCE = 8;
  private static final int EACH = 6;

  private static SetClock clock;
  private static Kiosk kiosk;
  private static Console console;
  private static long service;

  @BeforeAll
  static void openTheHall() throws Exception {
    clock = new SetClock();
    kiosk = new Kiosk(clock.server());
    service = kiosk.services().get(LETTER).getFirst();
    console = new Console(clock.server(), "operator", DESK);
  }

  @AfterAll
  static void closeIt() throws IOException {
    console.close();
    kiosk.close();
    clock.close();
  }

  @Test
  @Order(1)
  void numbersBeginAgainAtMidnightWhileTicketsAreTaken() throws Exception {
    clock.set("2027-03-09T23:59:00");
    int last = number(take());
    Collection<Kiosk.Given> given = new ConcurrentLinkedQueue<>();
    CountDownLatch many = new CountDownLatch(AT_ONCE);
    List<Thread> threads =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                each ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int i = 0; i < EACH; i++) {
                                given.add(take());
                                many.countDown();
                              }
                            }))
            .toList();
    many.await();
    clock.set("2027-03-10T00:00:00");
    for (Thread thread : threads) {
      thread.join();
    }

    Kiosk.Given tomorrows = take();

    int today = number(tomorrows) - 1;
    int yesterday = given.size() - today;
    assertThat(yesterday).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(given)
        .extracting(MovedClockIT::number)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(following(last, yesterday), following(0, today)).toList());
  }

  @Test
  @Order(2)
  void nobodyOfYesterdayIsCalledToday() throws Exception {
    clock.set("2027-03-10T23:50:00");
    final Kiosk.Given yesterdays = take();
    clock.set("2027-03-11T08:00:00");
    Kiosk.Given todays = take();

    assertThat(number(todays)).isEqualTo(1);
    assertThat(status(todays).getInt("before")).isZero();
    assertThat(console.callNext()).isEqualTo(todays.number());
    assertThat(status(yesterdays).get("calledAt")).isNull();
    console.serveIfCalled();
  }

  @Test
  @Order(3)
  void hourThatIsLeftOutInSpringIsNotWaited() throws Exception {
    clock.set("2027-03-28T01:59:50");
    final Kiosk.Given before = take();
    clock.set("2027-03-28T03:00:10");
    Kiosk.Given after = take();

    assertThat(number(after)).isEqualTo(number(before) + 1);
    assertThat(status(after).getInt("before")).isEqualTo(status(before).getInt("before") + 1);
    assertThat(between(before, after)).isBetween(Duration.ofSeconds(10), Duration.ofMinutes(10));
  }

  @Test
  @Order(4)
  void hourThatComesTwiceInAutumnKeepsTheOrder() throws Exception {
    Instant first = Instant.parse("2027-10-31T00:50:00Z");
    clock.set(first);
    final Kiosk.Given summer = take();
    clock.set(first.plus(Duration.ofMinutes(15)));
    Kiosk.Given winter = take();

    assertThat(number(summer)).isEqualTo(1);
    assertThat(number(winter)).isEqualTo(2);
    assertThat(status(winter).getInt("before")).isEqualTo(1);
    assertThat(between(summer, winter)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(25));
    assertThat(console.callNext()).isEqualTo(summer.number());
    assertThat(console.serveAndCallNext()).isEqualTo(winter.number());
    console.serveIfCalled();
  }

  /** Its clock is a day ahead: what it sends is the day of its numbers, and how long ago it was. */
  @Test
  @Order(5)
  void kioskWithAWrongClockHandsOverWhatWasTakenWhenItWas() throws Exception {
    clock.set("2027-11-02T10:00:00");
    JsonObject numbers =
        Json.createReader(
                new StringReader(Answer.to(api("/kiosk/numbers"), "{}", kiosk.cookie()).body()))
            .readArray()
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(one -> one.getString("letter").equals(LETTER))
            .findFirst()
            .orElseThrow();
    clock.set("2027-11-02T10:20:00");
    Kiosk.Given later = take();

    String body =
        """
        {"key":"%s","day":"%s","letter":"%s","number":%d,"service":%d,"age":600000}\
        """
            .formatted(
                Kiosk.newKey(), numbers.getString("day"), LETTER, numbers.getInt("first"), service);
    Answer accepted = Answer.to(api("/kiosk/tickets"), body, kiosk.cookie());

    assertThat(numbers.getString("day")).isEqualTo("2027-11-02");
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(status(later).getInt("before")).isEqualTo(1);
    assertThat(console.callNext()).isEqualTo("%s %03d".formatted(LETTER, numbers.getInt("first")));
    assertThat(console.serveAndCallNext()).isEqualTo(later.number());
    console.serveIfCalled();
  }

  private static Kiosk.Given take() {
    try {
      return kiosk
          .take(service, Kiosk.newKey())
          .orElseThrow(() -> new AssertionError("no ticket is given"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int number(Kiosk.Given given) {
    return Integer.parseInt(given.number().substring(LETTER.length()).strip());
  }

  private static Stream<Integer> following(int last, int count) {
    return IntStream.rangeClosed(last + 1, last + count).boxed();
  }

  private static Duration between(Kiosk.Given one, Kiosk.Given other) {
    return Duration.between(issuedAt(one), issuedAt(other));
  }

  private static Instant issuedAt(Kiosk.Given given) {
    return Instant.parse(status(given).getString("issuedAt"));
  }

  private static JsonObject status(Kiosk.Given given) {
    String body = Answer.of(api("/tickets/" + given.secret())).body();
    return Json.createReader(new StringReader(body)).readObject();
  }

  private static String api(String path) {
    return clock.server().url("/api/frontoffice" + path);
  }
}
