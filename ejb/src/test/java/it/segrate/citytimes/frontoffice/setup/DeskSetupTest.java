package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.shift.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How desks are put in, changed, ordered and taken out of use. */
@BothDatabases
class DeskSetupTest {

  private SetupKit kit;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
  }

  @Test
  void newDeskServesItsQueuesAtOnceAndScreensHearOfIt() {
    long before = mark();
    ServicePoint desk = add("1", "AB");

    assertThat(mark()).isGreaterThan(before);
    kit.hall.take("B");
    TestOperator operator = TestOperator.at(kit.hall, desk);
    assertThat(operator.callNext()).isPresent();
    assertThat(kit.audit.lines())
        .containsExactly("frontoffice.desk.added frontoffice.desk:" + desk.getId() + " 1 AB");
  }

  @Test
  void nameIsThereOnceInABranchEvenOfADeskOutOfUse() {
    ServicePoint desk = add("Atrio", "A");
    refused("desk.name.taken", "name", () -> add("atrio", "A"));
    use(d -> d.retire(desk.getId()));
    refused("desk.name.taken", "name", () -> add("Atrio", "A"));
    refused("queue.name", "name", () -> add("", "A"));
    refused("queue.name", "name", () -> add("Sportello 12", "A"));

    act(d -> d.write(desk.getId(), DeskFields.of(desk), new DeskFields("ATRIO", ids("B"))));
    use(d -> d.bringBack(desk.getId()));
    assertThat(names()).containsExactly("ATRIO");
  }

  @Test
  void desksServeQueuesOfTheirBranchAndBodyAlone() {
    refused("desk.queues", "queues", () -> add("1", ""));
    refused("desk.queues", "queues", () -> add("1", "AP"));
    refused(
        "desk.queues",
        "queues",
        () -> kit.desks(d -> d.add(kit.code, "posta", new DeskFields("1", ids("A")))));

    kit.desks(d -> d.add(kit.code, "posta", new DeskFields("7", ids("P"))));
    assertThat(names()).containsExactly("7");
  }

  @Test
  void deskWithAVisitInCourseIsNotTakenAway() {
    ServicePoint desk = add("1", "A");
    kit.hall.take("A");
    TestOperator operator = TestOperator.at(kit.hall, desk);
    assertThat(operator.callNext()).isPresent();
    refused("desk.busy", null, () -> use(d -> d.retire(desk.getId())));

    operator.start();
    operator.end();
    use(d -> d.retire(desk.getId()));

    assertThat(operator.mine()).isEmpty();
    assertThat(names()).isEmpty();
    refused("desk.closed", null, () -> operator.take(desk));
    use(d -> d.bringBack(desk.getId()));
    operator.take(desk);
    assertThat(operator.mine()).isPresent();
  }

  @Test
  void deskWithShiftsToComeIsNotTakenAway() {
    ServicePoint desk = add("1", "A");
    LocalDate today = LocalDate.now(kit.hall.clock);
    Roster roster = new Roster(kit.hall.branch, today.minusDays(1));
    kit.hall.db.inTransaction(em -> em.persist(roster));
    kit.plan(desk, roster, today.minusDays(1));
    use(d -> d.retire(desk.getId()));
    use(d -> d.bringBack(desk.getId()));
    kit.plan(desk, roster, today);

    refused("desk.shifts", null, () -> use(d -> d.retire(desk.getId())));
    assertThat(names()).containsExactly("1");
  }

  @Test
  void desksMoveInTheOrderOfTheHall() {
    List.of("1", "2", "3").forEach(name -> add(name, "A"));
    long third = kit.desks(d -> d.desks(kit.code)).get(2).getId();
    act(d -> d.move(third, true));
    assertThat(names()).containsExactly("1", "3", "2");
    act(d -> d.move(third, true));
    act(d -> d.move(third, true));
    assertThat(names()).containsExactly("3", "1", "2");
    act(d -> d.move(third, false));
    assertThat(names()).containsExactly("1", "3", "2");
  }

  @Test
  void twoWhoWriteADeskAtOnceDoNotOverwriteEachOtherButCallsDoNotMatter() {
    ServicePoint desk = add("1", "A");
    TestOperator.at(kit.hall, desk);
    DeskFields seen = DeskFields.of(desk);
    act(d -> d.write(desk.getId(), seen, new DeskFields("1", ids("AB"))));

    refused(
        "desk.changed",
        null,
        () -> act(d -> d.write(desk.getId(), seen, new DeskFields("2", ids("A")))));
    refused("desk.gone", null, () -> use(d -> d.retire(-1)));
  }

  @Test
  void listTakesOneQueryHoweverManyDesks() {
    for (int i = 1; i < 9; i++) {
      add(Integer.toString(i), "AB");
    }
    long before = kit.hall.db.statements();
    assertThat(kit.<List<ServicePoint>>desks(d -> d.desks(kit.code))).hasSize(8);
    assertThat(kit.hall.db.statements() - before).isLessThanOrEqualTo(3);
  }

  private ServicePoint add(String name, String letters) {
    return kit.desks(d -> d.add(kit.code, null, new DeskFields(name, ids(letters))));
  }

  private Set<Long> ids(String letters) {
    return kit.queues(letters);
  }

  private void use(Consumer<DeskUseService> act) {
    kit.deskUse(
        d -> {
          act.accept(d);
          return null;
        });
  }

  private void act(Consumer<DeskSetupService> act) {
    kit.desks(
        d -> {
          act.accept(d);
          return null;
        });
  }

  private List<String> names() {
    return kit.hall.read(
        em ->
            kit.hall.directory(em).desks(kit.hall.branch).stream()
                .map(ServicePoint::getName)
                .toList());
  }

  private long mark() {
    return kit.hall.roll().mark(kit.hall.branch.getId(), LocalDate.now(kit.hall.clock));
  }
}
