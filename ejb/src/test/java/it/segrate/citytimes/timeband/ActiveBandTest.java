package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.timeband.diary.ActiveBandService;
import it.segrate.citytimes.timeband.diary.BandOfBadge;
import it.segrate.citytimes.timeband.diary.DiaryKit;
import it.segrate.citytimes.timeband.rota.Ordinary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the time clock's system fetches. */
@BothDatabases
class ActiveBandTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate HOLIDAY = MONDAY.plusDays(1);

  private BandTown town;
  private String badge;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    town.doAs(
        null,
        desk -> {
          Person employee = employee(desk);
          badge = employee.getBadge().value();
          desk.entities.persist(
              new Ordinary(
                  employee.getOffice().getId(), code(desk, "equal"), BandTown.TODAY.minusYears(1)));
        });
  }

  @Test
  void badgeHasTheBandThatIsWorkedThatDay() {
    town.approveWhole(town.ask(town.employee, "monday", MONDAY.plusDays(2), null));

    assertThat(codeOn(MONDAY)).isEqualTo(town.as(null, desk -> code(desk, "equal")));
    assertThat(codeOn(MONDAY.plusDays(2))).isEqualTo(town.as(null, desk -> code(desk, "monday")));
  }

  @Test
  void holidayAndSundayLeaveTheBandAndHaveNoHours() {
    assertThat(one(MONDAY).hours()).isPresent();
    assertThat(one(HOLIDAY).hours()).isEmpty();
    assertThat(codeOn(HOLIDAY)).isEqualTo(codeOn(MONDAY));
    assertThat(one(MONDAY.minusDays(1)).hours()).isEmpty();
  }

  @Test
  void whoHasLeftHasNoBand() {
    town.doAs(null, desk -> employee(desk).leave(MONDAY));

    assertThat(one(MONDAY).hours()).isPresent();
    assertThatThrownBy(() -> one(HOLIDAY)).hasMessageContaining("timeband.refusal.noBadge");
    assertThatThrownBy(() -> clock(clock -> clock.one("nobody!", MONDAY)))
        .hasMessageContaining("timeband.refusal.noBadge");
  }

  @Test
  void leadingZerosOfABadgeDoNotCount() {
    assertThat(clock(clock -> clock.one("00" + badge, MONDAY)).badge().value()).isEqualTo(badge);
  }

  @Test
  void pagesHoldEveryBadgeOnce() {
    List<String> badges = new ArrayList<>();
    int size = 3;
    for (int page = 0; ; page++) {
      int number = page;
      List<BandOfBadge> found = clock(clock -> clock.page(MONDAY, number, size));
      found.stream().limit(size).forEach(each -> badges.add(each.badge().value()));
      if (found.size() <= size) {
        break;
      }
    }

    assertThat(badges).doesNotHaveDuplicates().contains(badge);
    assertThat((long) badges.size())
        .isEqualTo(town.as(null, desk -> TestRegistry.people(desk.entities).countWorking(MONDAY)));
  }

  @Test
  void fiftyBadgesCostAsManyStatementsAsFive(TestDatabase db) {
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          Office office = employee(desk).getOffice();
          for (int i = 0; i < 50; i++) {
            staff.person("Rina", "Ipotesi", office);
          }
        });

    assertThat(statements(db, 50)).isEqualTo(statements(db, 5));
  }

  private long statements(TestDatabase db, int size) {
    long before = db.statements();
    List<BandOfBadge> found = clock(clock -> clock.page(MONDAY, 0, size));
    long after = db.statements();
    assertThat(found).hasSize(size + 1);
    return after - before;
  }

  private String codeOn(LocalDate day) {
    return town.as(
        null,
        desk ->
            DiaryKit.clock(desk.entities, town.clock)
                .one(badge, day)
                .band()
                .orElseThrow()
                .getCode());
  }

  private BandOfBadge one(LocalDate day) {
    return clock(clock -> clock.one(badge, day));
  }

  private <T> T clock(Function<ActiveBandService, T> act) {
    return town.as(null, desk -> act.apply(DiaryKit.clock(desk.entities, town.clock)));
  }

  private Person employee(BandTown.Desk desk) {
    return desk.entities.find(Person.class, town.employee.getPersonId());
  }

  private String code(BandTown.Desk desk, String band) {
    return desk.entities.find(TimeBand.class, town.bands.get(band)).getCode();
  }
}
