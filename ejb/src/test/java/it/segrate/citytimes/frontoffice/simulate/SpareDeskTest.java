package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * What a spare desk does and what it costs, as it was found by other means: six desks, 24 people an
 * hour, ten minutes each (lognormal), four in a hundred of Via Libera.
 */
class SpareDeskTest {

  private static final ToDoubleFunction<Double> IN_MINUTES = wait -> wait * 10;
  private static final ToDoubleFunction<Double> WHETHER = wait -> wait > 0 ? 1.0 : 0.0;

  private final SteadyHall hall = hall(6, 1_500);

  private static SteadyHall hall(int desks, double length) {
    return new SteadyHall(
        desks, Map.of(TicketLane.VIA_LIBERA, 0.16, TicketLane.WALK_IN, 3.84), 0.8, length);
  }

  @Test
  void noOrderAloneGivesZeroWait() {
    Policy fifo = SteadyHall.classes("fifo/1");
    Policy strict = SteadyHall.classes("strict/1");

    assertThat(hall.of(fifo, TicketLane.VIA_LIBERA, WHETHER).value()).isCloseTo(.28, within(.03));
    assertThat(hall.of(strict, TicketLane.VIA_LIBERA, WHETHER).value()).isCloseTo(.28, within(.03));
    assertThat(hall.of(strict, TicketLane.VIA_LIBERA, IN_MINUTES).value())
        .isLessThan(hall.of(fifo, TicketLane.VIA_LIBERA, IN_MINUTES).value());
    assertThat(hall.of(fifo, TicketLane.WALK_IN, IN_MINUTES).value()).isCloseTo(1.2, within(.2));
  }

  @Test
  void deskHeldBackForEverMakesOneInSeventyWaitAndAllOthersLonger() {
    Policy held = SteadyHall.classes("sportello/2").with("sportello/2", 1);

    assertThat(hall.of(held, TicketLane.VIA_LIBERA, WHETHER).value()).isCloseTo(.013, within(.005));
    assertThat(hall.of(held, TicketLane.WALK_IN, IN_MINUTES).value()).isCloseTo(4.3, within(.7));
  }

  @Test
  void fullHallIsLostWithoutReleaseAndStandsWithIt() {
    Policy held = SteadyHall.classes("sportello/2").with("sportello/2", 1);
    Policy released =
        new Policy(held.rule(), held.heldBack(), Duration.ofMinutes(12), held.lanes());

    SteadyHall full = hall(5, 400);
    assertThat(full.of(held, TicketLane.WALK_IN, IN_MINUTES).value()).isGreaterThan(60);
    assertThat(full.of(released, TicketLane.WALK_IN, IN_MINUTES).value()).isLessThan(12);
  }
}
