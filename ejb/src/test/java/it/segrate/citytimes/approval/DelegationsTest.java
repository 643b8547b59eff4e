package it.segrate.citytimes.approval;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static it.segrate.citytimes.approval.ApprovalTown.TODAY;
import static it.segrate.citytimes.approval.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.delegation.DelegationRow;
import it.segrate.citytimes.approval.delegation.DelegationRow.Standing;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What heads and those they name do with delegations, and what each is told. */
@BothDatabases
class DelegationsTest {

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
  }

  @Test
  void bothSidesSeeWhoDecidesForWhom() {
    town.delegate(order().forOffice(town.office.getId()).forKind("leave"));

    DelegationRow given = given().getFirst();
    assertThat(given)
        .isEqualTo(town.as(town.deputy, kit -> kit.delegationDesk().received()).getFirst());
    assertThat(given.head()).isEqualTo("Ugo Segnaposti");
    assertThat(given.deputy()).isEqualTo("Bruno Fasulli");
    assertThat(given.office()).isEqualTo("Sportello tributi");
    assertThat(given.kind()).isEqualTo("leave");
    assertThat(given.standing()).isEqualTo(Standing.NOW);
    List<DelegationRow> chiefs = town.as(town.chief, kit -> kit.delegationDesk().given());
    assertThat(chiefs).isEmpty();
  }

  @Test
  void whoIsNamedIsToldByMail() {
    town.delegate(order());

    assertThat(town.mails.told()).containsExactly("delegation-named-to-deputy Bruno Fasulli");
    assertThat(town.audit.lines().getLast()).startsWith("approval.delegated delegation:");
  }

  @Test
  void refusedDelegationHoldsNoMoreAndTheHeadIsTold() {
    town.delegate(order());
    long id = town.open(town.employee);
    town.mails.forget();

    refuse(town.deputy);

    assertThat(town.worklistOf(town.deputy)).isEmpty();
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
    assertThat(given().getFirst().standing()).isEqualTo(Standing.REFUSED);
    assertThat(town.mails.told()).containsExactly("delegation-refused-to-head Ugo Segnaposti");
    assertThat(town.audit.lines().getLast()).startsWith("approval.delegation-refused");
  }

  @Test
  void recalledDeputyIsToldAndCanNoLongerRefuse() {
    town.delegate(order());
    town.mails.forget();

    town.recall();

    assertThat(town.mails.told()).containsExactly("delegation-recalled-to-deputy Bruno Fasulli");
    refused(CONFLICT, "approval.refusal.delegationRecalled", () -> refuse(town.deputy));
  }

  @Test
  void onlyWhoWasNamedCanRefuse() {
    town.delegate(order());
    long id = given().getFirst().id();

    for (Account other : List.of(town.colleague, town.head, town.hr)) {
      refused(NOT_FOUND, "approval.refusal.unknownDelegation", () -> refuse(other, id));
    }
  }

  @Test
  void secondDelegationForTheSameDaysNamesTheFirst() {
    town.delegate(order());

    Refusal refusal =
        refused(
            INVALID,
            "approval.refusal.delegationOverlap",
            () ->
                town.delegate(
                    NewDelegation.dated(
                        town.colleague.getPersonId(), TODAY.plusDays(4), TODAY.plusDays(9))));

    assertThat(refusal.field()).isEqualTo("from");
    assertThat(refusal.arguments()).containsExactly("Bruno Fasulli", TODAY, TODAY.plusDays(4));
    assertThat(given()).hasSize(1);
  }

  @Test
  void deputyForAbsencesDecidesOnlyWhileTheHeadIsRecordedAbsent() {
    town.delegate(NewDelegation.whileAbsent(town.deputy.getPersonId()));
    long id = town.open(town.employee);
    assertThat(town.worklistOf(town.deputy)).isEmpty();
    assertThat(given().getFirst().standing()).isEqualTo(Standing.LATER);
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));

    away(TODAY.plusDays(1), TODAY.plusDays(1));
    assertThat(town.worklistOf(town.deputy)).isEmpty();
    town.clock.setTo(TODAY.plusDays(1));

    assertThat(given().getFirst().standing()).isEqualTo(Standing.NOW);
    assertThat(town.worklistOf(town.deputy)).containsExactly(id);
    town.approve(town.deputy, id);
    assertThat(town.historyOf(id))
        .contains("APPROVED_OFFICE_HEAD Bruno Fasulli for Ugo Segnaposti");
    town.clock.setTo(TODAY.plusDays(2));
    long later = town.open(town.colleague);
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, later));
  }

  @Test
  void bothFindWhatTheDeputyDecidedEachWithTheOther() {
    town.delegate(order());
    long own = town.open(town.employee);
    town.approve(town.head, own);
    town.clock.setTo(TODAY.plusDays(1));
    long forHead = town.open(town.colleague);
    town.approve(town.deputy, forHead);

    assertThat(decided(town.head))
        .containsExactly(forHead + " by Bruno Fasulli for null", own + " by null for null");
    assertThat(decided(town.deputy)).containsExactly(forHead + " by null for Ugo Segnaposti");
    Optional<Instant> last = town.as(town.head, kit -> kit.decisions().lastDecided());
    assertThat(last).contains(town.as(town.head, kit -> kit.decisions().decided(2)).getLast().at());
  }

  private List<String> decided(Account who) {
    return town.as(who, kit -> kit.decisions().decided(10)).stream()
        .map(row -> row.caseId() + " by " + row.by() + " for " + row.forHead())
        .toList();
  }

  @Test
  void oneDeputyForAbsencesIsEnough() {
    town.delegate(NewDelegation.whileAbsent(town.deputy.getPersonId()));

    Refusal refusal =
        refused(
            INVALID,
            "approval.refusal.delegationTwice",
            () -> town.delegate(NewDelegation.whileAbsent(town.colleague.getPersonId())));

    assertThat(refusal.arguments()).containsExactly("Bruno Fasulli");
    town.delegate(order());
  }

  @Test
  void sameDaysCanBeDividedByKindOfCase() {
    town.delegate(order().forKind("leave"));

    town.delegate(
        NewDelegation.dated(town.colleague.getPersonId(), TODAY, TODAY).forKind("course"));

    long id = town.open(town.employee);
    assertThat(town.worklistOf(town.deputy)).containsExactly(id);
    assertThat(town.worklistOf(town.colleague)).isEmpty();
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.colleague, id));
  }

  @Test
  void delegationForAnotherOfficeOpensNothingHere() {
    town.inTransaction(
        entities ->
            entities
                .find(Office.class, town.above.getId())
                .appointHead(entities.find(Person.class, town.head.getPersonId()), TODAY));
    town.delegate(order().forOffice(town.above.getId()));

    long id = town.open(town.employee);

    assertThat(town.worklistOf(town.deputy)).isEmpty();
    refused(NOT_FOUND, "approval.refusal.unknown", () -> town.approve(town.deputy, id));
    assertThat(town.moves.getLast().concerned())
        .extracting(Addressee::name)
        .containsExactly("Ugo Segnaposti");
  }

  @Test
  void officeOfSomebodyElseCannotBeDelegated() {
    refused(
        INVALID,
        "approval.refusal.officeNotYours",
        () -> town.delegate(order().forOffice(town.above.getId())));
  }

  @Test
  void headNamesThoseOfTheOwnOfficeAndOtherHeads() {
    List<Person> people = town.as(town.head, kit -> kit.delegationDesk().candidates());

    assertThat(people)
        .extracting(Person::getId)
        .contains(town.deputy.getPersonId(), town.employee.getPersonId(), town.chief.getPersonId())
        .doesNotContain(town.head.getPersonId(), town.hr.getPersonId());
  }

  private void away(LocalDate from, LocalDate until) {
    town.inTransaction(
        entities ->
            entities.persist(
                new Absence(entities.find(Person.class, town.head.getPersonId()), from, until)));
  }

  private NewDelegation order() {
    return NewDelegation.dated(town.deputy.getPersonId(), TODAY, TODAY.plusDays(4));
  }

  private List<DelegationRow> given() {
    return town.as(town.head, kit -> kit.delegationDesk().given());
  }

  private void refuse(Account who) {
    refuse(who, given().getFirst().id());
  }

  private void refuse(Account who, long id) {
    town.as(
        who,
        kit -> {
          kit.delegations().refuse(id);
          return null;
        });
  }
}
