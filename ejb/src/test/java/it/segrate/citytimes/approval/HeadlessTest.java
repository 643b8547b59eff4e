package it.segrate.citytimes.approval;

import static it.segrate.citytimes.approval.ApprovalTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.approval.chain.Headless;
import it.segrate.citytimes.approval.chain.VacantOffice;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HR sees on whose requests no head decides. */
@BothDatabases
class HeadlessTest {

  @Test
  void peopleWithoutAnOfficeTheHeadAtTheTopAndAnOfficeWithoutAHeadAreListed(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    town.inTransaction(
        entities -> entities.find(Person.class, town.colleague.getPersonId()).moveTo(null, TODAY));

    List<Headless> people = people(town);

    assertThat(of(people, town.colleague).office()).isNull();
    assertThat(of(people, town.chief).heads()).isTrue();
    assertThat(of(people, town.hr).heads()).isFalse();
    assertThat(people)
        .extracting(Headless::personId)
        .doesNotContain(town.employee.getPersonId(), town.head.getPersonId());
  }

  @Test
  void officeWithoutAHeadSaysWhoDecidesMeanwhile(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    town.inTransaction(entities -> entities.find(Office.class, town.office.getId()).vacate());

    List<VacantOffice> vacant =
        town.as(town.hr, kit -> kit.chain().headless().vacant()).stream()
            .filter(office -> office.id() == town.office.getId())
            .toList();

    assertThat(vacant)
        .containsExactly(
            new VacantOffice(town.office.getId(), "Sportello tributi", 4, "Ada Direttori"));
    assertThat(people(town)).extracting(Headless::personId).contains(town.chief.getPersonId());
  }

  @Test
  void headWhoHasLeftIsNoHead(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    town.inTransaction(
        entities -> {
          entities.find(Person.class, town.head.getPersonId()).leave(TODAY.minusDays(1));
          entities.find(Person.class, town.chief.getPersonId()).leave(TODAY.minusDays(1));
        });

    assertThat(people(town)).extracting(Headless::personId).contains(town.employee.getPersonId());
  }

  @Test
  void queriesDoNotGrowWithThePeople(TestDatabase db) {
    ApprovalTown town = new ApprovalTown(db);
    long few = statements(db, town);
    town.inTransaction(entities -> entities.find(Office.class, town.above.getId()).vacate());
    town.inTransaction(entities -> entities.find(Office.class, town.office.getId()).vacate());
    for (int i = 0; i < 20; i++) {
      town.hire("Anna", "Prova" + (char) ('a' + i));
    }

    assertThat(statements(db, town)).isEqualTo(few);
  }

  private static long statements(TestDatabase db, ApprovalTown town) {
    long before = db.statements();
    people(town);
    town.as(town.hr, kit -> kit.chain().headless().vacant());
    return db.statements() - before;
  }

  private static List<Headless> people(ApprovalTown town) {
    return town.as(town.hr, kit -> kit.chain().headless().people());
  }

  private static Headless of(List<Headless> people, Account who) {
    return people.stream()
        .filter(one -> one.personId() == who.getPersonId())
        .findFirst()
        .orElseThrow();
  }
}
