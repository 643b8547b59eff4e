package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.timeband.personal.PersonalKit;
import it.segrate.citytimes.timeband.personal.PersonalSheet;
import it.segrate.citytimes.timeband.report.Overview;
import it.segrate.citytimes.timeband.report.OverviewFilter;
import it.segrate.citytimes.timeband.report.OverviewLine;
import it.segrate.citytimes.timeband.report.OverviewRow;
import it.segrate.citytimes.timeband.report.OverviewService;
import it.segrate.citytimes.timeband.report.ReportKit;
import it.segrate.citytimes.timeband.report.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many have which hours, as HR sees it. */
@BothDatabases
class OverviewTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);

  private TestDatabase db;
  private BandTown town;
  private long office;
  private String code;

  @BeforeEach
  void build(TestDatabase database) {
    db = database;
    town = new BandTown(db);
    office = town.as(null, desk -> person(desk, town.head.getPersonId()).getOffice().getId());
    code = town.as(null, desk -> desk.entities.find(TimeBand.class, bandId("monday")).getCode());
  }

  private long bandId(String band) {
    return town.bands.get(band);
  }

  private static Person person(BandTown.Desk desk, long id) {
    return desk.entities.find(Person.class, id);
  }

  private OverviewService service(BandTown.Desk desk) {
    return ReportKit.overview(desk.entities, town.audit);
  }

  private Overview overview(LocalDate day, String band) {
    return town.as(
        town.hr, desk -> service(desk).overview(new OverviewFilter(office, false, band, day)));
  }

  private void grantPersonal(long personId) {
    town.doAs(
        null,
        desk ->
            new PersonalKit(desk.entities, town.audit, town.clock)
                .grant(
                    new PersonalSheet(
                        personId,
                        BandTown.TODAY.minusYears(1),
                        null,
                        StandardBands.fiveEqualDays(FROM).pattern(),
                        "Det. 1/2025",
                        BandTown.TODAY.minusYears(1))));
  }

  @Test
  void bandCountsAsComingUntilItsFirstDayAndAsWorkedFromThen() {
    long id = town.ask(town.employee, "monday", FROM, null);
    assertThat(overview(BandTown.TODAY, null).count(Standing.DECIDING)).isOne();
    town.approveWhole(id);

    Overview today = overview(BandTown.TODAY, null);
    Overview then = overview(FROM, null);

    assertThat(today.people()).isEqualTo(3);
    assertThat(today.count(Standing.COMING)).isOne();
    assertThat(today.count(Standing.ORDINARY)).isEqualTo(3);
    assertThat(then.count(Standing.COMING)).isZero();
    assertThat(then.count(Standing.BAND)).isOne();
    assertThat(then.count(Standing.ORDINARY)).isEqualTo(2);
    assertThat(then.rows()).hasSize(1);
    assertThat(then.total().bands()).containsExactly(1L);
  }

  @Test
  void bandTakesThePlaceOfAPersonalisedScheduleAndNobodyCountsTwice() {
    grantPersonal(town.employee.getPersonId());
    grantPersonal(town.colleague.getPersonId());
    town.approveWhole(town.ask(town.employee, "monday", FROM, null));

    OverviewRow total = overview(FROM, null).total();

    assertThat(total.personal()).isOne();
    assertThat(total.bands()).containsExactly(1L);
    assertThat(total.ordinary()).isOne();
    assertThat(total.people()).isEqualTo(3);
  }

  @Test
  void oneBandLeavesTheOtherHoursOut() {
    town.approveWhole(town.ask(town.employee, "monday", FROM, null));
    town.approveWhole(town.ask(town.colleague, "equal", FROM, null));

    Overview found = overview(FROM, code);

    assertThat(found.bands()).hasSize(1);
    assertThat(found.lines(null)).extracting(OverviewLine::person).containsExactly("Marta Esempi");
    assertThat(found.people()).isEqualTo(3);
  }

  @Test
  void officeStandsForThoseBelowItUnlessItIsMeantAlone() {
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          Office above = desk.entities.find(Office.class, office);
          staff.person("Ada", "Prove", staff.office("Cassa", above));
        });

    OverviewFilter alone = new OverviewFilter(office, true, null, FROM);
    long here = town.as(town.hr, desk -> service(desk).overview(alone).people());

    assertThat(overview(FROM, null).people()).isEqualTo(4);
    assertThat(here).isEqualTo(3);
  }

  @Test
  void everyFileThatLeavesIsWrittenDown() {
    town.doAs(
        town.hr,
        desk ->
            assertThat(
                    service(desk)
                        .export(new OverviewFilter(office, false, null, FROM), null, "ods"))
                .hasSize(3));

    assertThat(town.audit.lines())
        .contains(
            "timeband.overview-exported timeband ods, 2027-01-11, office "
                + office
                + ", band any, all, 3 lines");
  }

  @Test
  void queriesGrowNeitherWithPeopleNorWithOffices() {
    add(5);
    long few = statements();
    add(50);

    assertThat(statements()).isEqualTo(few).isEqualTo(4);
  }

  private void add(int offices) {
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          Office above = desk.entities.find(Office.class, office);
          for (int i = 0; i < offices; i++) {
            Person one = staff.person("Ada", "Prove", staff.office("Ufficio", above));
            desk.entities.flush();
            TimeBand band = desk.entities.find(TimeBand.class, bandId("monday"));
            desk.entities.persist(
                new TimeBandRequest(
                    one.getId(), band, FROM, null, "k" + one.getId(), town.clock.instant()));
          }
        });
  }

  private long statements() {
    long before = db.statements();
    List<OverviewRow> rows = overview(FROM, null).rows();
    assertThat(rows).isNotEmpty();
    return db.statements() - before;
  }
}
