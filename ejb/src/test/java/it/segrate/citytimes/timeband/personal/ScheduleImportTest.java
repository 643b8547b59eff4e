package it.segrate.citytimes.timeband.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.imports.Desk;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.Outcome;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of personalised schedules, from upload to the hours of a person. */
@BothDatabases
class ScheduleImportTest {

  private static final String HEADER =
      "matricola;dal;al;giorno;entrata dalle;entrata fino alle;pausa dalle;pausa fino alle;"
          + "uscita dalle;uscita fino alle;pausa minuti;ore;atto;data atto;settimana";
  private static final LocalDate FROM = LocalDate.of(2025, 4, 1);

  private TestDatabase db;
  private Desk desk;

  @BeforeEach
  void open(TestDatabase database) {
    db = database;
    db.inTransaction(
        em -> {
          em.createNativeQuery("DELETE FROM timeband_personal_day").executeUpdate();
          em.createNativeQuery("DELETE FROM timeband_personal").executeUpdate();
        });
    desk = Desk.at(db, em -> List.of(subject(em)));
    db.inTransaction(em -> List.of("1", "2").forEach(badge -> person(em, badge)));
  }

  private static ScheduleImport subject(EntityManager entities) {
    ScheduleImport subject = new ScheduleImport();
    subject.entities = entities;
    subject.clock = Desk.CLOCK;
    return subject;
  }

  private static void person(EntityManager em, String badge) {
    Person person = new Staff(em).person("Marta", "Esempi", null);
    person.identifyAs(new Badge(badge), person.getTaxCode(), "Marta", "Esempi" + badge);
  }

  private static String line(String badge, String from, String until, String day) {
    return badge
        + ";"
        + from
        + ";"
        + until
        + ";"
        + day
        + ";8:00;8:30;13:00;14:30;16:00;17.30;30;7:00;Det. 12/2025;27/03/2025;";
  }

  private List<PersonalSchedule> schedules() {
    return db.callInTransaction(
        em -> {
          List<PersonalSchedule> all =
              em.createQuery(
                      "SELECT s FROM PersonalSchedule s ORDER BY s.fromDate",
                      PersonalSchedule.class)
                  .getResultList();
          all.forEach(PersonalSchedule::pattern);
          return all;
        });
  }

