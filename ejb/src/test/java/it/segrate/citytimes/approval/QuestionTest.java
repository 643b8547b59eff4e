package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.FORBIDDEN;
import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.ApprovalTown.TODAY;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.question.QuestionRow;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decider asks, the person answers, inside the case. */
@BothDatabases
class QuestionTest {

  private static final String ASKED = "Puoi cominciare a febbraio?";
  private static final String ANSWER = "Sì, dal primo.";

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void questionAndAnswerStandInTheHistoryAndEachSideIsToldByMail() {
    long id = town.open(town.employee);

    ask(town.head, id, "  " + ASKED + " ");
    assertThat(mine(town.employee)).extracting(QuestionRow::question).containsExactly(ASKED);
    answer(town.employee, id, ANSWER);

    assertThat(town.historyOf(id))
        .containsExactly("OPENED Marta Esempi", "ASKED Ugo Segnaposti", "ANSWERED Marta Esempi");
    assertThat(town.mails.told())
        .containsExactly(
            "question-asked-to-employee Marta Esempi",
            "question-answered-to-approver Ugo Segnaposti");
    assertThat(mine(town.employee)).isEmpty();
    QuestionRow row = town.as(town.head, kit -> kit.questions().reader().last(id)).orElseThrow();
    assertThat(row.answer()).isEqualTo(ANSWER);
    assertThat(town.audit.lines())
        .last()
        .asString()
        .startsWith("approval.answered")
        .doesNotContain(ANSWER);
  }

  @Test
  void caseStaysWithWhoAskedAndItsDueDayDoesNotMove() {
    long id = town.open(town.employee);
    LocalDate due = row(town.head).dueOn();

    ask(town.head, id, ASKED);

    assertThat(town.worklistOf(town.head)).containsExactly(id);
    assertThat(row(town.head).dueOn()).isEqualTo(due);
    assertThat(row(town.head).askedAt()).isEqualTo(town.clock.instant());
  }

  @Test
  void caseCanBeDecidedWithoutTheAnswerWhichIsThenNotTakenAnyMore() {
    long id = town.open(town.employee);
    ask(town.head, id, ASKED);

    town.approve(town.head, id);

    assertThat(mine(town.employee)).isEmpty();
    refused(CONFLICT, "approval.refusal.nothingAsked", () -> answer(town.employee, id, ANSWER));
    town.reject(town.hr, id, "no");
    refused(
        CONFLICT, "approval.refusal.closedBy.REJECTED", () -> answer(town.employee, id, ANSWER));
  }

  @Test
  void pageFromBeforeTheAnswerDecidesNothing() {
    long id = town.open(town.employee);
    ask(town.head, id, ASKED);
    long seen = town.version(id);
    answer(town.employee, id, ANSWER);

    refused(
        CONFLICT,
        "approval.refusal.changed",
        () -> town.as(town.head, kit -> kit.approvals().decide(Verdict.approve(id, seen))));
  }

  @Test
  void deputysQuestionSaysForWhom() {
    town.delegate(TODAY, TODAY);
    long id = town.open(town.employee);
    town.mails.forget();

    ask(town.deputy, id, ASKED);
    answer(town.employee, id, ANSWER);

    assertThat(town.historyOf(id)).contains("ASKED Bruno Fasulli for Ugo Segnaposti");
    assertThat(town.mails.all().getFirst().mail().subject())
        .contains("Bruno Fasulli (per Ugo Segnaposti)");
    assertThat(town.mails.told())
        .containsExactly(
            "question-asked-to-employee Marta Esempi",
            "question-answered-to-approver Ugo Segnaposti",
            "question-answered-to-approver Bruno Fasulli");
  }

  @Test
  void oneQuestionAtATime() {
    long id = town.open(town.employee);
    ask(town.head, id, ASKED);

    refused(CONFLICT, "approval.refusal.askedAlready", () -> ask(town.head, id, ASKED));
    answer(town.employee, id, ANSWER);
    refused(CONFLICT, "approval.refusal.nothingAsked", () -> answer(town.employee, id, ANSWER));
    ask(town.head, id, ASKED);
  }

  @Test
  void onlyWhoDecidesAsksAndOnlyWhoMadeTheRequestAnswers() {
    long id = town.open(town.employee);
    refused(NOT_FOUND, "approval.refusal.unknown", () -> ask(town.colleague, id, ASKED));
    refused(FORBIDDEN, "approval.refusal.own", () -> ask(town.employee, id, ASKED));
    refused(FORBIDDEN, "approval.refusal.notYours", () -> ask(town.hr, id, ASKED));
    ask(town.head, id, ASKED);

    for (Account other : List.of(town.colleague, town.head, town.hr)) {
      refused(NOT_FOUND, "approval.refusal.unknown", () -> answer(other, id, ANSWER));
      refused(
          NOT_FOUND,
          "approval.refusal.nothingAsked",
          () -> town.as(other, kit -> kit.questions().reader().mine(id)));
    }
  }

  @Test
  void emptyTextIsRefusedAtItsField() {
    long id = town.open(town.employee);

    assertThat(
            refused(INVALID, "approval.refusal.questionMissing", () -> ask(town.head, id, " "))
                .field())
        .isEqualTo("note");
    ask(town.head, id, ASKED);
    assertThat(
            refused(
                    INVALID,
                    "approval.refusal.answerMissing",
                    () -> answer(town.employee, id, null))
                .field())
        .isEqualTo("answer");
    refused(
        INVALID, "approval.refusal.noteLong", () -> answer(town.employee, id, "x".repeat(1_001)));
  }

  private void ask(Account who, long id, String text) {
    town.as(
        who,
        kit -> {
          kit.questions().service().ask(id, town.version(id), text);
          return null;
        });
  }

  private void answer(Account who, long id, String text) {
    town.as(
        who,
        kit -> {
          kit.questions().service().answer(id, text);
          return null;
        });
  }

  private List<QuestionRow> mine(Account who) {
    return town.as(who, kit -> kit.questions().reader().mine());
  }

  private WorklistRow row(Account who) {
    return town.as(who, kit -> kit.worklist().pending()).getFirst();
  }
}
