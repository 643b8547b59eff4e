package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.FORBIDDEN;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.ApprovalTown.TODAY;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.CaseMove.What;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may decide what, in whose stead, and that nobody ever decides for themselves. */
@BothDatabases
class WhoDecidesTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void headsOwnRequestGoesToTheOfficeAbove() {
    long id = town.open(town.head);

    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.worklistOf(town.chief)).containsExactly(id);
    refused(FORBIDDEN, "approval.refusal.own", () -> town.approve(town.head, id));
    town.approve(town.chief, id);
  }

  @Test
  void requestOfTheHeadAtTheTopGoesToHrAndNeverToNobody() {
    long id = town.open(town.chief);

    assertThat(town.worklistOf(town.hr)).contains(id);
    assertThat(town.historyOf(id)).containsExactly("OPENED Ada Direttori", "NO_HEAD");
  }

  @Test
  void requestOfSomebodyWithoutAnOfficeGoesToHr() {
    town.inTransaction(
        entities -> entities.find(Person.class, town.employee.getPersonId()).moveTo(null, TODAY));

    long id = town.open(town.employee);

    assertThat(town.worklistOf(town.hr)).contains(id);
  }

  @Test
  void hrNeverDecidesItsOwnRequest() {
    long id = town.open(town.hr);

    assertThat(town.worklistOf(town.hr)).doesNotContain(id);
    refused(FORBIDDEN, "approval.refusal.own", () -> town.approve(town.hr, id));
    assertThat(town.worklistOf(town.otherHr)).contains(id);
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::personId)
        .doesNotContain(town.hr.getPersonId())
        .contains(town.otherHr.getPersonId());
  }

  @Test
  void deputyNeverDecidesTheirOwnRequest() {
    town.delegate(TODAY, TODAY.plusDays(4));
    long id = town.open(town.deputy);

    assertThat(town.worklistOf(town.deputy)).doesNotContain(id);
    refused(FORBIDDEN, "approval.refusal.own", () -> town.approve(town.deputy, id));
    town.approve(town.head, id);
  }

  @Test
  void deputyOfAHeadDoesNotDecideTheHeadsOwnRequest() {
    town.delegate(TODAY, TODAY.plusDays(4));
    long id = town.open(town.head);

    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
  }

  @Test
  void deputyDecidesForTheHeadAndEverythingSaysSo() {
    town.delegate(TODAY, TODAY.plusDays(4));
    long id = town.open(town.employee);
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ugo Segnaposti", "Bruno Fasulli");
    WorklistRow row = town.as(town.deputy, kit -> kit.worklist().pending()).getFirst();
    assertThat(row.deputyFor()).isEqualTo("Ugo Segnaposti");

    town.approve(town.deputy, id);

    assertThat(town.historyOf(id))
        .contains("APPROVED_OFFICE_HEAD Bruno Fasulli for Ugo Segnaposti");
    assertThat(town.audit.lines().getLast())
        .endsWith("case " + id + " for " + town.head.getUsername());
    assertThat(town.moves.getLast().onBehalfOf()).isEqualTo("Ugo Segnaposti");
  }

  @Test
  void deputyDecidesNeitherBeforeNorAfterTheDelegation() {
    town.delegate(TODAY.plusDays(1), TODAY.plusDays(2));
    long id = town.open(town.employee);

    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
    town.clock.setTo(TODAY.plusDays(3));
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
    assertThat(town.worklistOf(town.deputy)).isEmpty();
    town.clock.setTo(TODAY.plusDays(2));
    town.approve(town.deputy, id);
  }

  @Test
  void recalledDeputyDecidesNoMore() {
    town.delegate(TODAY, TODAY.plusDays(4));
    long id = town.open(town.employee);

    town.recall();

    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
  }

  @Test
  void deputyWhoHasLeftIsToldNothing() {
    town.delegate(TODAY, TODAY.plusDays(4));
    town.inTransaction(
        entities ->
            entities.find(Person.class, town.deputy.getPersonId()).leave(TODAY.minusDays(1)));

    town.open(town.employee);

    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ugo Segnaposti");
  }

  @Test
  void delegationsAreForHeadsAndTheirOwnAlone() {
    refused(
        FORBIDDEN,
        "approval.refusal.notAHead",
        () ->
            town.as(
                town.colleague,
                kit ->
                    kit.delegations()
                        .delegate(NewDelegation.dated(town.deputy.getPersonId(), TODAY, TODAY))));
    town.delegate(TODAY, TODAY);
    long others = town.as(town.head, kit -> kit.delegationDesk().given()).getFirst().id();
    refused(
        NOT_FOUND,
        "approval.refusal.unknownDelegation",
        () ->
            town.as(
                town.chief,
                kit -> {
                  kit.delegations().recall(others);
                  return null;
                }));
  }

  @Test
  void newHeadFindsWhatTheFormerHeadHad() {
    long id = town.open(town.employee);

    town.inTransaction(
        entities ->
            entities
                .find(Office.class, town.office.getId())
                .appointHead(entities.find(Person.class, town.colleague.getPersonId()), TODAY));

    assertThat(town.worklistOf(town.colleague)).containsExactly(id);
    assertThat(town.worklistOf(town.head)).isEmpty();
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.head, id));
  }

  @Test
  void caseOfAnOfficeLeftWithoutAHeadGoesUpByItself() {
    long id = town.open(town.employee);
    town.inTransaction(entities -> entities.find(Office.class, town.office.getId()).vacate());

    keepAll();

    assertThat(town.worklistOf(town.chief)).containsExactly(id);
    assertThat(town.historyOf(id)).contains("REROUTED");
    assertThat(town.moves.getLast().what()).isEqualTo(What.REROUTED);
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ada Direttori");
  }

  @Test
  void caseFollowsThePersonToTheNewOffice() {
    long id = town.open(town.employee);
    town.inTransaction(
        entities ->
            entities
                .find(Person.class, town.employee.getPersonId())
                .moveTo(entities.find(Office.class, town.above.getId()), TODAY));

    refused(FORBIDDEN, "approval.refusal.notYours", () -> town.approve(town.head, id));
    keepAll();

    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.worklistOf(town.chief)).containsExactly(id);
  }

  @Test
  void mailsGoToTheHeadOfTodayNotToThatOfTheFormerOffice() {
    long id = town.open(town.employee);
    town.inTransaction(
        entities ->
            entities
                .find(Person.class, town.employee.getPersonId())
                .moveTo(entities.find(Office.class, town.above.getId()), TODAY));

    keepAll();
    town.withdraw(town.employee, id);

    assertThat(town.moves.subList(1, 3))
        .allSatisfy(
            move ->
                assertThat(move.concerned())
                    .extracting(Addressee::name)
                    .containsExactly("Ada Direttori"));
  }

  @Test
  void personWhoBecomesHeadDoesNotGetTheirOwnCase() {
    long id = town.open(town.employee);
    town.inTransaction(
        entities ->
            entities
                .find(Office.class, town.office.getId())
                .appointHead(entities.find(Person.class, town.employee.getPersonId()), TODAY));

    keepAll();

    assertThat(town.worklistOf(town.chief)).containsExactly(id);
  }

  private void keepAll() {
    town.as(
        null,
        kit -> {
          kit.keeper().doubtful().forEach(kit.keeper()::reroute);
          return null;
        });
  }
}
