package it.segrate.citytimes.frontoffice.select;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A day in minutes: people come, desks end what they do at random, each free desk calls. */
class RandomDayTest {

  private static final int MINUTES = 240;
  private static final List<String> DESKS = List.of("AB", "AB", "BC", "C");

  private final Selector rule = new SportelloSelector();
  private final List<Candidate> waiting = new ArrayList<>();
  private final long[] busyUntil = new long[DESKS.size()];
  private final Set<Long> called = new HashSet<>();

  @Property(tries = 50)
  void everybodyIsCalledOnceAndHeldDesksReleaseThemselves(@ForAll long seed) {
    Random random = new Random(seed);
    long ticket = 0;
    waiting.clear();
    called.clear();
    Arrays.fill(busyUntil, 0);
    for (int minute = 0; minute < 4 * MINUTES; minute++) {
      Instant now = Snapshot.NOW.plusSeconds(60L * minute);
      while (minute < MINUTES && random.nextInt(3) == 0) {
        waiting.add(come(++ticket, random, now));
      }
      for (int desk = 0; desk < DESKS.size(); desk++) {
        if (busyUntil[desk] <= minute) {
          call(desk, now, minute + 1 + random.nextInt(12));
        }
      }
    }
    assertThat(waiting).isEmpty();
    assertThat(called).hasSize((int) ticket);
  }

  private void call(int desk, Instant now, long until) {
    HallSnapshot hall =
        new HallSnapshot(
            List.copyOf(waiting),
            desks(now),
            List.of(
                new HallSnapshot.Group("A", 15, 6),
                new HallSnapshot.Group("B", 10, 6),
                new HallSnapshot.Group("C", 10, 6)),
            Policy.standard());
    Selection selection = rule.select(hall, desk, now);
    if (!selection.order().isEmpty()) {
      Candidate next = selection.order().getFirst().candidate();
      assertThat(DESKS.get(desk)).contains(next.letter());
      assertThat(called.add(next.ticketId())).isTrue();
      assertThat(waiting.remove(next)).isTrue();
      busyUntil[desk] = until;
    }
  }

  private List<HallSnapshot.Desk> desks(Instant now) {
    List<HallSnapshot.Desk> desks = new ArrayList<>();
    long minute = (now.getEpochSecond() - Snapshot.NOW.getEpochSecond()) / 60;
    for (int desk = 0; desk < DESKS.size(); desk++) {
      desks.add(new HallSnapshot.Desk(desk, DESKS.get(desk), true, busyUntil[desk] <= minute));
    }
    return desks;
  }

  private static Candidate come(long ticket, Random random, Instant now) {
    TicketLane lane = TicketLane.values()[random.nextInt(3)];
    String letter = "ABC".substring(random.nextInt(3)).substring(0, 1);
    long rank = Policy.standard().rank(lane, now);
    return new Candidate(ticket, ticket, lane, letter, rank, now, null, null);
  }
}
