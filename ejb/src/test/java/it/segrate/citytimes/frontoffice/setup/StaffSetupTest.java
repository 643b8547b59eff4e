package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work profiles, skills and shifts: what those who sit at the desks are planned by. */
@BothDatabases
class StaffSetupTest {

  private SetupKit kit;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
  }

  @Test
  void profileIsAddedAndDesksThatWorkByItFollowItsChange() {
    WorkProfile profile = profile("Carte", "A");
    ServicePoint desk = kit.hall.desk("1", "AB", null);
    kit.hall.db.inTransaction(
        em -> em.find(ServicePoint.class, desk.getId()).workAs(em.merge(profile)));
    profiles(
        p -> p.write(profile.getId(), version(profile), new ProfileFields("Tutto", ids("AB"))));

    assertThat(kit.hall.<String>read(em -> em.find(ServicePoint.class, desk.getId()).letters()))
        .isEqualTo("AB");
    refused(
        "profile.changed",
        null,
        () ->
            profiles(
                p ->
                    p.write(
                        profile.getId(),
                        profile.getVersion(),
                        new ProfileFields("Carte", ids("A")))));
    refused("profile.used", null, () -> profiles(p -> p.remove(profile.getId())));
    kit.hall.db.inTransaction(em -> em.find(ServicePoint.class, desk.getId()).workAs(null));
    profiles(p -> p.remove(profile.getId()));
    refused("profile.gone", null, () -> profiles(p -> p.remove(profile.getId())));
  }

  @Test
  void profilesWithoutQueuesOrWithTheNameOfAnotherAreRefused() {
    profile("Carte", "A");

    refused("profile.name", "name", () -> profile("CARTE", "B"));
    refused("profile.queues", "queues", () -> profile("Anagrafe", ""));
    refused(
        "profile.queues",
        "queues",
        () -> kit.profiles(p -> p.add(kit.code, new ProfileFields("Anagrafe", Set.of(-1L)))));
    refused("queue.name", "name", () -> profile("", "A"));
  }

  @Test
  void operatorLearnsAndUnlearnsQueues() {
    Account ada = kit.account("Ada Modelli", Role.OPERATOR);
    teach(ada, "", "AB");
    assertThat(kit.skills(s -> s.get(kit.code, ada.getId())).queues()).isEqualTo(ids("AB"));
    teach(ada, "AB", "B");

    assertThat(kit.skills(s -> s.get(kit.code, ada.getId())).queues()).isEqualTo(ids("B"));
    assertThat(kit.audit.lines())
        .containsExactly(
            "frontoffice.skills account:" + ada.getId() + " AB",
            "frontoffice.skills account:" + ada.getId() + " B");
    refused("skill.changed", null, () -> teach(ada, "AB", "A"));
  }

  @Test
  void whoIsNoOperatorLearnsNothingAndNobodyLearnsAGuestsQueue() {
    Account ada = kit.account("Ada Modelli", Role.OPERATOR);
    Account post = kit.account("Piero Poste", Role.PARTNER);

    refused("skill.queues", "queues", () -> teach(ada, "", "AP"));
    refused("operator", null, () -> teach(post, "", "A"));
    assertThat(kit.<List<ServiceGroup>>skills(s -> s.queues(kit.code)))
        .extracting(ServiceGroup::getLetter)
        .containsExactly("A", "B");
  }

  @Test
  void shiftIsAddedRenamedAndRetiredButNotWhileSomebodyWorksIt() {
    ShiftKind kind = kit.shiftKinds(s -> s.add(kit.code, shift("Mattina", 8, 14)));
    assertThat(kind.getCode()).isEqualTo("mattina");
    shifts(s -> s.write(kind.getId(), kind.getVersion(), shift("Mattina presto", 7, 13)));
    assertThat(kit.shiftKinds(s -> s.get(kind.getId())).from()).isEqualTo(LocalTime.of(7, 0));
    LocalDate today = LocalDate.now(kit.hall.clock);
    ServicePoint desk = kit.hall.desk("1", "A", null);
    kit.hall.db.inTransaction(
        em -> {
          Roster roster = new Roster(kit.hall.branch, today.with(DayOfWeek.MONDAY));
          em.persist(roster);
          em.persist(new Shift(roster, today, em.merge(kind(kind)), em.merge(desk), 1));
        });

    refused(
        "shift-kind.hours",
        null,
        () -> shifts(s -> s.write(kind.getId(), version(kind), shift("Mattina", 8, 14))));
    shifts(s -> s.write(kind.getId(), version(kind), shift("Mattina", 7, 13)));
    refused("shift-kind.used", null, () -> shifts(s -> s.retire(kind.getId())));
    kit.hall.clock.pass(Duration.ofDays(1));
    shifts(s -> s.retire(kind.getId()));
    assertThat(kit.shiftKinds(s -> s.get(kind.getId())).isRetired()).isTrue();
    shifts(s -> s.bringBack(kind.getId()));
    assertThat(kit.shiftKinds(s -> s.get(kind.getId())).isRetired()).isFalse();
  }

  @Test
  void shiftsWithoutHoursOrDaysOrWithTheNameOfAnotherAreRefused() {
    kit.shiftKinds(s -> s.add(kit.code, shift("Mattina", 8, 14)));

    refused("shift-kind.name", "nameIt", () -> add(shift("MATTINA", 8, 14)));
    refused("shift-kind.until", "until", () -> add(shift("Sera", 14, 14)));
    refused(
        "shift-kind.from",
        "from",
        () ->
            add(
                new ShiftKindFields(
                    "Sera",
                    "Evening",
                    null,
                    LocalTime.NOON,
                    DayOfWeek.MONDAY,
                    DayOfWeek.FRIDAY,
                    true)));
    refused(
        "shift-kind.days",
        "last",
        () ->
            add(
                new ShiftKindFields(
                    "Sera",
                    "Evening",
                    LocalTime.of(8, 0),
                    LocalTime.NOON,
                    DayOfWeek.FRIDAY,
                    DayOfWeek.MONDAY,
                    true)));
    assertThat(kit.<List<ShiftKind>>shiftKinds(s -> s.kinds(kit.code))).hasSize(1);
  }

  private static ShiftKindFields shift(String name, int from, int until) {
    return new ShiftKindFields(
        name,
        name,
        LocalTime.of(from, 0),
        LocalTime.of(until, 0),
        DayOfWeek.MONDAY,
        DayOfWeek.FRIDAY,
        false);
  }

  private void add(ShiftKindFields fields) {
    kit.shiftKinds(s -> s.add(kit.code, fields));
  }

  private ShiftKind kind(ShiftKind kind) {
    return kit.shiftKinds(s -> s.get(kind.getId()));
  }

  private int version(ShiftKind kind) {
    return kind(kind).getVersion();
  }

  private int version(WorkProfile profile) {
    return kit.profiles(p -> p.get(profile.getId())).getVersion();
  }

  private void teach(Account account, String seen, String letters) {
    kit.skills(
        s -> {
          s.teach(kit.code, account.getId(), ids(seen), ids(letters));
          return null;
        });
  }

  private WorkProfile profile(String name, String letters) {
    return kit.profiles(p -> p.add(kit.code, new ProfileFields(name, ids(letters))));
  }

  private void profiles(Consumer<ProfileSetupService> act) {
    kit.profiles(
        p -> {
          act.accept(p);
          return null;
        });
  }

  private void shifts(Consumer<ShiftKindService> act) {
    kit.shiftKinds(
        s -> {
          act.accept(s);
          return null;
        });
  }

  private Set<Long> ids(String letters) {
    return kit.queues(letters);
  }
}
