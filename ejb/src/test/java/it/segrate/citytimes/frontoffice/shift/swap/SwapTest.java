package it.segrate.citytimes.frontoffice.shift.swap;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseView;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.security.Account;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class SwapTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private RosterTown town;

  @BeforeEach
  void publishAWeek(TestDatabase db) {
    town = new RosterTown(db);
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
            EnumSet.of(SwapState.AGREED, SwapState.DECLINED, SwapState.WITHDRAWN),
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
    assertThat(worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
    town.mails.forget();

    decide(town.ugo, swap, null);

    assertThat(worker(MONDAY, "morning")).isEqualTo(town.ciro.getId());
    assertThat(worker(TUESDAY, "afternoon")).isEqualTo(town.bea.getId());
    assertThat(state(swap)).isEqualTo(SwapState.DONE);
    assertThat(town.mails.told())
        .containsExactlyInAnyOrder(
            "swap-decided-to-operator Bea Modelli", "swap-decided-to-operator Ciro Modelli");
  }

  @Test
  void rejectedSwapLeavesShiftsAsTheyAre() {
    long swap = ask();
    agree(swap);

    decide(town.ugo, swap, "Serve chi c’è");

    assertThat(state(swap)).isEqualTo(SwapState.REFUSED);
    assertThat(worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
    assertThat(town.mails.all().getLast().mail().text()).contains("Serve chi c’è");
  }

  @Test
  void declinedSwapGoesToNobody() {
    long swap = ask();

    town.doAs(town.ciro, desk -> desk.swaps.service.decline(swap));

    assertThat(state(swap)).isEqualTo(SwapState.DECLINED);
    assertThat(town.mails.told()).contains("swap-decided-to-operator Bea Modelli");
    refused("swap.state", () -> agree(swap));
  }

  @Test
  void withdrawnSwapIsNotDecided() {
    long swap = ask();
    agree(swap);

    town.doAs(town.bea, desk -> desk.swaps.service.withdraw(swap));

    assertThat(state(swap)).isEqualTo(SwapState.WITHDRAWN);
    assertThatThrownBy(() -> decide(town.ugo, swap, null)).isInstanceOf(Refusal.class);
    assertThat(worker(MONDAY, "morning")).isEqualTo(town.bea.getId());
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
  void nobodyTakesAShiftTheyCannotServe() {
    refused(
        "roster.skill", () -> ask(town.bea, shift(MONDAY, "morning"), shift(TUESDAY, "morning")));
  }

  @Test
  void lawIsCheckedAgainWhenItIsDecided() {
    long swap = ask();
    agree(swap);
    town.away(town.ciro, MONDAY);

    refused("roster.away", () -> decide(town.ugo, swap, null));

    assertThat(state(swap)).isEqualTo(SwapState.AGREED);
    decide(town.ugo, swap, "Ciro non c’è");
    assertThat(state(swap)).isEqualTo(SwapState.REFUSED);
  }

  @Test
  void shiftThatIsSomebodyElsesMeanwhileIsNotSwapped() {
    long swap = ask();
    agree(swap);
    town.place(town.bea, MONDAY, "none", "none");
    town.place(town.ada, MONDAY, "morning", "1");

    refused("swap.gone", () -> decide(town.ugo, swap, null));
  }

  @Test
  void twoShiftsOfOneDayCanBeSwapped() {
    town.place(town.bea, TUESDAY, "morning", "1");
    long swap = ask(town.bea, shiftAt(TUESDAY, "morning", "1"), shift(TUESDAY, "afternoon"));
    agree(swap);

    decide(town.ugo, swap, null);

    assertThat(worker(TUESDAY, "afternoon")).isEqualTo(town.bea.getId());
  }

  private long ask() {
    return ask(town.bea, shift(MONDAY, "morning"), shift(TUESDAY, "afternoon"));
  }

  private long ask(Account who, long mine, long theirs) {
    return town.as(who, desk -> desk.swaps.service.ask(mine, theirs).getId());
  }

  private void agree(long swap) {
    town.doAs(town.ciro, desk -> desk.swaps.service.agree(swap));
  }

  private void decide(Account who, long swap, String refusal) {
    town.doAs(
        who,
        desk -> {
          long caseId = desk.entities.find(Swap.class, swap).caseId().orElseThrow();
          CaseView view = desk.approvals.decisions().view(caseId);
          desk.approvals
              .approvals()
              .decide(
                  refusal == null
                      ? Verdict.approve(view.id(), view.version())
                      : Verdict.reject(view.id(), view.version(), refusal));
        });
  }

  private SwapState state(long swap) {
    return town.as(null, desk -> desk.entities.find(Swap.class, swap).getState());
  }

  private long shift(LocalDate day, String kind) {
    return town.week().shifts().stream()
        .filter(one -> one.getDay().equals(day) && one.getKind().getCode().equals(kind))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private long shiftAt(LocalDate day, String kind, String desk) {
    return town.week().shifts().stream()
        .filter(one -> one.getDay().equals(day) && one.getKind().getCode().equals(kind))
        .filter(one -> one.getDesk().getName().equals(desk))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private long worker(LocalDate day, String kind) {
    return town.as(null, desk -> desk.entities.find(Shift.class, shift(day, kind)).getOperatorId());
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("frontoffice.refusal." + key));
  }
}
