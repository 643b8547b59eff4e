package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.select.FifoSelector;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selector;
import it.segrate.citytimes.frontoffice.select.SportelloSelector;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HallRunTest {

  private static final long MINUTE = 60_000;
  private static final long CLOSES = 600 * MINUTE;

  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<DeskShift> shifts = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();

  @Test
  void oneDeskServesOneAfterTheOther() {
    desk(1, "A", 0, 600);
    comes(5, "A", TicketLane.WALK_IN, 10);
    comes(6, "A", TicketLane.WALK_IN, 10);

    assertThat(run(new FifoSelector())).isZero();
    assertThat(calls).containsExactly("A 5 at 5", "A 6 at 15");
  }

  @Test
  void whoComesBeforeTheShiftWaitsForIt() {
    desk(1, "A", 60, 600);
    comes(5, "A", TicketLane.WALK_IN, 10);

    run(new FifoSelector());
    assertThat(calls).containsExactly("A 5 at 60");
  }

  @Test
  void serviceThatHasBegunIsFinishedAndTheNextGoesElsewhere() {
    desk(1, "A", 0, 20);
    desk(2, "A", 40, 600);
    comes(15, "A", TicketLane.WALK_IN, 10);
    comes(16, "A", TicketLane.WALK_IN, 10);

    HallRun run = hall(new FifoSelector());
    run.run();
    assertThat(calls).containsExactly("A 15 at 15", "A 16 at 40");
    assertThat(run.staffedMillis()).isEqualTo((25 + 560) * MINUTE);
    assertThat(run.busyMillis()).isEqualTo(20 * MINUTE);
  }

  @Test
  void whoWaitsAtClosingTimeIsServed() {
    desk(1, "A", 0, 600);
    comes(595, "A", TicketLane.WALK_IN, 10);
    comes(599, "A", TicketLane.WALK_IN, 10);

    run(new FifoSelector());
    assertThat(calls).containsExactly("A 595 at 595", "A 599 at 605");
  }

  @Test
  void whoNoDeskServesIsLeftAndCounted() {
    desk(1, "A", 0, 600);
    comes(5, "B", TicketLane.WALK_IN, 10);

    assertThat(run(new FifoSelector())).isEqualTo(1);
    assertThat(calls).isEmpty();
  }

  @Test
  void heldDeskIsReleasedWithoutAnythingElseHappening() {
    desk(1, "A", 0, 600);
    desk(2, "A", 0, 600);
    comes(1, "A", TicketLane.WALK_IN, 300);
    comes(2, "A", TicketLane.WALK_IN, 300);

    run(new SportelloSelector());
    // The release limit of 12 minutes, less one turn of ten minutes at the other desk.
    assertThat(calls).containsExactly("A 1 at 1", "A 2 at 4");
  }

  @Test
  void heldDeskTakesViaLiberaAtOnce() {
    desk(1, "A", 0, 600);
    desk(2, "A", 0, 600);
    comes(1, "A", TicketLane.WALK_IN, 300);
    comes(2, "A", TicketLane.WALK_IN, 300);
    comes(3, "A", TicketLane.VIA_LIBERA, 10);

    run(new SportelloSelector());
    assertThat(calls).containsExactly("A 1 at 1", "A 3 at 3", "A 2 at 13");
  }

  @Test
  void whoIsTiredOfWaitingGoesAndTheNextIsCalled() {
    desk(1, "A", 0, 600);
    comes(5, "A", TicketLane.WALK_IN, 10);
    comesFor(6, 8);
    comesFor(7, 9);

    HallRun run = hall(new FifoSelector());
    assertThat(run.run()).isZero();
    assertThat(calls).containsExactly("A 5 at 5", "A 6 gone at 14", "A 7 at 15");
    assertThat(run.busyMillis()).isEqualTo(20 * MINUTE);
  }

  @Test
  void nobodyStaysLongerForWhoWillGiveUpAtNight() {
    desk(1, "A", 0, 600);
    comesFor(599, 700);

    HallRun run = hall(new FifoSelector());
    run.run();
    assertThat(calls).containsExactly("A 599 at 599");
    assertThat(run.staffedMillis()).isEqualTo(609 * MINUTE);
  }

  private void comesFor(long at, long patience) {
    comes(at, "A", TicketLane.WALK_IN, 10);
    arrivals.add(arrivals.removeLast().withPatience(patience * MINUTE));
  }

  private void desk(long id, String letters, long from, long to) {
    shifts.add(new DeskShift(id, letters, from * MINUTE, to * MINUTE));
  }

  private void comes(long at, String letter, TicketLane lane, long minutes) {
    arrivals.add(new Arrival(at * MINUTE, at * MINUTE, lane, letter, 0, minutes * MINUTE, false));
  }

  private int run(Selector rule) {
    return hall(rule).run();
  }

  private HallRun hall(Selector rule) {
    return new HallRun(
        List.of(new HallSnapshot.Group("A", 15, 10), new HallSnapshot.Group("B", 15, 10)),
        rule,
        Policy.standard(),
        new SimulatedDay(CLOSES, arrivals, shifts),
        new CallObserver() {
          @Override
          public void called(Arrival who, long at) {
            calls.add(who.letter() + " " + who.at() / MINUTE + " at " + at / MINUTE);
          }

          @Override
          public void gaveUp(Arrival who, long at) {
            calls.add(who.letter() + " " + who.at() / MINUTE + " gone at " + at / MINUTE);
          }
        });
  }
}
