package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static it.segrate.citytimes.frontoffice.setup.SetupKit.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.visit.BranchPolicy;
import it.segrate.citytimes.frontoffice.visit.Policies;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a branch is opened, named and given its hours. */
@BothDatabases
class BranchSetupTest {

  private SetupKit kit;
  private String code;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
    code = "b" + UUID.randomUUID().toString().substring(0, 18);
  }

  @Test
  void newBranchOffersTheStandardServicesByTheStandardPolicy() {
    Branch branch = open("");

    assertThat(groups(branch)).extracting(ServiceGroup::getLetter).containsExactly(letters());
    List<ServiceCard> services = kit.hall.read(em -> kit.hall.directory(em).services(branch));
    assertThat(services).hasSizeGreaterThan(60).allMatch(ServiceCard::isActive);
    assertThat(services).allMatch(one -> one.getCard().cost().isEmpty());
    assertThat(kit.hall.<Policy>read(em -> new Policies(em).of(branch)))
        .isEqualTo(Policy.standard());
    assertThat(kit.branches(b -> b.count(code)).queues()).isEqualTo(6);
    assertThat(kit.audit.lines())
        .containsExactly(
            "frontoffice.branch-opened frontoffice.branch:" + branch.getId() + " " + code);
  }

  private static String[] letters() {
    return new String[] {"A", "B", "C", "D", "E", "F"};
  }

  @Test
  void newBranchBeginsLikeAnotherWithoutItsGuestsAndDesks() {
    kit.hall.desk("1", "AB", null);
    kit.hall.profile("Carte", "AP");
    kit.hall.db.inTransaction(
        em ->
            em.persist(
                new BranchPolicy(kit.hall.branch.getId(), Policy.standard().with("fifo/1", 0))));

    Branch branch = open(kit.code);

    assertThat(groups(branch)).extracting(ServiceGroup::getLetter).containsExactly("A", "B");
    assertThat(kit.<Furniture>branches(b -> b.count(code)))
        .isEqualTo(new Furniture(0, 2, 1, 2, 1, 0, 0, 0));
    assertThat(kit.hall.<Policy>read(em -> new Policies(em).of(branch)).rule()).isEqualTo("fifo/1");
    assertThat(kit.branches(b -> b.count(kit.code)).desks()).isEqualTo(1);
  }

  @Test
  void codesThatAreTakenOrNoCodesAreRefused() {
    open("");
    BranchFields fields = fields(tuesday("8-12"));

    refused("branch.code.taken", "code", () -> kit.branches(b -> b.open(code, fields, "")));
    for (String bad : List.of("", "x", "Sede", "-a", "sede nord", "a".repeat(21))) {
      refused("branch.code", "code", () -> kit.branches(b -> b.open(bad, fields, "")));
    }
    refused("branch", null, () -> kit.branches(b -> b.open(code + "x", fields, "nowhere")));
  }

  @Test
  void hoursAreTakenAsPeopleWriteThem() {
    write(fields(tuesday("8.30-12:30, 14 – 17:15")));

    Branch branch = kit.branches(b -> b.find(kit.code)).orElseThrow();
    assertThat(branch.getName()).isEqualTo("Nord");
    assertThat(WeekText.write(branch.getHours()))
        .containsEntry("TUESDAY", "08:30–12:30, 14:00–17:15")
        .containsEntry("SATURDAY", "");
    assertThat(branch.hoursOf(DayOfWeek.TUESDAY)).hasSize(2);
    assertThat(WeekText.read(WeekText.write(branch.getHours()))).isEqualTo(branch.getHours());
    assertThat(kit.hall.kiosk().open()).isTrue();
    write(fields(tuesday("14-17")));
    assertThat(kit.hall.kiosk().open()).isFalse();
  }

  @Test
  void hoursThatAreNoneAreRefusedByTheirDay() {
    for (String bad : List.of("mattina", "8", "8-25", "8:61-12", "8-12 14-17", ",8-12")) {
      refused("hours.form", "TUESDAY", () -> write(fields(tuesday(bad))));
    }
    for (String bad : List.of("12-8", "8-8", "8-12, 11-17", "14-17, 8-12")) {
      refused("hours.order", "TUESDAY", () -> write(fields(tuesday(bad))));
    }
    refused("hours.none", "MONDAY", () -> write(fields(tuesday(" "))));
  }

  @Test
  void twoWhoWriteABranchAtOnceDoNotOverwriteEachOther() {
    int seen = version();
    write(fields(tuesday("8-12")));

    refused(
        "branch.changed", null, () -> act(seen, new BranchFields("Sud", "Town", tuesday("8-12"))));
    refused("queue.name", "name", () -> write(new BranchFields(" ", "Town", tuesday("8-12"))));
    refused("queue.name", "town", () -> write(new BranchFields("Sud", "", tuesday("8-12"))));
  }

  private Branch open(String model) {
    return kit.branches(b -> b.open(code, fields(tuesday("8-12")), model));
  }

  private List<ServiceGroup> groups(Branch branch) {
    return kit.hall.read(em -> kit.hall.directory(em).groups(branch));
  }

  private static BranchFields fields(Map<String, String> hours) {
    return new BranchFields(" Nord ", "Town", hours);
  }

  private int version() {
    return kit.branches(b -> b.find(kit.code)).orElseThrow().getVersion();
  }

  private void write(BranchFields fields) {
    act(version(), fields);
  }

  private void act(int version, BranchFields fields) {
    kit.branches(
        b -> {
          b.write(kit.code, version, fields);
          return null;
        });
  }
}
