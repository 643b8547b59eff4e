package it.segrate.citytimes.frontoffice.shift.swap;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static it.segrate.citytimes.frontoffice.shift.swap.SwapDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.AtOnce;
import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people, one shift or one swap, the same moment. */
@BothDatabases
class SwapAtOnceTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private RosterTown town;
  private SwapDesk swaps;

  @BeforeEach
  void publishAWeek(TestDatabase db) {
    town = new RosterTown(db);
    swaps = new SwapDesk(town);
    town.place(town.bea, MONDAY, "morning", "1");
    town.place(town.ada, MONDAY, "afternoon", "1");
    town.place(town.ciro, TUESDAY, "afternoon", "2");
    town.place(town.ciro, WEDNESDAY, "afternoon", "2");
    town.publish();
  }

  @RepeatedTest(3)
  void ofTwoWhoAskForOneShiftAtOnceOneIsHeard() throws Exception {
    long ofBea = swaps.shift(MONDAY, "morning");
    long ofAda = swaps.shift(MONDAY, "afternoon");
    long wanted = swaps.shift(TUESDAY, "afternoon");

    List<Refusal> refused =
        AtOnce.refused(
            () -> swaps.ask(town.bea, ofBea, wanted), () -> swaps.ask(town.ada, ofAda, wanted));

    assertThat(refused).extracting(Refusal::key).containsExactly(key("twice"));
    assertThat(asked(wanted)).isEqualTo(1);
  }

  @Test
  void whoTakesBackWhileTheColleagueAgreesIsToldSo() {
    long swap = ask();

    refused(
        "swap.agreed",
        () ->
            town.doAs(
                town.bea,
                desk -> {
                  desk.entities.find(Swap.class, swap);
                  AtOnce.meanwhile(() -> swaps.agree(town.ciro, swap));
                  desk.swaps.service.withdraw(swap);
                }));

    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
    swaps.withdraw(town.bea, swap);
    assertThat(swaps.state(swap)).isEqualTo(SwapState.WITHDRAWN);
  }

  @Test
  void whoAgreesToWhatIsTakenBackMeanwhileIsToldSo() {
    long swap = ask();

    refused(
        "swap.state",
        () ->
            town.doAs(
                town.ciro,
                desk -> {
                  desk.entities.find(Swap.class, swap);
                  AtOnce.meanwhile(() -> swaps.withdraw(town.bea, swap));
                  desk.swaps.service.agree(swap);
                }));

    assertThat(swaps.state(swap)).isEqualTo(SwapState.WITHDRAWN);
    assertThat(swaps.find(swap).caseId()).as("nobody has to decide it").isEmpty();
  }

  @RepeatedTest(3)
  void takingBackAndAgreeingAtOnceLeaveNothingHalfDone() throws Exception {
    long swap = ask();

    List<Refusal> refused =
        AtOnce.refused(() -> swaps.agree(town.ciro, swap), () -> swaps.withdraw(town.bea, swap));

    switch (swaps.state(swap)) {
      case AGREED -> assertThat(refused).extracting(Refusal::key).containsExactly(key("agreed"));
      case WITHDRAWN -> {
        // Taken back before it was agreed to, or right after.
        boolean agreed = swaps.find(swap).caseId().isPresent();
        assertThat(refused)
            .extracting(Refusal::key)
            .containsExactlyElementsOf(agreed ? List.of() : List.of(key("state")));
      }
      default -> throw new AssertionError(swaps.state(swap));
    }
  }

  @RepeatedTest(3)
  void ofADecisionAndATakingBackAtOnceOneHolds() throws Exception {
    long swap = ask();
    swaps.agree(town.ciro, swap);

    List<Refusal> refused =
        AtOnce.refused(
            () -> swaps.decide(town.ugo, swap, null), () -> swaps.withdraw(town.bea, swap));

    SwapState state = swaps.state(swap);
    assertThat(state).isIn(SwapState.DONE, SwapState.WITHDRAWN);
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().key())
        .isIn("approval.refusal.closedBy.APPROVED", "approval.refusal.closedBy.WITHDRAWN");
    assertThat(swaps.worker(MONDAY, "morning"))
        .isEqualTo(state == SwapState.DONE ? town.ciro.getId() : town.bea.getId());
  }

  @RepeatedTest(3)
  void ofTwoSwapsThatExcludeOneAnotherOneIsMade() throws Exception {
    long first = ask();
    long second =
        swaps.ask(town.ada, swaps.shift(MONDAY, "afternoon"), swaps.shift(WEDNESDAY, "afternoon"));
    swaps.agree(town.ciro, first);
    swaps.agree(town.ciro, second);

    List<Refusal> refused =
        AtOnce.refused(
            () -> swaps.decide(town.ugo, first, null), () -> swaps.decide(town.ugo, second, null));

    assertThat(refused)
        .as("either would give Ciro a shift of Monday")
        .extracting(Refusal::key)
        .containsExactly(key("works"));
    assertThat(List.of(swaps.state(first), swaps.state(second)))
        .containsExactlyInAnyOrder(SwapState.DONE, SwapState.AGREED);
  }

  private long ask() {
    return swaps.ask(town.bea, swaps.shift(MONDAY, "morning"), swaps.shift(TUESDAY, "afternoon"));
  }

  private long asked(long shift) {
    return town.as(
        null,
        desk ->
            desk.entities
                .createQuery(
                    "SELECT COUNT(s) FROM Swap s WHERE s.otherShiftId = :shift", Long.class)
                .setParameter("shift", shift)
                .getSingleResult());
  }

  private static String key(String name) {
    return "frontoffice.refusal.swap." + name;
  }
}
