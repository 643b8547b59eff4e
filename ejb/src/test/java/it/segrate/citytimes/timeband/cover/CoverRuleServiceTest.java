package it.segrate.citytimes.timeband.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import it.segrate.citytimes.timeband.TimeBandFeature;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@BothDatabases
class CoverRuleServiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Set<DayOfWeek> TUESDAY = Set.of(DayOfWeek.TUESDAY);
  private static final CoverNeed GOOD = need("16:00", "17:00", 2, null);

  private final RecordedAudit audit = new RecordedAudit();

  @Test
  void ruleStandsForEachOfItsDays(TestDatabase db) {
    db.inTransaction(
        em -> {
          long office = id(em, new Staff(em).office("Tributi"));
          CoverRuleService rules = service(em, null, Role.HR);

          rules.add(office, null, Set.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY), GOOD);

          assertThat(rules.rules(office))
              .extracting(CoverRule::weekday)
              .containsExactly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
          assertThat(audit.lines())
              .allMatch(
                  line -> line.startsWith("timeband.cover-rule-added people.office:" + office));
        });
  }

  @Test
  void ruleHoldsOnItsWeekdayFromItsFirstDayToItsLast() {
    CoverNeed need =
        new CoverNeed(LocalTime.of(8, 0), LocalTime.of(9, 0), null, 50, TODAY, TODAY.plusDays(8));
    CoverRule rule = new CoverRule(1, null, DayOfWeek.TUESDAY, need);

    assertThat(rule.holdsOn(TODAY.plusDays(1))).isTrue();
    assertThat(rule.holdsOn(TODAY.plusDays(2))).isFalse();
    assertThat(rule.holdsOn(TODAY.plusDays(8))).isTrue();
    assertThat(rule.holdsOn(TODAY.plusDays(15))).isFalse();
    assertThat(rule.holdsOn(TODAY.minusDays(6))).isFalse();
    assertThat(rule.needed(5)).isEqualTo(3);
    assertThat(rule.needed(4)).isEqualTo(2);
  }

  @Test
  void headWritesForTheOfficesTheyLeadOnly(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          long below = id(em, staff.office("Riscossione", office));
          long other = id(em, staff.office("Altro"));
          Person head = staff.head("Ugo", "Segnaposti", office);
          em.flush();
          service(em, null, Role.HR).add(other, null, TUESDAY, GOOD);
          CoverRuleService rules = service(em, head.getId(), Role.MANAGER);
          long foreign = service(em, null, Role.HR).rules(other).getFirst().getId();

          rules.add(below, null, TUESDAY, GOOD);

          assertThat(rules.offices()).extracting(Office::getId).contains(below, id(em, office));
          refused("noOffice", () -> rules.rules(other));
          refused("noOffice", () -> rules.add(other, null, TUESDAY, GOOD));
          refused("noOffice", () -> rules.remove(foreign));
          refused("noCoverRule", () -> rules.remove(-1));
        });
  }

  @Test
  void serviceIsAGroupOfTheOfficesPeople(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          Person one = staff.person("Marta", "Esempi", office);
          Person other = staff.person("Piero", "Simulati", office);
          Person stranger = staff.person("Ines", "Modelli", staff.office("Altro"));
          long id = id(em, office);
          CoverRuleService rules = service(em, null, Role.HR);

          rules.name(id, " IMU ", List.of(one.getId()));
          rules.name(id, "imu", List.of(other.getId()));
          CoverGroup group = rules.groups(id).getFirst();
          rules.add(id, group.getId(), TUESDAY, GOOD);

          assertThat(rules.groups(id)).hasSize(1);
          assertThat(group.getName()).isEqualTo("IMU");
          assertThat(group.has(other.getId())).isTrue();
          assertThat(group.has(one.getId())).isFalse();
          refused("coverMembers", () -> rules.name(id, "TARI", List.of(stranger.getId())));
          refused("coverName", () -> rules.name(id, " ", List.of(one.getId())));
          rules.removeGroup(id, group.getId());
          em.flush();
          assertThat(rules.rules(id)).isEmpty();
          assertThat(rules.groups(id)).isEmpty();
        });
  }

  @Test
  void figuresThatDoNotHoldAreRefusedWithASentence(TestDatabase db) {
    db.inTransaction(
        em -> {
          long office = id(em, new Staff(em).office("Tributi"));
          CoverRuleService rules = service(em, null, Role.HR);

          refused("coverDays", () -> rules.add(office, null, Set.of(), GOOD));
          bad(rules, office, "coverTime", need(null, "17:00", 2, null));
          bad(rules, office, "coverQuarter", need("16:10", "17:00", 2, null));
          bad(rules, office, "coverOrder", need("17:00", "17:00", 2, null));
          bad(rules, office, "coverEither", need("16:00", "17:00", null, null));
          bad(rules, office, "coverEither", need("16:00", "17:00", 2, 50));
          bad(rules, office, "coverPeople", need("16:00", "17:00", 0, null));
          bad(rules, office, "coverShare", need("16:00", "17:00", null, 101));
        });
  }

  private static void bad(CoverRuleService rules, long office, String sentence, CoverNeed need) {
    refused(sentence, () -> rules.add(office, null, TUESDAY, need));
  }

  private static CoverNeed need(String from, String to, Integer people, Integer share) {
    return new CoverNeed(
        from == null ? null : LocalTime.parse(from),
        LocalTime.parse(to),
        people,
        share,
        TODAY,
        null);
  }

  private static long id(EntityManager em, Office office) {
    em.flush();
    return office.getId();
  }

  private static void refused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act).hasMessageContaining("timeband.refusal." + sentence);
  }

  private CoverRuleService service(EntityManager em, Long personId, Role role) {
    return TestCover.rules(
        em,
        TestCaller.of("somebody", personId, new TimeBandFeature(), role),
        audit,
        TestClock.on(TODAY.toString()));
  }
}
