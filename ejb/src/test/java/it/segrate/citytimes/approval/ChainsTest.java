package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.Refusals.refused;
import static it.segrate.citytimes.approval.StepKind.DEPARTMENT_HEAD;
import static it.segrate.citytimes.approval.StepKind.HR;
import static it.segrate.citytimes.approval.StepKind.HR_EVIDENCE;
import static it.segrate.citytimes.approval.StepKind.OFFICE_HEAD;
import static it.segrate.citytimes.approval.chain.Overdue.ESCALATE;
import static it.segrate.citytimes.approval.chain.Overdue.EXPIRE;
import static it.segrate.citytimes.approval.chain.Overdue.REMIND;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.chain.ChainCard;
import it.segrate.citytimes.approval.chain.ChainStep;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which steps a case takes, by what HR wrote. */
@BothDatabases
class ChainsTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
    town.forgetChains();
  }

  @Test
  void withoutAChainTheFeatureSaysWhoDecides() {
    long id = town.open(town.employee);

    assertThat(stepsOf(id)).containsExactly(OFFICE_HEAD, HR);
    assertThat(card(null).written()).isFalse();
  }

  @Test
  void chainOfTheOfficeAboveHoldsBelowAndTheNearestOneWins() {
    write(null, step(HR));
    write(town.above.getId(), step(OFFICE_HEAD), step(DEPARTMENT_HEAD));

    assertThat(stepsOf(town.open(town.employee))).containsExactly(OFFICE_HEAD, DEPARTMENT_HEAD);
    assertThat(stepsOf(town.open(town.hr))).containsExactly(HR);

    write(town.office.getId(), step(OFFICE_HEAD));
    assertThat(stepsOf(town.open(town.employee))).containsExactly(OFFICE_HEAD);
  }

  @Test
  void headAboveDecidesAfterTheHead() {
    write(null, step(OFFICE_HEAD), step(DEPARTMENT_HEAD), step(HR));
    long id = town.open(town.employee);

    assertThat(town.worklistOf(town.chief)).isEmpty();
    town.approve(town.head, id);
    assertThat(town.worklistOf(town.chief)).containsExactly(id);
    assertThat(town.worklistOf(town.hr)).doesNotContain(id);
    town.approve(town.chief, id);
    town.approve(town.hr, id);

    assertThat(town.state(id)).isEqualTo(CaseState.APPROVED);
    assertThat(town.historyOf(id))
        .containsExactly(
            "OPENED Marta Esempi",
            "APPROVED_OFFICE_HEAD Ugo Segnaposti",
            "APPROVED_DEPARTMENT_HEAD Ada Direttori",
            "APPROVED_HR Lia Fittizi");
  }

  @Test
  void stepOfAHeadThatThereIsNotIsLeftOut() {
    write(null, step(OFFICE_HEAD), step(DEPARTMENT_HEAD), step(HR));

    assertThat(stepsOf(town.open(town.head))).containsExactly(OFFICE_HEAD, HR);
    assertThat(stepsOf(town.open(town.chief))).containsExactly(HR);
  }

  @Test
  void neverToNobody() {
    write(null, step(DEPARTMENT_HEAD));

    assertThat(stepsOf(town.open(town.chief))).containsExactly(HR);
  }

  @Test
  void evidenceIsLookedAtOnlyWhereThereIsSome() {
    write(null, step(HR_EVIDENCE), step(OFFICE_HEAD));
    assertThat(stepsOf(town.open(town.employee))).containsExactly(OFFICE_HEAD);

    town.evidence = true;
    long id = town.open(town.employee);

    assertThat(stepsOf(id)).containsExactly(HR_EVIDENCE, OFFICE_HEAD);
    assertThat(town.worklistOf(town.hr)).contains(id);
    assertThat(town.worklistOf(town.head)).doesNotContain(id);
    town.approve(town.hr, id);
    assertThat(town.worklistOf(town.head)).contains(id);
  }

  @Test
  void eachStepIsDueByItsOwnDays() {
    write(null, new NewChain.Step(OFFICE_HEAD, 2, REMIND), new NewChain.Step(HR, 11, REMIND));
    long id = town.open(town.employee);
    assertThat(dueOf(id)).isEqualTo(LocalDate.of(2026, 11, 25));

    town.approve(town.head, id);

    // The 8th of December is a holiday.
    assertThat(dueOf(id)).isEqualTo(LocalDate.of(2026, 12, 9));
  }

  @Test
  void caseOnItsWayKeepsItsSteps() {
    long id = town.open(town.employee);

    write(null, step(OFFICE_HEAD));

    assertThat(stepsOf(id)).containsExactly(OFFICE_HEAD, HR);
  }

  @Test
  void removedChainGivesWayToWhatHoldsOtherwise() {
    write(null, step(HR));
    write(town.office.getId(), step(OFFICE_HEAD));
    town.as(
        town.hr,
        kit -> {
          kit.chain().service().remove("leave", town.office.getId());
          return null;
        });

    assertThat(stepsOf(town.open(town.employee))).containsExactly(HR);
    assertThat(town.audit.lines()).anyMatch(line -> line.contains("approval.chain-removed"));
    refused(
        NOT_FOUND,
        "approval.refusal.unknownChain",
        () ->
            town.as(
                town.hr,
                kit -> {
                  kit.chain().service().remove("leave", town.office.getId());
                  return null;
                }));
  }

  @Test
  void whoeverWritesSecondIsTold() {
    write(null, step(HR));

    refused(
        CONFLICT,
        "approval.refusal.chainChanged",
        () -> write(new NewChain("leave", null, null, List.of(step(OFFICE_HEAD)))));
    assertThat(stepsOf(town.open(town.employee))).containsExactly(HR);
  }

  @Test
  void changeTakesEffectAndRaisesTheVersion() {
    write(null, step(HR), step(OFFICE_HEAD));
    Long first = card(null).version();

    write(null, step(OFFICE_HEAD));

    assertThat(card(null).version()).isGreaterThan(first);
    assertThat(card(null).steps()).extracting(ChainStep::kind).containsExactly(OFFICE_HEAD);
    assertThat(town.audit.lines().getLast()).contains("OFFICE_HEAD 5 REMIND");
  }

  @Test
  void whatCannotBeIsRefusedAtItsField() {
    refused(INVALID, "approval.refusal.chainDays", () -> write(null, days(null)));
    refused(INVALID, "approval.refusal.chainDays", () -> write(null, days(0)));
    refused(INVALID, "approval.refusal.chainDays", () -> write(null, days(61)));
    refused(
        INVALID,
        "approval.refusal.chainNobodyAboveHr",
        () -> write(null, new NewChain.Step(HR, 5, ESCALATE)));
    town.knowsEvidence = false;
    refused(
        INVALID,
        "approval.refusal.chainNoEvidence",
        () -> write(null, step(HR_EVIDENCE), step(HR)));
    refused(
        NOT_FOUND,
        "approval.refusal.unknownChain",
        () -> write(new NewChain("nothing", null, null, List.of(step(HR)))));
  }

  @Test
  void listShowsEachKindFirstForAllThenForOffices() {
    write(town.office.getId(), new NewChain.Step(OFFICE_HEAD, 3, EXPIRE));

    List<ChainCard> cards = town.as(town.hr, kit -> kit.chain().service().all());

    assertThat(cards).extracting(ChainCard::office).containsExactly(null, "Sportello tributi");
    assertThat(cards).extracting(ChainCard::written).containsExactly(false, true);
  }

  private void write(Long office, NewChain.Step... steps) {
    ChainCard card = card(office);
    write(new NewChain("leave", office, card.version(), List.of(steps)));
  }

  private void write(NewChain order) {
    town.as(
        town.hr,
        kit -> {
          kit.chain().service().write(order);
          return null;
        });
  }

  private ChainCard card(Long office) {
    return town.as(town.hr, kit -> kit.chain().service().get("leave", office));
  }

  private static NewChain.Step step(StepKind kind) {
    return new NewChain.Step(kind, ChainStep.USUAL_DAYS, Overdue.REMIND);
  }

  private static NewChain.Step days(Integer days) {
    return new NewChain.Step(OFFICE_HEAD, days, REMIND);
  }

  private List<StepKind> stepsOf(long id) {
    return town.as(town.hr, kit -> kit.reader().progress(List.of(id))).get(id).steps().stream()
        .map(CaseProgress.Step::kind)
        .toList();
  }

  private LocalDate dueOf(long id) {
    return town.as(town.hr, kit -> kit.reader().progress(List.of(id)))
        .get(id)
        .pending()
        .orElseThrow()
        .dueOn();
  }
}
