package it.segrate.citytimes.frontoffice.select;

import static it.segrate.citytimes.frontoffice.select.Snapshot.NOW;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.APPOINTMENT;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.VIA_LIBERA;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.WALK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SportelloSelectorTest {

  private final Selector rule = new SportelloSelector();

  @Test
  void viaLiberaPassesTheLongestWait() {
    Snapshot hall =
        new Snapshot().free(1, "AB").waits(1, WALK_IN, "A", 44).waits(2, VIA_LIBERA, "B", 1);

    assertThat(hall.order(rule, 1)).containsExactly(2L, 1L);
    assertThat(reasons(hall)).containsExactly(CallReason.VIA_LIBERA, CallReason.LONGEST_WAIT);
  }

  @Test
  void deskCallsOnlyWhatItCanServe() {
    Snapshot hall =
        new Snapshot().free(1, "B").waits(1, VIA_LIBERA, "A", 5).waits(2, WALK_IN, "B", 1);

    assertThat(hall.order(rule, 1)).containsExactly(2L);
  }

  @Test
  void whoWasTransferredToADeskIsCalledThereAlone() {
    Snapshot hall = new Snapshot().policy(Policy.standard().closing()).free(1, "A").free(2, "A");
    hall.waits(Snapshot.candidate(Policy.standard(), 7, WALK_IN, "A", 20, null, 2L));

    assertThat(hall.order(rule, 1)).isEmpty();
    assertThat(hall.order(rule, 2)).containsExactly(7L);
  }

  @Test
  void shorterTargetMakesAShorterWaitCountMore() {
    Snapshot hall =
        new Snapshot().free(1, "AB").waits(1, WALK_IN, "A", 12).waits(2, WALK_IN, "B", 11);

    assertThat(hall.order(rule, 1)).containsExactly(2L, 1L);
    assertThat(reasons(hall)).containsExactly(CallReason.AGAINST_TARGET, CallReason.LONGEST_WAIT);
  }

  @Test
  void groupThatWillWaitLongerForItsNextDeskGoesFirst() {
    Snapshot hall =
        new Snapshot()
            .policy(Policy.standard().closing())
            .free(1, "BC")
            .busy(2, "B")
            .busy(3, "B")
            .busy(4, "B")
            .waits(1, WALK_IN, "B", 6)
            .waits(2, WALK_IN, "C", 4);

    assertThat(hall.order(rule, 1)).containsExactly(2L, 1L);
  }

  @Test
  void appointmentCountsAsComeTenMinutesEarlier() {
    Snapshot hall =
        new Snapshot()
            .free(1, "A")
            .waits(1, APPOINTMENT, "A", 5)
            .waits(2, WALK_IN, "A", 14)
            .waits(3, WALK_IN, "A", 16);

    assertThat(hall.order(rule, 1)).containsExactly(3L, 1L, 2L);
    assertThat(reasons(hall))
        .containsExactly(CallReason.LONGEST_WAIT, CallReason.APPOINTMENT, CallReason.LONGEST_WAIT);
  }

  @Test
  void whoIsBeyondTheMaximumPassesABetterScore() {
    Snapshot hall =
        new Snapshot().free(1, "AB").waits(1, WALK_IN, "A", 46).waits(2, WALK_IN, "B", 44);

    assertThat(hall.order(rule, 1)).containsExactly(1L, 2L);
    assertThat(reasons(hall).getFirst()).isEqualTo(CallReason.HARD_MAXIMUM);
  }

  @Test
  void whoWasJustPutBackLetsOthersPassForTwoMinutes() {
    Snapshot hall = new Snapshot().free(1, "A").waits(2, WALK_IN, "A", 3);
    hall.waits(
        Snapshot.candidate(Policy.standard(), 1, WALK_IN, "A", 20, NOW.minusSeconds(30), null));

    assertThat(hall.order(rule, 1)).containsExactly(2L, 1L);
    assertThat(
            rule.select(hall.hall(), 1, NOW.plusSeconds(91)).order().stream()
                .map(choice -> choice.candidate().ticketId()))
        .containsExactly(1L, 2L);
  }

  @Test
  void nobodyAndNobodyHeldBackInAnEmptyHall() {
    Selection selection = new Snapshot().free(1, "A").free(2, "A").select(rule, 1);

    assertThat(selection).isEqualTo(new Selection(List.of(), Optional.empty()));
  }

  private List<CallReason> reasons(Snapshot hall) {
    return hall.select(rule, 1).order().stream().map(Choice::reason).toList();
  }
}
