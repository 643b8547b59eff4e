package it.segrate.citytimes.approval;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The worklist of fifty cases asks the database no more often than that of five. */
@BothDatabases
class WorklistQueriesTest {

  @Test
  void queriesDoNotGrowWithTheRows(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    town.delegate(
        NewDelegation.dated(town.deputy.getPersonId(), ApprovalTown.TODAY, ApprovalTown.TODAY));
    open(town, 5);
    long few = statements(db, town, 5);

    open(town, 45);

    assertThat(statements(db, town, 50)).isEqualTo(few).isPositive();
  }

  @Test
  void decisionCostsAsManyStatementsWithFiftyCasesWaitingAsWithOne(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    long first = town.open(town.employee);
    long few = ofDecision(db, town, first);

    open(town, 49);

    assertThat(ofDecision(db, town, first)).isEqualTo(few).isPositive();
  }

  private static long ofDecision(TestDatabase db, ApprovalTown town, long caseId) {
    long before = db.statements();
    CaseView view = town.as(town.head, kit -> kit.decisions().view(caseId));
    long waiting = town.as(town.head, kit -> kit.worklist().count());
    assertThat(view.mine() && waiting > 0).isTrue();
    return db.statements() - before;
  }

  private static void open(ApprovalTown town, int cases) {
    for (int i = 0; i < cases; i++) {
      town.open(i % 2 == 0 ? town.employee : town.colleague);
    }
  }

  private static long statements(TestDatabase db, ApprovalTown town, int rows) {
    long before = db.statements();
    assertThat(town.worklistOf(town.deputy)).hasSize(rows);
    return db.statements() - before;
  }
}
