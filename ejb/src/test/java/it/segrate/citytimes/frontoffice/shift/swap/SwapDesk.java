package it.segrate.citytimes.frontoffice.shift.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseView;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.frontoffice.shift.RosterTown;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.security.Account;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What people of a town do about swaps, each act in a transaction of its own. */
final class SwapDesk {

  private final RosterTown town;

  SwapDesk(RosterTown town) {
    this.town = town;
  }

  long ask(Account who, long mine, long theirs) {
    return town.as(who, desk -> desk.swaps.service.ask(mine, theirs).getId());
  }

  void agree(Account who, long swap) {
    town.doAs(who, desk -> desk.swaps.service.agree(swap));
  }

  void withdraw(Account who, long swap) {
    town.doAs(who, desk -> desk.swaps.service.withdraw(swap));
  }

  /**
   * Decides as the page that somebody has just opened.
   *
   * @param refusal why not; null to approve
   */
  void decide(Account who, long swap, String refusal) {
    town.doAs(
        who,
        desk -> {
          CaseView view = desk.approvals.decisions().view(caseOf(swap));
          desk.approvals
              .approvals()
              .decide(
                  refusal == null
                      ? Verdict.approve(view.id(), view.version())
                      : Verdict.reject(view.id(), view.version(), refusal));
        });
  }

  long caseOf(long swap) {
    return find(swap).caseId().orElseThrow();
  }

  SwapState state(long swap) {
    return find(swap).getState();
  }

  Swap find(long swap) {
    return town.as(null, desk -> desk.entities.find(Swap.class, swap));
  }

  /** The shift of a day, of which there is but one. */
  long shift(LocalDate day, String kind) {
    return shift(day, kind, null);
  }

  /** The shift of a day at a desk. */
  long shift(LocalDate day, String kind, String desk) {
    return town.week().shifts().stream()
        .filter(one -> one.getDay().equals(day) && one.getKind().getCode().equals(kind))
        .filter(one -> desk == null || one.getDesk().getName().equals(desk))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  long worker(LocalDate day, String kind) {
    return town.as(null, desk -> desk.entities.find(Shift.class, shift(day, kind)).getOperatorId());
  }

  static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("frontoffice.refusal." + key));
  }
}
