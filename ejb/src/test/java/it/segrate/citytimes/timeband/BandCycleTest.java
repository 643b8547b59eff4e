package it.segrate.citytimes.timeband;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.RuleCode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bands whose weeks alternate. */
@BothDatabases
class BandCycleTest {

  private static final List<DayHours> EARLY = Sheets.week("07:30", "15:15");
  private static final List<DayHours> LATE =
      List.of(
          Sheets.day(MONDAY, "09:30", "19:00", 540),
          Sheets.day(TUESDAY, "09:30", "19:00", 540),
          Sheets.day(THURSDAY, "09:30", "19:00", 540),
          Sheets.day(SATURDAY, "08:00", "17:30", 540));

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  @Test
  void weeksAreKeptAndReadInTheirOrder() {
    BandSheet sheet = alternating();
    TimeBand band = published(sheet);

    assertThat(band.sheet()).isEqualTo(sheet);
    assertThat(band.pattern().weeks()).containsExactly(EARLY, LATE);
    assertThat(band.longDays()).hasSize(6).startsWith(MONDAY).endsWith(SATURDAY);
  }

  @Test
  void hoursOfADateAreThoseOfItsWeek() {
    TimeBand band = published(alternating());
    LocalDate monday = Sheets.FROM.with(TemporalAdjusters.next(MONDAY));
    LocalDate first =
        band.pattern().weekOf(monday, Sheets.FROM) == 0 ? monday : monday.plusWeeks(1);

    assertThat(band.hoursOn(first)).contains(EARLY.get(0));
    assertThat(band.hoursOn(first.plusWeeks(1))).contains(LATE.get(0));
    assertThat(band.hoursOn(first.plusWeeks(2))).contains(EARLY.get(0));
    assertThat(band.hoursOn(first.plusDays(5))).isEmpty();
    assertThat(band.hoursOn(first.plusDays(12))).contains(LATE.get(3));
    assertThat(TodaysHours.of(band, first.plusDays(5)).key())
        .isEqualTo("timeband.requests.leadFree");
    assertThat(TodaysHours.of(band, first.plusDays(12)).key())
        .isEqualTo("timeband.requests.leadToday");
  }

  @Test
  void weekInWhichNobodyWorksIsStillAWeek() {
    List<DayHours> twice = EARLY.stream().map(day -> longer(day)).toList();
    BandSheet sheet =
        Sheets.cycle(Sheets.code(), Sheets.FROM, Sheets.TALKS, List.of(twice, List.of()));
    long id = town.as(town.hr, desk -> desk.desk.draft(sheet).getId());

    assertThat(band(id).pattern().length()).isEqualTo(2);
  }

  @Test
  void draftGetsAndLosesWeeks() {
    String code = Sheets.code();
    BandSheet one = Sheets.sheet(code, Sheets.FROM, Sheets.TALKS, EARLY);
    long id = town.as(town.hr, desk -> desk.desk.draft(one).getId());
    List<List<DayHours>> eight = new ArrayList<>();
    for (int week = 0; week < 8; week++) {
      eight.add(EARLY);
    }
    change(id, Sheets.cycle(code, Sheets.FROM, Sheets.TALKS, eight));
    assertThat(band(id).days()).hasSize(40);

    change(id, one);
    assertThat(band(id).sheet()).isEqualTo(one);
  }

  @Test
  void findingTellsTheWeekItIsIn() {
    List<DayHours> evening = List.of(Sheets.day(MONDAY, "08:00", "21:00", 432), EARLY.get(1));
    BandSheet sheet =
        Sheets.cycle(Sheets.code(), Sheets.FROM, Sheets.TALKS, List.of(EARLY, evening));

    assertThat(town.as(town.hr, desk -> desk.desk.check(sheet, Sheets.FROM)).findings())
        .filteredOn(finding -> finding.rule().code() == RuleCode.DAILY_REST)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.week()).isEqualTo(1);
              assertThat(finding.day()).isEqualTo(MONDAY);
            });
  }

  private BandSheet alternating() {
    return Sheets.cycle(Sheets.code(), Sheets.FROM, Sheets.TALKS, List.of(EARLY, LATE));
  }

  private TimeBand published(BandSheet sheet) {
    long id = town.as(town.hr, desk -> desk.desk.draft(sheet).getId());
    town.doAs(town.hr, desk -> desk.desk.publish(id, desk.desk.get(id).getVersion()));
    return town.as(town.employee, desk -> desk.catalogue.get(id));
  }

  private TimeBand band(long id) {
    return town.as(town.hr, desk -> desk.desk.get(id));
  }

  private void change(long id, BandSheet sheet) {
    town.doAs(town.hr, desk -> desk.desk.change(id, desk.desk.get(id).getVersion(), sheet));
  }

  private static DayHours longer(DayHours day) {
    return Sheets.day(day.weekday(), "07:00", "19:30", 720);
  }
}
