package it.segrate.citytimes.frontoffice.select;

import static it.segrate.citytimes.frontoffice.select.Snapshot.NOW;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.VIA_LIBERA;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.WALK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldBackTest {

  private final Selector rule = new SportelloSelector();

  @Test
  void lastFreeDeskIsHeldBack() {
    Selection selection = lastFree().waits(1, WALK_IN, "B", 1).select(rule, 1);

    assertThat(selection.order()).isEmpty();
    assertThat(selection.heldBack().orElseThrow().letters()).isEqualTo("B");
  }

  @Test
  void heldDeskCallsViaLibera() {
    Snapshot hall = lastFree().waits(1, WALK_IN, "B", 1).waits(2, VIA_LIBERA, "B", 0);

    assertThat(hall.order(rule, 1)).containsExactly(2L);
  }

  @Test
  void deskBesideAnotherFreeOneIsNotHeldBack() {
    Snapshot hall =
        new Snapshot()
            .free(1, "B")
            .free(2, "B")
            .busy(3, "B")
            .busy(4, "B")
            .busy(5, "B")
            .waits(1, WALK_IN, "B", 1);

    assertThat(hall.order(rule, 1)).containsExactly(1L);
    assertThat(hall.policy(Policy.standard().with(SportelloSelector.RULE, 2)).order(rule, 1))
        .isEmpty();
  }

  @Test
  void itIsReleasedAtTheMomentItSaid() {
    Snapshot hall = lastFree().waits(1, WALK_IN, "B", 1);
    HeldBack held = hall.select(rule, 1).heldBack().orElseThrow();

    // The target of ten minutes, one turn of eight minutes at two other desks, one minute waited.
    assertThat(held.until()).isEqualTo(NOW.plus(Duration.ofMinutes(10 - 4 - 1)));
    assertThat(rule.select(hall.hall(), 1, held.until().minusMillis(1)).order()).isEmpty();
    assertThat(rule.select(hall.hall(), 1, held.until()).order()).hasSize(1);
  }

  @Test
  void secondDeskIsHeldBackHalfAsLong() {
    Policy two = Policy.standard().with(SportelloSelector.RULE, 2);
    Snapshot hall =
        new Snapshot()
            .policy(two)
            .free(1, "B")
            .free(2, "B")
            .busy(3, "B")
            .busy(4, "B")
            .busy(5, "B")
            .busy(6, "B")
            .waits(1, WALK_IN, "B", 1);

    // Half the target of ten minutes, one turn of eight minutes at four desks, one minute waited.
    assertThat(hall.select(rule, 1).heldBack().orElseThrow().until())
        .isEqualTo(NOW.plus(Duration.ofMinutes(5 - 2 - 1)));
  }

  @Test
  void lineThatWouldTakeTooLongReleasesIt() {
    Snapshot hall = lastFree().waits(1, WALK_IN, "B", 0).waits(2, WALK_IN, "B", 0);

    assertThat(hall.select(rule, 1).heldBack()).isPresent();
    assertThat(hall.waits(3, WALK_IN, "B", 0).order(rule, 1)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void onlyDeskOfAGroupIsNeverHeldBack() {
    Snapshot hall =
        new Snapshot().free(1, "B").busy(2, "A").closed(3, "B").waits(1, WALK_IN, "B", 1);

    assertThat(hall.order(rule, 1)).containsExactly(1L);
  }

  @Test
  void whoHasNoOtherDeskIsCalledAtAHeldOne() {
    Snapshot hall =
        new Snapshot()
            .free(1, "BC")
            .busy(2, "B")
            .waits(1, WALK_IN, "B", 1)
            .waits(2, WALK_IN, "C", 0);

    assertThat(hall.order(rule, 1)).containsExactly(2L);
    assertThat(hall.select(rule, 1).heldBack()).isPresent();
  }

  @Test
  void whoWasTransferredHereIsNotHeldUp() {
    Snapshot hall = lastFree().waits(1, WALK_IN, "B", 2);
    hall.waits(Snapshot.candidate(Policy.standard(), 2, WALK_IN, "B", 1, null, 1L));

    assertThat(hall.order(rule, 1)).containsExactly(2L);
  }

  @Test
  void nothingIsHeldBackOnceNobodyNewCanCome() {
    Snapshot hall = lastFree().policy(Policy.standard().closing()).waits(1, WALK_IN, "B", 1);

    assertThat(hall.order(rule, 1)).containsExactly(1L);
  }

  @Test
  void deskThatTheSupervisorKeepsCallsViaLiberaAndItsOwnAloneUntilThen() {
    Instant until = NOW.plusSeconds(60);
    Snapshot hall = new Snapshot().kept(1, "B", until).free(2, "B").waits(1, WALK_IN, "B", 40);

    assertThat(hall.select(rule, 1)).isEqualTo(hall.select(new FifoSelector(), 1));
    assertThat(hall.select(rule, 1).heldBack()).contains(new HeldBack("B", until));
    assertThat(hall.order(rule, 1)).isEmpty();
    assertThat(rule.select(hall.hall(), 1, until).order()).hasSize(1);

    hall.waits(2, VIA_LIBERA, "B", 0);
    hall.waits(Snapshot.candidate(Policy.standard(), 3, WALK_IN, "B", 1, null, 1L));
    assertThat(hall.order(rule, 1)).containsExactly(2L, 3L);
    assertThat(hall.order(new FifoSelector(), 1)).containsExactlyInAnyOrder(2L, 3L);
    assertThat(hall.order(rule, 2)).containsExactly(2L, 1L);
  }

  private static Snapshot lastFree() {
    return new Snapshot().free(1, "B").busy(2, "B").busy(3, "B");
  }
}
