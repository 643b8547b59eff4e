package it.segrate.citytimes.frontoffice.select;

import static it.segrate.citytimes.frontoffice.ticket.TicketLane.APPOINTMENT;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.VIA_LIBERA;
import static it.segrate.citytimes.frontoffice.ticket.TicketLane.WALK_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OtherRulesTest {

  @Test
  void fifoAsksWhoCameFirstAlone() {
    assertThat(hall().order(new FifoSelector(), 1)).containsExactly(1L, 4L, 3L, 2L);
  }

  @Test
  void strictPriorityLetsViaLiberaPassAll() {
    assertThat(hall().order(new StrictPrioritySelector(), 1)).containsExactly(2L, 1L, 3L, 4L);
  }

  @Test
  void ratioLetsAnotherPassAfterTwoOfViaLibera() {
    assertThat(hall().calledInARow(1).order(new RatioSelector(), 1)).startsWith(2L);
    assertThat(hall().calledInARow(2).order(new RatioSelector(), 1)).startsWith(1L);
  }

  @Test
  void weightedWaitCountsTheWaitOfViaLiberaTwice() {
    Snapshot hall =
        new Snapshot()
            .free(1, "A")
            .waits(1, WALK_IN, "A", 19)
            .waits(2, VIA_LIBERA, "A", 10)
            .waits(3, WALK_IN, "A", 21);

    assertThat(hall.order(new WeightedWaitSelector(), 1)).containsExactly(3L, 2L, 1L);
  }

  @Test
  void everyRuleIsFoundByItsName() {
    assertThat(Selectors.names()).startsWith("sportello/2").doesNotHaveDuplicates().hasSize(5);
    assertThat(Selectors.names())
        .allSatisfy(name -> assertThat(Selectors.byName(name).rule()).isEqualTo(name));
    assertThatThrownBy(() -> Selectors.byName("lottery/1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Snapshot hall() {
    return new Snapshot()
        .free(1, "A")
        .waits(1, WALK_IN, "A", 20)
        .waits(2, VIA_LIBERA, "A", 1)
        .waits(3, APPOINTMENT, "A", 9)
        .waits(4, WALK_IN, "A", 12);
  }
}
