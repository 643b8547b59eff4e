package it.segrate.citytimes.systemtest.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * 300 offices, 5,000 people with an account, and 60,000 requests of theirs, put into the database
 * of a running portal with its demo: a head's account is {@code head-<office>}, one of human
 * resources {@code hr-<number>}, and the password is the demo's.
 *
 * <p>Every person works a band and has eleven requests behind them, most of bands that ended. Three
 * requests of each office wait, most for its head and sixty for HR. Offices stand in ten
 * departments, each with rules of cover; one person in ten is away these days.
 */
final class BigTown {

  static final ZoneId ROME = ZoneId.of("Europe/Rome");

  static final int OFFICES = 300;
  static final int PEOPLE = 5_000;
  static final int REQUESTS = 60_000;
  static final int HR = 10;
  static final int DEPARTMENTS = 10;

  /** What tells Derby how large the tables are; it would find out by itself, later. */
  static final String[] DERBY_STATISTICS =
      Stream.of(
              "OFFICE",
              "PERSON",
              "ACCOUNT",
              "APPROVAL_CASE",
              "APPROVAL_STEP",
              "APPROVAL_EVENT",
              "TIMEBAND_REQUEST")
          .map(
              table ->
                  "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('CITYTIMES', '" + table + "', NULL)")
          .toArray(String[]::new);

  private static final int OLD_OF_EACH = REQUESTS / PEOPLE;
  private static final int OPEN = 3 * OFFICES;
  private static final int FOR_HR = 60;

  private final Connection connection;
  private final LocalDate today = LocalDate.now(ROME);
  private final List<Long> offices = new ArrayList<>();
  private final List<Long> bands = new ArrayList<>();
  private Long firstPerson;

  private BigTown(Connection connection) {
    this.connection = connection;
  }

  /** Builds it, in one transaction. */
  static void build(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    BigTown town = new BigTown(connection);
    town.bands();
    town.offices();
    town.people();
    town.accounts();
    town.cover();
    town.requests();
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void bands() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT id FROM timeband_band WHERE state = 'PUBLISHED' ORDER BY id")) {
      while (found.next()) {
        bands.add(found.getLong(1));
      }
    }
  }

  private void offices() throws SQLException {
    try (Rows rows = new Rows(connection, "office", "version, code, name, parent_id")) {
      for (int i = 0; i < OFFICES; i++) {
        Long parent = i < DEPARTMENTS ? null : offices.get(i % DEPARTMENTS);
        offices.add(rows.add(1, "B" + i, (i < DEPARTMENTS ? "Settore " : "Ufficio ") + i, parent));
        if (i < DEPARTMENTS) {
          rows.flush();
        }
      }
    }
  }

  private void people() throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "person",
            "version, badge, tax_code, first_name, last_name, email, office_id, office_since,"
                + " category, weekly_minutes, hired_on, search_text")) {
      for (int i = 0; i < PEOPLE; i++) {
        String name = "Cognome" + (i * 7919) % PEOPLE;
        String mail = "p" + i + "@bench.example";
        String badge = String.valueOf(100_000 + i);
        long id =
            rows.add(
                1,
                badge,
                "BENCH%011d".formatted(i),
                "Nome" + i % 300,
                name,
                mail,
                offices.get(i % OFFICES),
                today.minusYears(5),
                "INSTRUCTOR",
                i % 8 == 0 ? 1_440 : 2_160,
                today.minusYears(10),
                (name + " nome" + i % 300 + " " + badge + " " + mail).toLowerCase(Locale.ROOT));
        firstPerson = firstPerson == null ? Long.valueOf(id) : firstPerson;
      }
    }
    for (int i = 0; i < OFFICES; i++) {
      execute("UPDATE office SET head_id = " + (firstPerson + i) + " WHERE id = " + offices.get(i));
    }
  }

  private void accounts() throws SQLException {
    String hash = text("SELECT password_hash FROM account WHERE username = 'employee'");
    List<Long> ids = new ArrayList<>();
    try (Rows rows =
        new Rows(
            connection,
            "account",
            "username, display_name, password_hash, person_id, locale, enabled, failed_logins,"
                + " version")) {
      for (int i = 0; i < PEOPLE; i++) {
        ids.add(rows.add(name(i), "Nome" + i, hash, firstPerson + i, "it", true, 0, 1));
      }
    }
    try (Rows rows = Rows.withoutIds(connection, "account_role", "account_id, role")) {
      for (int i = 0; i < PEOPLE; i++) {
        rows.put(ids.get(i), "EMPLOYEE");
        if (i < OFFICES) {
          rows.put(ids.get(i), "MANAGER");
        } else if (i < OFFICES + HR) {
          rows.put(ids.get(i), "HR");
        }
      }
    }
  }

  private static String name(int i) {
    return i < OFFICES ? "head-" + i : i < OFFICES + HR ? "hr-" + (i - OFFICES) : "employee-" + i;
  }

  /** Three people are to be there from nine to noon, four on Tuesday afternoon. */
  private void cover() throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "timeband_cover_rule",
            "version, office_id, weekday, from_minute, to_minute, people, valid_from")) {
      for (long office : offices) {
        for (int weekday = 1; weekday <= 5; weekday++) {
          rows.add(1, office, weekday, 540, 720, 3, today.minusYears(1));
        }
        rows.add(1, office, 2, 960, 1_020, 4, today.minusYears(1));
      }
    }
    try (Rows rows =
        new Rows(connection, "people_absence", "version, person_id, from_date, until_date")) {
      for (int i = 0; i < PEOPLE; i += 10) {
        rows.add(1, firstPerson + i, today.minusDays(i % 20), today.plusDays(i % 40));
      }
    }
  }

  private void requests() throws SQLException {
    try (PastRequests past = new PastRequests(connection, today, bands)) {
      for (int i = 0; i < PEOPLE; i++) {
        for (int number = 1; number < OLD_OF_EACH; number++) {
          past.over(firstPerson + i, office(i), head(i), hr(i), number);
        }
        past.active(firstPerson + i, office(i), head(i), hr(i));
      }
      for (int i = 0; i < OPEN; i++) {
        int who = OFFICES + HR + i;
        past.open(firstPerson + who, office(who), head(who), i >= OPEN - FOR_HR);
      }
    }
  }

  private long office(int person) {
    return offices.get(person % OFFICES);
  }

  private long head(int person) {
    return firstPerson + person % OFFICES;
  }

  private long hr(int person) {
    return firstPerson + OFFICES + person % HR;
  }

  private String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }
}
