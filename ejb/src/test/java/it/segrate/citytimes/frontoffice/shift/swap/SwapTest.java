package it.segrate.citytimes.frontoffice.shift.swap;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static it.segrate.citytimes.frontoffice.shift.swap.SwapDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class SwapTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private RosterTown town;
  private SwapDesk swaps;

  @BeforeEach
  void publishAWeek(TestDatabase db) {
    town = new RosterTown(db);
    swaps = new SwapDesk(town);
    town.place(town.bea, MONDAY, "morning", "1");
    town.place(town.ciro, TUESDAY, "afternoon", "2");
    town.place(town.ada, TUESDAY, "morning", "3");
    town.publish();
    town.mails.forget();
  }

  @Test
  void movesAreThoseOfTheTable() {
    Map<SwapState, Set<SwapState>> table =
        Map.of(
            SwapState.ASKED,
            EnumSet.of(
                SwapState.AGREED, SwapState.DECLINED, SwapState.WITHDRAWN, SwapState.EXPIRED),
            SwapState.AGREED,
            EnumSet.of(SwapState.DONE, SwapState.REFUSED, SwapState.EXPIRED, SwapState.WITHDRAWN));
    for (SwapState from : SwapState.values()) {
      for (SwapState to : SwapState.values()) {
        assertThat(from.canBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(table.getOrDefault(from, Set.of()).contains(to));
      }
      assertThat(from.isOpen()).isEqualTo(table.containsKey(from));
    }
  }

  @Test
  void bothShiftsChangeHandsOnceTheHeadHasApproved() {
    long swap = ask();
    assertThat(town.mails.told()).containsExactly("swap-asked-to-operator Ciro Modelli");
    town.mails.forget();

    agree(swap);
    assertThat(town.mails.told()).containsExactly("swap-submitted-to-approver Ugo Segnaposti");
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
    town.mails.forget();

    swaps.decide(town.ugo, swap, null);

    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.ciro.getId());
    assertThat(swaps.worker(TUESDAY, "afternoon")).isEqualTo(town.bea.getId());
    assertThat(swaps.state(swap)).isEqualTo(SwapState.DONE);
    assertThat(town.mails.told())
        .containsExactlyInAnyOrder(
            "swap-decided-to-operator Bea Modelli", "swap-decided-to-operator Ciro Modelli");
  }

  @Test
  void rejectedSwapLeavesShiftsAsTheyAre() {
    long swap = ask();
    agree(swap);

    swaps.decide(town.ugo, swap, "Serve chi c’è");

    assertThat(swaps.state(swap)).isEqualTo(SwapState.REFUSED);
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
    assertThat(town.mails.all().getLast().mail().text()).contains("Serve chi c’è");
  }

  @Test
  void declinedSwapGoesToNobody() {
    long swap = ask();

    town.doAs(town.ciro, desk -> desk.swaps.service.decline(swap));

    assertThat(swaps.state(swap)).isEqualTo(SwapState.DECLINED);
    assertThat(town.mails.told()).contains("swap-decided-to-operator Bea Modelli");
    refused("swap.state", () -> agree(swap));
  }

  @Test
  void withdrawnSwapIsNotDecided() {
    long swap = ask();
    agree(swap);

    swaps.withdraw(town.bea, swap);

    assertThat(swaps.state(swap)).isEqualTo(SwapState.WITHDRAWN);
    assertThatThrownBy(() -> swaps.decide(town.ugo, swap, null)).isInstanceOf(Refusal.class);
    assertThat(swaps.worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
  }

  @Test
  void onlyWhoIsAskedAgreesAndOnlyWhoAskedTakesBack() {
    long swap = ask();

    refused("swap.unknown", () -> town.doAs(town.bea, desk -> desk.swaps.service.agree(swap)));
    refused("swap.unknown", () -> town.doAs(town.ada, desk -> desk.swaps.service.agree(swap)));
    refused("swap.unknown", () -> town.doAs(town.ciro, desk -> desk.swaps.service.withdraw(swap)));
  }

  @Test
  void shiftIsInOneSwapAtATime() {
    ask();

    refused("swap.twice", this::ask);
  }

  @Test
  void shiftsOfferedAreThoseThatWouldBeHad() {
    assertThat(offers())
        .as("not Ada's: who gives it away would have to serve B")
        .containsExactly("2026-12-01 afternoon");
    long before = town.db.statements();
    offers();
    long one = town.db.statements() - before;

    town.place(town.ciro, MONDAY.plusDays(2), "morning", "1");
    town.place(town.ciro, MONDAY.plusDays(3), "morning", "1");
    assertThat(offers()).hasSize(3);
    before = town.db.statements();
    offers();
    assertThat(town.db.statements() - before).isEqualTo(one);

    ask();
    assertThat(offers()).as("one is asked for").hasSize(2);
  }

  private List<String> offers() {
    long mine = swaps.shift(MONDAY, "morning");
    return town.as(town.bea, desk -> desk.swaps.service.offers(mine)).stream()
        .map(shift -> shift.getDay() + " " + shift.getKind().getCode())
        .toList();
  }

  @Test
  void nobodyTakesAShiftTheyCannotServe() {
    refused(
        "roster.skill",
        () -> swaps.ask(town.bea, swaps.shift(MONDAY, "morning"), swaps.shift(TUESDAY, "morning")));
  }

  @Test
  void lawIsCheckedAgainWhenItIsDecided() {
    long swap = ask();
    agree(swap);
    assertThat(obstacle(swap)).isEmpty();
    town.away(town.ciro, MONDAY);
    assertThat(obstacle(swap)).contains("frontoffice.refusal.roster.away");

    refused("roster.away", () -> swaps.decide(town.ugo, swap, null));

    assertThat(swaps.state(swap)).isEqualTo(SwapState.AGREED);
    swaps.decide(town.ugo, swap, "Ciro non c’è");
    assertThat(swaps.state(swap)).isEqualTo(SwapState.REFUSED);
    assertThat(obstacle(swap)).as("decided").isEmpty();
  }

  @Test
  void shiftThatIsSomebodyElsesMeanwhileIsNotSwapped() {
    long swap = ask();
    agree(swap);
    town.place(town.bea, MONDAY, "none", "none");
    town.place(town.ada, MONDAY, "morning", "1");

    refused("swap.gone", () -> swaps.decide(town.ugo, swap, null));
  }

  @Test
  void nobodyAgreesToGiveWhatIsNoLongerTheirs() {
    long swap = ask();
    town.place(town.ciro, TUESDAY, "none", "none");

    refused("swap.gone", () -> agree(swap));

    town.place(town.bea, MONDAY, "none", "none");
    town.place(town.ciro, TUESDAY, "afternoon", "2");
    refused("swap.gone", () -> agree(swap));
  }

  @Test
  void twoShiftsOfOneDayCanBeSwapped() {
    town.place(town.bea, TUESDAY, "morning", "1");
    long swap =
        swaps.ask(
            town.bea, swaps.shift(TUESDAY, "morning", "1"), swaps.shift(TUESDAY, "afternoon"));
    agree(swap);

    swaps.decide(town.ugo, swap, null);

    assertThat(swaps.worker(TUESDAY, "afternoon")).isEqualTo(town.bea.getId());
  }

  private long ask() {
    return swaps.ask(town.bea, swaps.shift(MONDAY, "morning"), swaps.shift(TUESDAY, "afternoon"));
  }

  /** What whoever decides is told before. */
  private Optional<String> obstacle(long swap) {
    return town.as(town.ugo, desk -> desk.swaps.service.obstacle(swap)).map(Refusal::key);
  }

  private void agree(long swap) {
    swaps.agree(town.ciro, swap);
  }
}
