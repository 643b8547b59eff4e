package it.segrate.citytimes.frontoffice.shift.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Tuesday 24 November 2026; the hall is open on Tuesdays from 8 to 20. */
@BothDatabases
class ForecastReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final double MEAN_MINUTES = 11.5;

  private TestHall hall;
  private int number;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    number = 0;
  }

  @Test
  void whatCameOnTheSameWeekdayIsWhatComes() {
    for (int week = 1; week <= 4; week++) {
      came(TODAY.minusWeeks(week), "A", "09:10", 30 + week);
      came(TODAY.minusWeeks(week), "B", "09:29", 8);
      came(TODAY.minusWeeks(week), "A", "15:30", 12);
    }

    DayLoad tuesday = week().get(1);

    assertThat(tuesday.counted()).isEqualTo(4);
    assertThat(at(tuesday, "09:00").arrivals()).isEqualTo(40.5);
    assertThat(at(tuesday, "09:00").needed()).isEqualTo(Forecast.desks(81, MEAN_MINUTES, 4));
    assertThat(at(tuesday, "15:30").arrivals()).isEqualTo(12);
    assertThat(at(tuesday, "15:30").needed()).isEqualTo(Forecast.desks(24, MEAN_MINUTES, 4));
    assertThat(at(tuesday, "12:00").needed()).as("nobody has come at noon").isZero();
    assertThat(week().getFirst().halfHours()).as("closed on Mondays").isEmpty();
  }

  @Test
  void tooFewDaysOrTicketsAreNothingToGoBy() {
    for (int week = 1; week <= 3; week++) {
      came(TODAY.minusWeeks(week), "A", "09:10", 100);
    }
    assertPlanned(week().get(1));

    hall = new TestHall(hall.db);
    for (int week = 1; week <= 4; week++) {
      came(TODAY.minusWeeks(week), "A", "09:10", week == 1 ? 49 : 50);
    }
    assertPlanned(week().get(1));

    came(TODAY.minusWeeks(2), "A", "10:10", 1);
    assertThat(week().get(1).counted()).isEqualTo(4);
  }

  @Test
  void guestsTodayAndLongAgoDoNotCount() {
    for (int week = 1; week <= 4; week++) {
      came(TODAY.minusWeeks(week), "A", "09:10", 50);
      came(TODAY.minusWeeks(week), "P", "09:10", 50);
    }
    came(TODAY, "A", "09:10", 500);
    came(TODAY.minusWeeks(9), "A", "09:10", 500);

    DayLoad tuesday = week().get(1);

    assertThat(tuesday.counted()).isEqualTo(4);
    assertThat(at(tuesday, "09:00").arrivals()).isEqualTo(50);
  }

  @Test
  void nineIsNineInSummerAndInWinter() {
    came(LocalDate.of(2026, 10, 13), "A", "09:10", 60);
    came(LocalDate.of(2026, 10, 20), "A", "09:10", 60);
    came(LocalDate.of(2026, 10, 27), "A", "09:10", 60);
    came(LocalDate.of(2026, 11, 3), "A", "09:10", 60);

    assertThat(at(week().get(1), "09:00").arrivals()).isEqualTo(60);
  }

  @Test
  void forecastCostsAsMuchForManyTicketsAsForFew() {
    came(TODAY.minusWeeks(1), "A", "09:10", 1);
    long few = statements();
    came(TODAY.minusWeeks(2), "A", "11:10", 100);
    came(TODAY.minusWeeks(3), "B", "16:10", 100);

    assertThat(statements()).isEqualTo(few);
  }

  /** The year's 60,000 visits, spread over the one open day of the week. */
  private static void assertPlanned(DayLoad tuesday) {
    assertThat(tuesday.counted()).isZero();
    assertThat(tuesday.halfHours()).hasSize(24);
    assertThat(tuesday.halfHours().stream().mapToDouble(HalfHour::arrivals).sum())
        .isCloseTo(1_200, within(1.0));
  }

  private List<DayLoad> week() {
    return hall.read(
        em ->
            new ForecastReader(em, hall.directory(em), hall.clock)
                .week(hall.branch, NEXT_MONDAY, Set.of()));
  }

  private long statements() {
    long before = hall.db.statements();
    week();
    return hall.db.statements() - before;
  }

  private static HalfHour at(DayLoad day, String from) {
    return day.halfHours().stream()
        .filter(one -> one.from().equals(LocalTime.parse(from)))
        .findFirst()
        .orElseThrow();
  }

  /** So many came for a queue at that time, and were served. */
  private void came(LocalDate day, String letter, String time, int people) {
    hall.db.inTransaction(
        em -> {
          for (int person = 0; person < people; person++) {
            came(em, day, letter, LocalTime.parse(time));
          }
        });
  }

  private void came(EntityManager em, LocalDate day, String letter, LocalTime time) {
    long at = day.atTime(time).atZone(PortalClock.ZONE).toInstant().toEpochMilli();
    String key = UUID.randomUUID().toString();
    Query insert =
        em.createNativeQuery(
            "INSERT INTO frontoffice_ticket (branch_id, group_id, service_id, issued_on, letter,"
                + " seq_no, lane, state, secret, request_key, sort_rank, issued_at, counts_from,"
                + " waits_from, ended_at, unattended, put_off, version)"
                + " SELECT g.branch_id, g.id, c.id, ?, ?, ?, 'WALK_IN', 'DONE', ?, ?, ?, ?, ?, ?, ?,"
                + " FALSE, 0, 0 FROM frontoffice_service c JOIN frontoffice_service_group g"
                + " ON g.id = c.group_id WHERE c.id = ?");
    Object[] values = {
      Date.valueOf(day),
      letter,
      ++number,
      key.substring(0, 30),
      key,
      at,
      at,
      at,
      at,
      at,
      hall.service(letter)
    };
    for (int i = 0; i < values.length; i++) {
      insert.setParameter(i + 1, values[i]);
    }
    insert.executeUpdate();
  }
}
