package it.segrate.citytimes.systemtest.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fifty more desks in the demonstration's hall, each of which serves all that the town serves, and
 * as many operators ({@code rush-<number>}, with the password of the demo).
 */
final class BusyHall {

  static final int DESKS = 50;

  private BusyHall() {}

  static String operator(int number) {
    return "rush-" + number;
  }

  static String desk(int number) {
    return "R" + number;
  }

  /** Puts them into the database of a portal with its demo, in one transaction. */
  static void build(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    long branch = numbers(connection, "SELECT MIN(id) FROM frontoffice_branch").getFirst();
    List<Long> groups =
        numbers(
            connection,
            "SELECT id FROM frontoffice_service_group WHERE partner IS NULL AND branch_id = "
                + branch);
    List<Long> desks = new ArrayList<>();
    try (Rows rows =
        new Rows(
            connection, "frontoffice_service_point", "branch_id, name, staffed, version, closed")) {
      for (int i = 0; i < DESKS; i++) {
        desks.add(rows.add(branch, desk(i), false, 1, false));
      }
    }
    try (Rows rows = Rows.withoutIds(connection, "frontoffice_point_group", "point_id, group_id")) {
      for (long desk : desks) {
        for (long group : groups) {
          rows.put(desk, group);
        }
      }
    }
    operators(connection);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void operators(Connection connection) throws SQLException {
    String hash;
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT password_hash FROM account WHERE username = 'operator'")) {
      found.next();
      hash = found.getString(1);
    }
    List<Long> accounts = new ArrayList<>();
    try (Rows rows =
        new Rows(
            connection,
            "account",
            "username, display_name, password_hash, locale, enabled, failed_logins, version")) {
      for (int i = 0; i < DESKS; i++) {
        accounts.add(rows.add(operator(i), "Operatore " + i, hash, "it", true, 0, 1));
      }
    }
    try (Rows rows = Rows.withoutIds(connection, "account_role", "account_id, role")) {
      for (long account : accounts) {
        rows.put(account, "OPERATOR");
      }
    }
  }

  private static List<Long> numbers(Connection connection, String query) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        numbers.add(found.getLong(1));
      }
    }
    return numbers;
  }
}
