package it.segrate.citytimes.people.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PeopleFeature;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@BothDatabases
class AbsenceServiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);

  private final RecordedAudit audit = new RecordedAudit();

  @Test
  void personIsAbsentFromTheFirstDayToTheLast(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person nora = new Staff(em).person("Nora", "Campioni", null);
          em.flush();
          AbsenceService absences = service(em, null, Role.HR);

          absences.record(badge(nora), FROM, UNTIL);

          assertThat(absences.isAbsent(nora.getId(), FROM.minusDays(1))).isFalse();
          assertThat(absences.isAbsent(nora.getId(), FROM)).isTrue();
          assertThat(absences.isAbsent(nora.getId(), UNTIL)).isTrue();
          assertThat(absences.isAbsent(nora.getId(), UNTIL.plusDays(1))).isFalse();
          assertThat(audit.lines())
              .containsExactly(
                  "people.absence-recorded people.person:"
                      + nora.getId()
                      + " 2026-12-01 2027-01-31");
        });
  }

  @Test
  void headReachesThePeopleOfTheOfficesTheyLeadOnly(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          Person head = staff.head("Ugo", "Segnaposti", office);
          Person mine = staff.person("Marta", "Esempi", staff.office("Riscossione", office));
          Person theirs = staff.person("Ines", "Modelli", staff.office("Altro"));
          em.flush();
          long foreign = service(em, null, Role.HR).record(badge(theirs), FROM, UNTIL).getId();
          AbsenceService absences = service(em, head.getId(), Role.MANAGER);

          long own = absences.record(badge(mine), FROM, UNTIL).getId();

          assertThat(absences.get(own).getPerson()).isEqualTo(mine);
          assertThat(absences.search(all())).extracting(Absence::getId).containsExactly(own);
          assertThat(absences.count(all())).isEqualTo(1);
          refused("noAbsence", () -> absences.get(foreign));
          refused("noAbsence", () -> absences.change(foreign, 1, FROM, FROM));
          refused("noAbsence", () -> absences.remove(foreign, 1));
          refused("absenceNobody", () -> absences.record(badge(theirs), FROM, FROM));
        });
  }

  @Test
  void nameThatSeveralBearIsRefusedWithTheirBadges(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Person one = staff.person("Sole", "Doppioni", null);
          Person other = staff.person("Sole", "Doppioni", null);
          em.flush();
          AbsenceService absences = service(em, null, Role.HR);

          assertThatThrownBy(() -> absences.record("sole doppioni", FROM, UNTIL))
              .hasMessageContaining("absenceSeveral");
          assertThat(absences.record(other.getEmail(), FROM, UNTIL).getPerson()).isEqualTo(other);
          assertThat(absences.record(badge(one), FROM, UNTIL).getPerson()).isEqualTo(one);
          refused("absenceWho", () -> absences.record(" ", FROM, UNTIL));
        });
  }

  @Test
  void daysThatDoNotHoldAreRefusedWithASentence(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person nora = new Staff(em).person("Nora", "Campioni", null);
          nora.leave(LocalDate.of(2026, 12, 31));
          em.flush();
          AbsenceService absences = service(em, null, Role.HR);
          String who = badge(nora);

          refused("absenceFrom", () -> absences.record(who, null, UNTIL));
          refused("absenceUntil", () -> absences.record(who, FROM, null));
          refused("absenceOrder", () -> absences.record(who, FROM, FROM.minusDays(1)));
          refused("absenceFar", () -> absences.record(who, FROM, TODAY.plusYears(30)));
          refused("absenceNotHere", () -> absences.record(who, UNTIL, UNTIL));
        });
  }

  @Test
  void secondAbsenceOnTheSameDaysIsRefusedAndTheFirstMayMove(TestDatabase db) {
    db.inTransaction(
        em -> {
          Person nora = new Staff(em).person("Nora", "Campioni", null);
          em.flush();
          AbsenceService absences = service(em, null, Role.HR);
          Absence first = absences.record(badge(nora), FROM, UNTIL);

          refused("absenceTwice", () -> absences.record(badge(nora), UNTIL, UNTIL.plusDays(3)));
          absences.change(first.getId(), first.getVersion(), FROM.plusDays(1), UNTIL.plusDays(1));
          refused("absenceChanged", () -> absences.remove(first.getId(), first.getVersion() - 1));
          absences.remove(first.getId(), first.getVersion());

          assertThat(absences.isAbsent(nora.getId(), UNTIL)).isFalse();
          assertThat(audit.lines())
              .extracting(line -> line.split(" ")[0])
              .containsExactly(
                  "people.absence-recorded", "people.absence-changed", "people.absence-removed");
        });
  }

  @Test
  void listShowsWhatLastsOrComesAndOnRequestWhatIsOver(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Economato");
          Person one = staff.person("Sole", "Inventi", office);
          em.flush();
          AbsenceService absences = service(em, null, Role.HR);
          Absence over = absences.record(badge(one), TODAY.minusDays(9), TODAY.minusDays(1));
          Absence lasting = absences.record(badge(one), TODAY, TODAY.plusDays(1));
          Absence coming = absences.record(badge(one), FROM, UNTIL);

          assertThat(absences.search(search(office, false))).containsExactly(lasting, coming);
          assertThat(absences.search(search(office, true))).containsExactly(over);
          assertThat(absences.count(search(office, false))).isEqualTo(2);
        });
  }

  @Test
  void absencesOfManyCostAsManyStatementsAsOfOne(TestDatabase db) {
    assertThat(statements(db, 12)).isEqualTo(statements(db, 1));
  }

  private long statements(TestDatabase db, int people) {
    List<Long> ids = new ArrayList<>();
    db.inTransaction(
        em -> {
          for (int i = 0; i < people; i++) {
            Person person = new Staff(em).person("Rina", "Ipotesi", null);
            em.flush();
            service(em, null, Role.HR).record(badge(person), FROM, UNTIL);
            ids.add(person.getId());
          }
        });
    return db.callInTransaction(
        em -> {
          long before = db.statements();
          assertThat(service(em, null, Role.HR).ofPeople(ids, FROM, FROM)).hasSize(people);
          return db.statements() - before;
        });
  }

  private static AbsenceSearch all() {
    return new AbsenceSearch("", null, false, 0, 100);
  }

  private static AbsenceSearch search(Office office, boolean past) {
    return new AbsenceSearch("", office.getId(), past, 0, 100);
  }

  private static String badge(Person person) {
    return person.getBadge().value();
  }

  private static void refused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act).hasMessageContaining("people.refusal." + sentence);
  }

  private AbsenceService service(EntityManager em, Long personId, Role role) {
    return TestAbsences.over(
        em,
        TestCaller.of("somebody", personId, new PeopleFeature(), role),
        audit,
        TestClock.on(TODAY.toString()));
  }
}
