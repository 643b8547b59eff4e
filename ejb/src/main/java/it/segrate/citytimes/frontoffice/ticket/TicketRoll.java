package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.database.Dialect;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * The roll that tickets are torn from: one row a branch, letter and day. Tearing locks the row
 * until the caller's transaction ends, so numbers have no gap and no twin, whatever fails in
 * between. Every later move of a ticket is counted on the same row: see {@link #mark}.
 */
public final class TicketRoll {

  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource dataSource;

  public TicketRoll(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Tears the next number off, from 1, in the caller's transaction. */
  int next(long branch, String letter, LocalDate day) {
    try (Connection connection = dataSource.getConnection()) {
      if (!tear(connection, branch, letter, day)) {
        open(connection, branch, letter, day);
        tear(connection, branch, letter, day);
      }
      return lastNumber(connection, branch, letter, day);
    } catch (SQLException e) {
      throw new IllegalStateException("No number from roll " + letter + " of " + day, e);
    }
  }

  /** Counts a move of one of the roll's tickets, in the caller's transaction. */
  public void count(Ticket ticket) {
    String sql =
        "UPDATE frontoffice_roll SET moves = moves + 1"
            + " WHERE branch_id = ? AND letter = ? AND issued_on = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      name(update, ticket.getBranch().getId(), ticket.getLetter(), ticket.getIssuedOn());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Roll of ticket " + ticket.getId() + " not counted", e);
    }
  }

  /**
   * A figure that grows with every committed change in a branch on a day, of tickets or desks. It
   * is cheap, and nothing can be missed: who changes something holds the row that is summed.
   */
  public long mark(long branch, LocalDate day) {
    String sql =
        "SELECT b.version"
            + " + (SELECT COALESCE(SUM(r.moves), 0) FROM frontoffice_roll r"
            + " WHERE r.branch_id = b.id AND r.issued_on = ?)"
            + " + (SELECT COALESCE(SUM(p.version), 0) FROM frontoffice_service_point p"
            + " WHERE p.branch_id = b.id)"
            + " FROM frontoffice_branch b WHERE b.id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setDate(1, Date.valueOf(day));
      select.setLong(2, branch);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Marks of branch " + branch + " cannot be read", e);
    }
  }

  private static boolean tear(Connection connection, long branch, String letter, LocalDate day)
      throws SQLException {
    String sql =
        "UPDATE frontoffice_roll SET last_number = last_number + 1, moves = moves + 1"
            + " WHERE branch_id = ? AND letter = ? AND issued_on = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      name(update, branch, letter, day);
      return update.executeUpdate() == 1;
    }
  }

  private static int lastNumber(Connection connection, long branch, String letter, LocalDate day)
      throws SQLException {
    String sql =
        "SELECT last_number FROM frontoffice_roll"
            + " WHERE branch_id = ? AND letter = ? AND issued_on = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      name(select, branch, letter, day);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Puts the day's roll in; where two do so at once, the second finds the first one's. */
  private static void open(Connection connection, long branch, String letter, LocalDate day)
      throws SQLException {
    String sql =
        "INSERT INTO frontoffice_roll (branch_id, letter, issued_on, last_number, moves)"
            + " VALUES (?, ?, ?, 0, 0)";
    boolean postgres = Dialect.of(connection) == Dialect.POSTGRESQL;
    try (PreparedStatement insert =
        connection.prepareStatement(postgres ? sql + " ON CONFLICT DO NOTHING" : sql)) {
      name(insert, branch, letter, day);
      insert.executeUpdate();
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void name(PreparedStatement sql, long branch, String letter, LocalDate day)
      throws SQLException {
    sql.setLong(1, branch);
    sql.setString(2, letter);
    sql.setDate(3, Date.valueOf(day));
  }
}
