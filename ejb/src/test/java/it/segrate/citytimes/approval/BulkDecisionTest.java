package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.bulk.BulkDecisionService;
import it.segrate.citytimes.approval.bulk.BulkVerdict;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several cases decided alike: what can be is, and of the rest it is said why not. */
@BothDatabases
class BulkDecisionTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void whatCanBeDecidedIsAndTheRestSaysWhyNot() {
    long one = town.open(town.employee);
    long withdrawn = town.open(town.colleague);
    long own = town.open(town.head);
    long other = town.open(town.deputy);
    Map<Long, Long> versions = versions(one, withdrawn, own, other);
    town.withdraw(town.colleague, withdrawn);

    Map<Long, Optional<Refusal>> outcome = decide(new BulkVerdict(versions, true, null));

    assertThat(outcome.keySet()).containsExactly(one, withdrawn, own, other);
    assertThat(outcome.get(one)).isEmpty();
    assertThat(outcome.get(other)).isEmpty();
    assertThat(outcome.get(withdrawn).orElseThrow().key())
        .isEqualTo("approval.refusal.closedBy.WITHDRAWN");
    assertThat(outcome.get(own).orElseThrow().key()).isEqualTo("approval.refusal.own");
    assertThat(town.worklistOf(town.hr)).contains(one, other).doesNotContain(own, withdrawn);
    assertThat(town.state(own)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void oneReasonRejectsAllAndEverybodyReadsIt() {
    long one = town.open(town.employee);
    long other = town.open(town.colleague);

    decide(new BulkVerdict(versions(one, other), false, " A dicembre siamo in due. "));

    assertThat(town.state(one)).isEqualTo(CaseState.REJECTED);
    assertThat(town.state(other)).isEqualTo(CaseState.REJECTED);
    assertThat(town.moves.stream().map(CaseMove::note).filter(note -> note != null))
        .containsExactly("A dicembre siamo in due.", "A dicembre siamo in due.");
  }

  @Test
  void withoutAReasonNoneIsRejected() {
    long one = town.open(town.employee);
    BulkVerdict verdict = new BulkVerdict(versions(one), false, " ");

    Refusal refusal = refused(INVALID, "approval.refusal.reasonMissing", () -> decide(verdict));

    assertThat(refusal.field()).isEqualTo("note");
    assertThat(town.state(one)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void noneAndTooManyAreRefused() {
    Map<Long, Long> many = new LinkedHashMap<>();
    for (long id = 1; id <= BulkDecisionService.AT_MOST + 1; id++) {
      many.put(id, 1L);
    }

    refused(
        INVALID,
        "approval.refusal.noneChosen",
        () -> decide(new BulkVerdict(Map.of(), true, null)));
    refused(INVALID, "approval.refusal.tooMany", () -> decide(new BulkVerdict(many, true, null)));
  }

  @Test
  void chosenCasesAreReadWithTheirVersionsAndNobodyElsesAmongThem() {
    long one = town.open(town.employee);
    long own = town.open(town.head);

    List<WorklistRow> rows =
        town.as(town.head, kit -> kit.worklist().pending(versions(one, own).keySet()));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().caseId()).isEqualTo(one);
    assertThat(rows.getFirst().version()).isEqualTo(town.version(one));
  }

  private Map<Long, Long> versions(long... cases) {
    Map<Long, Long> versions = new LinkedHashMap<>();
    for (long id : cases) {
      versions.put(id, town.version(id));
    }
    return versions;
  }

  /** As the server does, each case in a transaction of its own. */
  private Map<Long, Optional<Refusal>> decide(BulkVerdict verdict) {
    Account head = town.head;
    ApprovalService eachAlone =
        new ApprovalService() {
          @Override
          public ApprovalCase decide(Verdict one) {
            return town.as(head, kit -> kit.approvals().decide(one));
          }
        };
    return new BulkDecisionService(eachAlone).decide(verdict);
  }
}
