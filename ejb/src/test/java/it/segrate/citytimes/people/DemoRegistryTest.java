package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.DemoRegistry.DemoOffice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothDatabases
class DemoRegistryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void municipalityHas220PeopleAllDifferent() {
    List<DemoPerson> people = DemoRegistry.people();

    assertThat(people).hasSize(220);
    assertThat(people.stream().map(DemoPerson::badge)).doesNotHaveDuplicates();
    assertThat(people.stream().map(DemoPerson::taxCode)).doesNotHaveDuplicates();
    assertThat(people.stream().map(DemoPerson::email)).doesNotHaveDuplicates();
    assertThat(people).allMatch(person -> PlainText.isEmail(person.email()));
    assertThat(people).allMatch(person -> person.hiredOn().isBefore(TODAY));
    assertThat(people).isEqualTo(DemoRegistry.people());
  }

  @Test
  void everyOfficeButOneHasOneHead() {
    List<DemoPerson> people = DemoRegistry.people();

    assertThat(DemoRegistry.offices())
        .filteredOn(
            office ->
                people.stream().filter(p -> p.head() && p.office().equals(office.code())).count()
                    != 1)
        .extracting(DemoOffice::code)
        .containsExactly("MOB");
  }

  @Test
  void demoAccountsBelongToTheirPeopleHoweverOftenItIsSeeded(TestDatabase db) {
    NotedAccounts accounts = new NotedAccounts();
    db.inTransaction(em -> new DemoPeople(em, accounts).seed());
    db.inTransaction(em -> new DemoPeople(em, accounts).seed());

    db.inTransaction(
        em -> {
          PersonService people = new PersonService(em);
          Person marta = people.findByBadge("1001").orElseThrow();
          assertThat(marta.getFullName()).isEqualTo("Marta Esempi");
          assertThat(marta.getOffice().getName()).isEqualTo("Sportello tributi");
          assertThat(marta.getOffice().getHead().getFullName()).isEqualTo("Ugo Segnaposti");
          assertThat(accounts.acts())
              .containsExactly(
                  "tie employee",
                  "tie manager",
                  "tie deputy",
                  "tie hr",
                  "tie operator",
                  "tie supervisor",
                  "tie union",
                  "tie admin");
          assertThat(people.countWorking(TODAY)).isEqualTo(220);
        });
  }
}
