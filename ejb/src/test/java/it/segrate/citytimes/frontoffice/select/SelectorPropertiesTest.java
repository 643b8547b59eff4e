package it.segrate.citytimes.frontoffice.select;

import static it.segrate.citytimes.frontoffice.select.Snapshot.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SelectorPropertiesTest {

  private static final Duration MAXIMUM = Duration.ofMinutes(45);
  private static final List<String> SKILLS = List.of("A", "B", "AB", "BC", "ABC");

  private final Selector rule = new SportelloSelector();

  @Property(tries = 500)
  void orderOfTheListsDoesNotMatter(@ForAll("halls") HallSnapshot hall) {
    HallSnapshot reversed =
        new HallSnapshot(
            hall.waiting().reversed(),
            hall.desks().reversed(),
            hall.groups().reversed(),
            hall.policy());

    for (String name : Selectors.names()) {
      Selector each = Selectors.byName(name);
      for (HallSnapshot.Desk desk : hall.desks()) {
        assertThat(each.select(hall, desk.id(), NOW))
            .isEqualTo(each.select(reversed, desk.id(), NOW));
      }
    }
  }

  @Property(tries = 500)
  void withinLaneAndGroupWhoCameFirstIsCalledFirst(@ForAll("halls") HallSnapshot hall) {
    for (HallSnapshot.Desk desk : hall.desks()) {
      List<Candidate> order = awake(hall, desk);
      for (TicketLane lane : TicketLane.values()) {
        for (HallSnapshot.Group group : hall.groups()) {
          assertThat(
                  order.stream()
                      .filter(c -> c.lane() == lane && c.letter().equals(group.letter()))
                      .map(Candidate::countsFrom))
              .isSorted();
        }
      }
    }
  }

  @Property(tries = 500)
  void nobodyIsLeftBeyondTheMaximumForSomebodyWhoIsNot(@ForAll("halls") HallSnapshot hall) {
    for (HallSnapshot.Desk desk : hall.desks()) {
      List<Candidate> order = awake(hall, desk);
      if (!order.isEmpty() && ordinary(order.getFirst()) && !beyond(order.getFirst())) {
        assertThat(hall.waiting()).noneMatch(c -> desk.mayCall(c) && !c.restsAt(NOW) && beyond(c));
      }
    }
  }

  @Property(tries = 500)
  void nobodyIsOvertakenByWhoCameMoreThanTheMaximumLater(@ForAll("halls") HallSnapshot hall) {
    for (HallSnapshot.Desk desk : hall.desks()) {
      List<Candidate> order = awake(hall, desk).stream().filter(c -> ordinary(c)).toList();
      for (int place = 0; place < order.size(); place++) {
        for (Candidate later : order.subList(place, order.size())) {
          assertThat(Duration.between(later.countsFrom(), order.get(place).countsFrom()))
              .isLessThanOrEqualTo(MAXIMUM);
        }
      }
    }
  }

  @Property(tries = 500)
  void whoIsHeldUpIsOrdinaryAndNotYetBeyondTheLimit(@ForAll("halls") HallSnapshot hall) {
    for (HallSnapshot.Desk desk : hall.desks()) {
      Selection selection = rule.select(hall, desk.id(), NOW);
      List<Candidate> order = selection.order().stream().map(Choice::candidate).toList();
      List<Candidate> heldUp =
          hall.waiting().stream().filter(desk::mayCall).filter(c -> !order.contains(c)).toList();
      assertThat(heldUp)
          .allMatch(SelectorPropertiesTest::ordinary)
          .allMatch(c -> waited(c).compareTo(hall.policy().releaseAfter()) < 0);
      assertThat(selection.heldBack().isPresent()).isEqualTo(!heldUp.isEmpty());
      selection
          .heldBack()
          .ifPresent(held -> assertThat(released(hall, desk, held.until())).containsAll(heldUp));
    }
  }

  private List<Candidate> released(HallSnapshot hall, HallSnapshot.Desk desk, Instant at) {
    return rule.select(hall, desk.id(), at).order().stream().map(Choice::candidate).toList();
  }

  private List<Candidate> awake(HallSnapshot hall, HallSnapshot.Desk desk) {
    return rule.select(hall, desk.id(), NOW).order().stream()
        .map(Choice::candidate)
        .filter(c -> !c.restsAt(NOW))
        .toList();
  }

  private static boolean ordinary(Candidate candidate) {
    return candidate.lane() != TicketLane.VIA_LIBERA;
  }

  private static boolean beyond(Candidate candidate) {
    return ordinary(candidate) && waited(candidate).compareTo(MAXIMUM) > 0;
  }

  private static Duration waited(Candidate candidate) {
    return Duration.between(candidate.countsFrom(), NOW);
  }

  @Provide
  Arbitrary<HallSnapshot> halls() {
    Arbitrary<List<HallSnapshot.Desk>> desks =
        Combinators.combine(
                Arbitraries.longs().between(1, 99),
                Arbitraries.of(SKILLS),
                Arbitraries.integers().between(0, 3))
            .as((id, skill, state) -> new HallSnapshot.Desk(id, skill, state > 0, state > 1))
            .list()
            .uniqueElements(HallSnapshot.Desk::id)
            .ofMinSize(1)
            .ofMaxSize(6);
    return Combinators.combine(waiting(), desks, Arbitraries.integers().between(0, 2))
        .as(
            (waiting, all, k) ->
                new HallSnapshot(
                    waiting,
                    all,
                    List.of(
                        new HallSnapshot.Group("A", 15, 15),
                        new HallSnapshot.Group("B", 10, 8),
                        new HallSnapshot.Group("C", 20, 5)),
                    Policy.standard().with(SportelloSelector.RULE, k)));
  }

  private static Arbitrary<List<Candidate>> waiting() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100_000),
            Arbitraries.of(TicketLane.values()),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 11)),
                Tuple.of(1, Arbitraries.integers().between(0, 100))),
            Arbitraries.integers().between(-9, 5))
        .as(
            (id, lane, letter, minutes, returned) ->
                Snapshot.candidate(
                    Policy.standard(),
                    id,
                    lane,
                    letter,
                    minutes,
                    returned < 0 ? null : NOW.minus(Duration.ofMinutes(returned)),
                    null))
        .list()
        .uniqueElements(Candidate::ticketId)
        .ofMaxSize(20);
  }
}