  private long imported(String... lines) {
    return desk.importAll(
        RegistryKind.SCHEDULES,
        Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new));
  }

  private List<Reason> reasons(long id, int line) {
    return desk.rows(id, Outcome.QUARANTINED).stream()
        .filter(row -> row.getLine() == line)
        .map(ImportRow::getProblems)
        .flatMap(List::stream)
        .map(Problem::reason)
        .toList();
  }

  @Test
  void linesOfOneBadgeAndFirstDayAreOneSchedule() {
    long id = imported(line("1", "1/4/2025", "", "lunedì"), line("01", "2025-04-01", "", "Thu"));

    assertThat(desk.counts(id).of(Outcome.NEW)).isEqualTo(1);
    PersonalSchedule schedule = schedules().getFirst();
    assertThat(schedule.getFrom()).isEqualTo(FROM);
    assertThat(schedule.until()).isEmpty();
    assertThat(schedule.getActNumber()).isEqualTo("Det. 12/2025");
    assertThat(schedule.pattern().weeks())
        .containsExactly(List.of(hours(DayOfWeek.MONDAY), hours(DayOfWeek.THURSDAY)));
    assertThat(schedule.stateOn(Desk.TODAY)).isEqualTo(ScheduleState.IN_FORCE);
  }

  private static DayHours hours(DayOfWeek day) {
    return new DayHours(
        day,
        TimeWindow.of("08:00", "08:30"),
        List.of(TimeWindow.of("08:30", "13:00"), TimeWindow.of("14:30", "16:00")),
        TimeWindow.of("16:00", "17:30"),
        30,
        7 * 60);
  }

  @Test
  void weeksThatAlternateAreReadByTheirNumber() {
    imported(
        line("1", "1/4/2025", "", "lun") + "1",
        line("1", "1/4/2025", "", "mar") + "2",
        line("1", "1/4/2025", "", "lun") + "2");

    assertThat(schedules().getFirst().pattern().weeks())
        .containsExactly(
            List.of(hours(DayOfWeek.MONDAY)),
            List.of(hours(DayOfWeek.MONDAY), hours(DayOfWeek.TUESDAY)));
  }

  @Test
  void sameFileAgainChangesNothing() {
    String[] file = {line("1", "1/4/2025", "", "lun"), line("2", "1/4/2025", "31/12/2026", "mar")};
    imported(file);

    long again = imported(file);

    assertThat(desk.counts(again).of(Outcome.UNCHANGED)).isEqualTo(2);
    assertThat(desk.counts(again).changes()).isZero();
    assertThat(schedules()).hasSize(2);
  }

  @Test
  void changedDayIsShownBeforeAndAfterAndMade() {
    imported(line("1", "1/4/2025", "", "lun"));

    long id = imported(line("1", "1/4/2025", "", "lun").replace(";8:00;", ";7:45;"));

    assertThat(desk.rows(id, Outcome.CHANGED).getFirst().getChanges())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.column()).isEqualTo(Column.WEEKDAY);
              assertThat(change.before()).contains("08:00-08:30");
              assertThat(change.after()).contains("07:45-08:30");
            });
    assertThat(schedules())
        .singleElement()
        .satisfies(one -> assertThat(one.pattern().days()).hasSize(1));
  }

  @Test
  void changeOfDaysAloneIsSeenByAnImportThatWasPreviewedBefore() {
    imported(line("1", "1/4/2025", "", "lun"));
    long stale = desk.upload(RegistryKind.SCHEDULES, HEADER, line("1", "1/4/2025", "", "mar"));

    imported(line("1", "1/4/2025", "", "mer"));

    assertThatThrownBy(() -> desk.apply(stale))
        .hasMessageContaining("people.refusal.registryChanged");
  }

  @Test
  void laterScheduleEndsTheOneBeforeOnItsEve() {
    imported(line("1", "1/4/2025", "", "lun"));

    imported(line("1", "1/9/2026", "", "mar"));

    assertThat(schedules())
        .extracting(one -> one.until().orElse(null))
        .containsExactly(LocalDate.of(2026, 8, 31), null);
    assertThat(schedules().getFirst().stateOn(Desk.TODAY)).isEqualTo(ScheduleState.ENDED);
  }

  @Test
  void scheduleThatWouldLastIntoALaterOneIsQuarantined() {
    imported(line("1", "1/9/2026", "", "mar"));

    long id = imported(line("1", "1/4/2025", "", "lun"));

    assertThat(reasons(id, 2)).containsExactly(Reason.OVERLAP);
    assertThat(schedules()).hasSize(1);
  }

  @Test
  void twoSchedulesOfTheSameDaysInOneFileAreBothQuarantined() {
    long id = imported(line("1", "1/4/2025", "", "lun"), line("1", "2/5/2025", "", "lun"));

    assertThat(reasons(id, 2)).containsExactly(Reason.OVERLAP);
    assertThat(reasons(id, 3)).containsExactly(Reason.OVERLAP);
  }

  @Test
  void oneBadLineKeepsItsWholeScheduleOutAndNoOther() {
    long id =
        imported(
            line("1", "1/4/2025", "", "lun"),
            line("1", "1/4/2025", "", "mar").replace(";8:00;", ";otto;"),
            line("2", "1/4/2025", "", "mar"));

    assertThat(reasons(id, 2)).containsExactly(Reason.OTHER_LINE);
    assertThat(reasons(id, 3)).containsExactly(Reason.TIME);
    assertThat(schedules()).hasSize(1);
  }

  @Test
  void lineOfNobodyKeepsThoseBesideItOut() {
    long id =
        imported(
            line("1", "1/4/2025", "", "lun"),
            line("", "1/4/2025", "", "mar"),
            line("1", "1/4/2025", "", "mer"));

    assertThat(reasons(id, 2)).containsExactly(Reason.OTHER_LINE);
    assertThat(reasons(id, 3)).containsExactly(Reason.MISSING);
    assertThat(reasons(id, 4)).containsExactly(Reason.OTHER_LINE);
  }

  @Test
  void linesThatContradictEachOtherAreQuarantined() {
    long id =
        imported(
            line("1", "1/4/2025", "", "lun"),
            line("1", "1/4/2025", "", "lun"),
            line("2", "1/4/2025", "", "lun"),
            line("2", "1/4/2025", "1/5/2026", "mar"));

    assertThat(reasons(id, 2)).containsExactly(Reason.TWICE);
    assertThat(reasons(id, 3)).containsExactly(Reason.TWICE);
    assertThat(reasons(id, 4)).containsExactly(Reason.OTHER_LINE);
    assertThat(reasons(id, 5)).containsExactly(Reason.OTHERWISE);
  }

  @Test
  void whatIsNoHoursIsSaidFieldByField() {
    String good = line("1", "1/4/2025", "", "lun");
    long id =
        imported(
            line("77", "1/4/2025", "", "lun"),
            good.replace("lun", "festivo"),
            good.replace("13:00", ""),
            good.replace("13:00", "7:00"),
            good.replace(";30;", ";95;"),
            good.replace("7:00;Det", "12:00;Det"),
            good.replace("17.30", "15.00"),
            good.replace("Det. 12/2025", "=1+1"),
            good + "9",
            line("1", "1/4/2025", "1/3/2025", "lun"));

    assertThat(Stream.iterate(2, line -> line + 1).limit(10).map(line -> reasons(id, line)))
        .containsExactly(
            List.of(Reason.UNKNOWN_PERSON),
            List.of(Reason.WEEKDAY),
            List.of(Reason.HALF_PAUSE),
            List.of(Reason.PAUSE_PLACE),
            List.of(Reason.PAUSE_LENGTH),
            List.of(Reason.DAY_HOURS_RANGE),
            List.of(Reason.TIME_ORDER),
            List.of(Reason.FORMULA),
            List.of(Reason.WEEK),
            List.of(Reason.UNTIL_BEFORE_FROM));
  }

  @Test
  void windowsFileWithCommasIsRead() {
    String file =
        HEADER.replace(';', ',') + "\r\n" + line("1", "1/4/2025", "", "lunedì").replace(';', ',');

    long id = desk.upload(RegistryKind.SCHEDULES, file.getBytes(Charset.forName("windows-1252")));

    assertThat(desk.counts(id).of(Outcome.NEW)).isEqualTo(1);
  }
}
