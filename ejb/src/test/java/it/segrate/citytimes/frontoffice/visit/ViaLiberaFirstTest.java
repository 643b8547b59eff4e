package it.segrate.citytimes.frontoffice.visit;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ViaLiberaFirstTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");

  private final Selector selector = new ViaLiberaFirst();

  @Test
  void viaLiberaPassesTheLongestWait() {
    Candidate old = waiting(1, TicketLane.WALK_IN, 40);
    Candidate mother = waiting(2, TicketLane.VIA_LIBERA, 1);

    List<Choice> order = selector.order(List.of(old, mother), NOW);

    assertThat(order).extracting(c -> c.candidate().ticketId()).containsExactly(2L, 1L);
    assertThat(order)
        .extracting(Choice::reason)
        .containsExactly(CallReason.VIA_LIBERA, CallReason.LONGEST_WAIT);
  }

  @Test
  void appointmentCountsAsComeTenMinutesEarlier() {
    Candidate booked = waiting(1, TicketLane.APPOINTMENT, 5);
    Candidate walkIn = waiting(2, TicketLane.WALK_IN, 14);
    Candidate patient = waiting(3, TicketLane.WALK_IN, 16);

    List<Choice> order = selector.order(List.of(booked, walkIn, patient), NOW);

    assertThat(order).extracting(c -> c.candidate().ticketId()).containsExactly(3L, 1L, 2L);
  }

  @Test
  void whoWasJustPutBackLetsOthersPassForTwoMinutes() {
    Instant since = NOW.minus(Duration.ofMinutes(20));
    Candidate returned = candidate(1, TicketLane.WALK_IN, since, NOW.minusSeconds(30));
    Candidate next = waiting(2, TicketLane.WALK_IN, 3);

    assertThat(selector.order(List.of(returned, next), NOW).getFirst().candidate()).isEqualTo(next);
    assertThat(selector.order(List.of(returned, next), NOW.plusSeconds(91)).getFirst().candidate())
        .isEqualTo(returned);
    assertThat(selector.order(List.of(returned), NOW)).hasSize(1);
  }

  @Property(tries = 300)
  void orderDoesNotDependOnHowTheCandidatesCome(@ForAll("halls") List<Candidate> hall) {
    List<Candidate> reversed = new ArrayList<>(hall).reversed();

    assertThat(selector.order(hall, NOW)).isEqualTo(selector.order(reversed, NOW));
  }

  @Property(tries = 300)
  void withinALaneWhoCameFirstIsCalledFirst(@ForAll("halls") List<Candidate> hall) {
    List<Candidate> order =
        selector.order(hall, NOW).stream()
            .map(Choice::candidate)
            .filter(c -> c.returnedAt() == null)
            .toList();

    for (TicketLane lane : TicketLane.values()) {
      assertThat(order.stream().filter(c -> c.lane() == lane).map(Candidate::countsFrom))
          .isSorted();
    }
  }

  @Property(tries = 300)
  void nobodyIsLostAndNobodyTwice(@ForAll("halls") List<Candidate> hall) {
    assertThat(selector.order(hall, NOW))
        .extracting(Choice::candidate)
        .containsExactlyInAnyOrderElementsOf(hall);
  }

  @Provide
  Arbitrary<List<Candidate>> halls() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100_000),
            Arbitraries.of(TicketLane.values()),
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(-1, 5))
        .as(
            (id, lane, minutes, returned) ->
                candidate(
                    id,
                    lane,
                    NOW.minus(Duration.ofMinutes(minutes)),
                    returned < 0 ? null : NOW.minus(Duration.ofMinutes(returned))))
        .list()
        .uniqueElements(Candidate::ticketId)
        .ofMaxSize(40);
  }

  private static Candidate waiting(long id, TicketLane lane, long minutes) {
    return candidate(id, lane, NOW.minus(Duration.ofMinutes(minutes)), null);
  }

  private static Candidate candidate(long id, TicketLane lane, Instant since, Instant returned) {
    return new Candidate(id, 1000 + id, lane, lane.rank(since), since, returned);
  }
}
