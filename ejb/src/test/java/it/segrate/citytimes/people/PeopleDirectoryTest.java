package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.PersonSearch.Activity;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothDatabases
class PeopleDirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Rome"));

  @Test
  void hrFindsPeopleByWordsOfNameBadgeOrAddress(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person person = new Staff(em).person("Niccolò", "D’Esempio", null);
          em.flush();
          PeopleDirectory directory = directory(em, null, Role.HR);

          for (String text :
              List.of("niccolo D'ESEMPIO", "esempio nicc", person.getBadge().value())) {
            assertThat(directory.search(search(text, null))).contains(person);
          }
          assertThat(directory.search(search("esempio % zzz", null))).isEmpty();
          assertThat(directory.search(search("_iccol", null))).isEmpty();
          assertThat(directory.count(search(person.getBadge().value(), null))).isEqualTo(1);
        });
  }

  @Test
  void whoHasLeftIsAmongThoseWhoLeftOnly(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Economato");
          Person here = staff.person("Sole", "Inventi", office);
          Person gone = staff.person("Rina", "Ipotesi", office);
          gone.leave(TODAY.minusDays(1));
          em.flush();
          PeopleDirectory directory = directory(em, null, Role.ADMIN);

          assertThat(directory.search(search("", office.getId()))).containsExactly(here);
          assertThat(directory.search(new PersonSearch("", office.getId(), Activity.LEFT, 0, 10)))
              .containsExactly(gone);
          assertThat(directory.count(new PersonSearch("", office.getId(), Activity.ALL, 0, 10)))
              .isEqualTo(2);
        });
  }

  @Test
  void headSeesThePeopleOfTheOfficesTheyLeadOnly(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          Office below = staff.office("Riscossione", office);
          Office other = staff.office("Altro");
          Person head = staff.head("Ugo", "Segnaposti", office);
          Person mine = staff.person("Marta", "Esempi", below);
          Person theirs = staff.person("Ines", "Modelli", other);
          em.flush();
          PeopleDirectory directory = directory(em, head.getId(), Role.MANAGER);

          assertThat(directory.search(search("", null))).containsExactlyInAnyOrder(head, mine);
          assertThat(directory.search(search("", other.getId()))).isEmpty();
          assertThat(directory.visibleOffices()).containsExactlyInAnyOrder(office, below);
          assertThat(directory.card(mine.getId()).contract()).isNotNull();
          assertThat(directory.card(mine.getId()).taxCode()).isNull();
          assertThat(directory.card(theirs.getId()).contract()).isNull();
        });
  }

  @Test
  void managerWithoutOfficeSeesNobody(TestDatabase db) {
    db.inTransaction(
        em -> {
          new Staff(em).person("Marta", "Esempi", null);
          em.flush();

          assertThat(directory(em, null, Role.MANAGER).search(search("", null))).isEmpty();
        });
  }

  @Test
  void colleaguesSeeNameOfficeAndAddressAndTheirOwnContract(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          Person head = staff.head("Ugo", "Segnaposti", office);
          Person person = staff.person("Marta", "Esempi", office);
          Person colleague = staff.person("Ines", "Modelli", office);
          em.flush();
          PeopleDirectory directory = directory(em, person.getId(), Role.EMPLOYEE);

          PersonCard card = directory.card(colleague.getId());
          assertThat(card.fullName()).isEqualTo("Ines Modelli");
          assertThat(card.officeName()).isEqualTo("Tributi");
          assertThat(card.head()).isEqualTo(head.fullName());
          assertThat(card.contract()).isNull();
          assertThat(card.taxCode()).isNull();
          assertThat(directory.card(person.getId()).taxCode()).isEqualTo(person.getTaxCode());
        });
  }

  @Test
  void whoHasLeftOrIsUnknownIsNotFoundByColleagues(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person gone = new Staff(em).person("Rina", "Ipotesi", null);
          gone.leave(TODAY.minusDays(1));
          em.flush();
          PeopleDirectory colleague = directory(em, null, Role.EMPLOYEE);

          assertThatThrownBy(() -> colleague.card(gone.getId())).isInstanceOf(Refusal.class);
          assertThatThrownBy(() -> colleague.card(-1)).isInstanceOf(Refusal.class);
          assertThat(directory(em, null, Role.HR).card(gone.getId()).contract().leftOn())
              .isEqualTo(TODAY.minusDays(1));
        });
  }

  @Test
  void treeShowsEachOfficeUnderItsOwnWithHeadAndHeadcount(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office top = staff.office("Zz settore");
          Office below = staff.office("Aa ufficio", top);
          staff.head("Ada", "Campioni", below);
          staff.person("Marta", "Esempi", below).leave(TODAY.minusDays(1));
          em.flush();

          List<OfficeNode> tree = directory(em, null, Role.EMPLOYEE).tree();

          int place = tree.stream().map(OfficeNode::id).toList().indexOf(top.getId());
          assertThat(tree.get(place).level()).isEqualTo(1);
          assertThat(tree.get(place + 1).id()).isEqualTo(below.getId());
          assertThat(tree.get(place + 1).level()).isEqualTo(2);
          assertThat(tree.get(place + 1).headName()).isEqualTo("Ada Campioni");
          assertThat(tree.get(place + 1).people()).isEqualTo(1);
        });
  }

  private static PersonSearch search(String text, Long office) {
    return new PersonSearch(text, office, null, 0, 100);
  }

  private static PeopleDirectory directory(EntityManager em, Long personId, Role role) {
    return new PeopleDirectory(
        em,
        new OfficeService(em, CLOCK),
        TestCaller.of("somebody", personId, new PeopleFeature(), role),
        CLOCK);
  }
}
