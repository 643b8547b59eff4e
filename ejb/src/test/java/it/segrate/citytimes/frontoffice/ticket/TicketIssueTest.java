package it.segrate.citytimes.frontoffice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.queue.ItemState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class TicketIssueTest {

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void numbersBeginAtOneUnderEachLetterAndEachDay() {
    assertThat(hall.take("A").display()).isEqualTo("A 001");
    assertThat(hall.take("A").display()).isEqualTo("A 002");
    assertThat(hall.take("B").display()).isEqualTo("B 001");

    hall.clock.pass(Duration.ofDays(7));

    assertThat(hall.take("A").display()).isEqualTo("A 001");
  }

  @Test
  void twoHundredAtOnceGetTwoHundredNumbersWithoutAGap() throws Exception {
    List<Ticket> tickets = atOnce(200, i -> hall.take(i % 3 == 0 ? "B" : "A"));

    assertThat(tickets.stream().filter(t -> t.getLetter().equals("A")).map(Ticket::getNumber))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 133).boxed().toList());
    assertThat(tickets.stream().filter(t -> t.getLetter().equals("B")).map(Ticket::getNumber))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 67).boxed().toList());
    assertThat(hall.queueService().list("frontoffice", Set.of(ItemState.READY), 10_000))
        .extracting(item -> item.subject())
        .containsAll(tickets.stream().map(TicketService::subject).toList());
  }

  @Test
  void sameKeyGivesTheSameTicketEvenWhenAskedAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();

    List<Ticket> tickets = atOnce(20, i -> hall.issue(hall.service("A"), false, key));

    assertThat(tickets).extracting(Ticket::display).containsOnly("A 001");
    assertThat(hall.take("A").display()).isEqualTo("A 002");
  }

  @Test
  void ticketIsAnItemOfTheQueueInItsLane() {
    Ticket priority = hall.takePriority("B");

    assertThat(hall.queueService().findLive("frontoffice", TicketService.subject(priority)))
        .hasValueSatisfying(
            item -> {
              assertThat(item.lane()).isEqualTo("via-libera");
              assertThat(item.id()).isEqualTo(priority.getItemId());
            });
  }

  @Test
  void closedBranchGivesNoTicketAndTearsNoNumber() {
    hall.clock.pass(Duration.ofHours(12));

    assertThatThrownBy(() -> hall.take("A"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("frontoffice.refusal.closed"));

    hall.clock.pass(Duration.ofDays(7).minusHours(12));
    assertThat(hall.take("A").display()).isEqualTo("A 001");
  }

  @Test
  void unknownServiceAndMalformedKeyAreRefused() {
    assertThatThrownBy(() -> hall.issue(-1, false, UUID.randomUUID().toString()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    for (String key : new String[] {null, "", "short", "with space 1", "x".repeat(65)}) {
      assertThatThrownBy(() -> hall.issue(hall.service("A"), false, key))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID));
    }
  }

  @Test
  void secretIsLongAndNeverTheSame() {
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      secrets.add(hall.take("A").getSecret());
    }

    assertThat(secrets).doesNotHaveDuplicates().allMatch(s -> s.matches("[A-Za-z0-9_-]{22}"));
  }

  @Test
  void ticketThatIsGivenUpLeavesTheQueueAndGivingUpTwiceIsNoError() {
    Ticket ticket = hall.take("A");

    hall.giveUp(ticket.getSecret());
    hall.giveUp(ticket.getSecret());

    assertThat(hall.now(ticket).getState()).isEqualTo(TicketState.CANCELLED);
    assertThat(hall.queueService().findLive("frontoffice", TicketService.subject(ticket)))
        .isEmpty();
    assertThatThrownBy(() -> hall.giveUp("nobody-has-this-link"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }

  private interface Numbered<T> {
    T at(int i) throws Exception;
  }

  private static <T> List<T> atOnce(int count, Numbered<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        calls.add(() -> work.at(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
