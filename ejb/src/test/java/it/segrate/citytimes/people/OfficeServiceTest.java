package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@BothDatabases
class OfficeServiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Rome"));

  @Test
  void headOfTheOfficeDecidesForItsPeople(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Sportello tributi");
          Person head = staff.head("Ugo", "Segnaposti", office);
          Person person = staff.person("Marta", "Esempi", office);

          assertThat(new OfficeService(em, CLOCK).approverFor(person)).contains(head);
        });
  }

  @Test
  void ownRequestOfAHeadGoesToTheNextHeadAbove(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office top = staff.office("Direzione generale");
          Office headless = staff.office("Settore", top);
          Office office = staff.office("Sportello tributi", headless);
          Person director = staff.head("Ada", "Campioni", top);
          Person head = staff.head("Ugo", "Segnaposti", office);
          OfficeService offices = new OfficeService(em, CLOCK);

          assertThat(offices.approverFor(head)).contains(director);
          assertThat(offices.approverFor(director)).isEmpty();
        });
  }

  @Test
  void headOfTwoOfficesNeverDecidesOnTheirOwn(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office top = staff.office("Direzione generale");
          Office office = staff.office("Sportello tributi", top);
          Person head = staff.head("Ugo", "Segnaposti", office);
          top.appointHead(head, TODAY);

          assertThat(new OfficeService(em, CLOCK).approverFor(head)).isEmpty();
        });
  }

  @Test
  void headWhoHasLeftIsPassedOver(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office top = staff.office("Direzione generale");
          Office office = staff.office("Sportello tributi", top);
          Person director = staff.head("Ada", "Campioni", top);
          Person head = staff.head("Ugo", "Segnaposti", office);
          Person person = staff.person("Marta", "Esempi", office);
          head.leave(TODAY.minusDays(1));

          assertThat(new OfficeService(em, CLOCK).approverFor(person)).contains(director);
        });
  }

  @Test
  void personWithoutOfficeHasNoApprover(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person person = new Staff(em).person("Marta", "Esempi", null);

          assertThat(new OfficeService(em, CLOCK).approverFor(person)).isEmpty();
        });
  }

  @Test
  void whoLeadsAnOfficeLeadsThoseUnderIt(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office top = staff.office("Settore");
          Office middle = staff.office("Servizio", top);
          Office low = staff.office("Ufficio", middle);
          staff.office("Altro");
          Person head = staff.head("Ada", "Campioni", top);
          em.flush();

          assertThat(new OfficeService(em, CLOCK).ledBy(head))
              .containsExactlyInAnyOrder(top, middle, low);
        });
  }

  @Test
  void peopleAreFoundByBadgeAddressAndOffice(TestDatabase db) {
    long id =
        db.callInTransaction(
            em -> {
              Staff staff = new Staff(em);
              Person person = staff.person("Marta", "Esempi", staff.office("Sportello tributi"));
              em.flush();
              return person.getId();
            });

    db.inTransaction(
        em -> {
          PersonService people = new PersonService(em);
          Person person = people.find(id).orElseThrow();
          assertThat(people.findByBadge("00" + person.getBadge())).contains(person);
          assertThat(people.findByBadge("no badge")).isEmpty();
          assertThat(people.findByEmail(person.getEmail().toUpperCase(Locale.ROOT)))
              .contains(person);
          assertThat(people.workingIn(person.getOffice(), TODAY)).containsExactly(person);
          assertThat(people.workingIn(person.getOffice(), Staff.HIRED.minusDays(1))).isEmpty();
          assertThat(person.getWeeklyHours().toHours()).isEqualTo(36);
        });
  }
}
