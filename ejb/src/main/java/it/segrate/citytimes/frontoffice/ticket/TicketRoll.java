package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.database.Dialect;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The roll that tickets are torn from: one row a branch, letter and day. Tearing locks the row
 * until the caller's transaction ends, so numbers have no gap and no twin, whatever fails in
 * between. Every later move of a ticket is counted on the same row: see {@link #mark}.
 */
@ApplicationScoped
public class TicketRoll {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int NO_ROLL = -1;

  /**
   * Makes Derby go straight to the row. Left to itself it scans so small a table, and waits for the
   * rolls of other letters on its way. To PostgreSQL it is a comment.
   */
  private static final String BY_KEY = " --DERBY-PROPERTIES constraint=FRONTOFFICE_ROLL_PK\n";

  @Resource(lookup = DatabaseStartup.JNDI_NAME)
  private DataSource dataSource;

  private final Consumer<HallMoved> moved;

  /** For the container, which needs one without arguments. */
  protected TicketRoll() {
    moved = null;
  }

  @Inject
  public TicketRoll(Event<HallMoved> event) {
    moved = event::fire;
  }

  /** For use without a container. */
  public TicketRoll(DataSource dataSource, Consumer<HallMoved> moved) {
    this.dataSource = dataSource;
    this.moved = moved;
  }

  /** Tears the next number off, from 1, in the caller's transaction. */
  int next(long branch, String letter, LocalDate day) {
    return turn(branch, letter, day, 1);
  }

  /**
   * Locks the roll and counts a move on it in the caller's transaction; it is opened if need be.
   *
   * @param numbers how many numbers are passed over
   * @return the last number torn off or passed over
   */
  public int turn(long branch, String letter, LocalDate day, int numbers) {
    try (Connection connection = dataSource.getConnection()) {
      int number = advance(connection, branch, letter, day, numbers);
      if (number == NO_ROLL) {
        open(connection, branch, letter, day);
        number = advance(connection, branch, letter, day, numbers);
      }
      moved.accept(new HallMoved(branch));
      return number;
    } catch (SQLException e) {
      throw new IllegalStateException("No number from roll " + letter + " of " + day, e);
    }
  }

  /** Counts a move of one of the roll's tickets, in the caller's transaction. */
  public void count(Ticket ticket) {
    long branch = ticket.getBranch().getId();
    try (Connection connection = dataSource.getConnection()) {
      advance(connection, branch, ticket.getLetter(), ticket.getIssuedOn(), 0);
      moved.accept(new HallMoved(branch));
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
            + BY_KEY
            + " WHERE r.branch_id = b.id AND r.issued_on = ?)"
            + " + (SELECT COALESCE(SUM(p.version), 0) FROM frontoffice_service_point p"
            + " WHERE p.branch_id = b.id) FROM frontoffice_branch b WHERE b.id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setDate(1, Date.valueOf(day));
      select.setLong(2, branch);
      return figure(select);
    } catch (SQLException e) {
      throw new IllegalStateException("Marks of branch " + branch + " cannot be read", e);
    }
  }

  /** How many numbers were torn off on a day, by letter; those of which none was are left out. */
  public Map<String, Integer> torn(long branch, LocalDate day) {
    String sql =
        "SELECT letter, last_number FROM frontoffice_roll"
            + " WHERE branch_id = ? AND issued_on = ? AND last_number > 0";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, branch);
      select.setDate(2, Date.valueOf(day));
      Map<String, Integer> torn = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          torn.put(rows.getString(1), rows.getInt(2));
        }
      }
      return torn;
    } catch (SQLException e) {
      throw new IllegalStateException("Rolls of branch " + branch + " cannot be read", e);
    }
  }

  private static long figure(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /**
   * Locks the roll, counts a move, moves its number on; tells the number, or that it is not there.
   */
  private static int advance(
      Connection connection, long branch, String letter, LocalDate day, int numbers)
      throws SQLException {
    return Dialect.of(connection) == Dialect.POSTGRESQL
        ? advancePostgres(connection, branch, letter, day, numbers)
        : advanceDerby(connection, branch, letter, day, numbers);
  }

  private static int advancePostgres(
      Connection connection, long branch, String letter, LocalDate day, int numbers)
      throws SQLException {
    String sql =
        "UPDATE frontoffice_roll SET last_number = last_number + ?, moves = moves + 1"
            + " WHERE branch_id = ? AND letter = ? AND issued_on = ? RETURNING last_number";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, numbers);
      name(update, 2, branch, letter, day);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? row.getInt(1) : NO_ROLL;
      }
    }
  }

  /** By a cursor, since an UPDATE takes no hint, and without one waits for rolls it passes by. */
  private static int advanceDerby(
      Connection connection, long branch, String letter, LocalDate day, int numbers)
      throws SQLException {
    String sql =
        "SELECT last_number, moves FROM frontoffice_roll"
            + BY_KEY
            + " WHERE branch_id = ? AND letter = ? AND issued_on = ? FOR UPDATE";
    try (PreparedStatement select =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
      name(select, 1, branch, letter, day);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return NO_ROLL;
        }
        int number = row.getInt(1) + numbers;
        row.updateInt(1, number);
        row.updateLong(2, row.getLong(2) + 1);
        row.updateRow();
        return number;
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
      name(insert, 1, branch, letter, day);
      insert.executeUpdate();
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void name(
      PreparedStatement sql, int first, long branch, String letter, LocalDate day)
      throws SQLException {
    sql.setLong(first, branch);
    sql.setString(first + 1, letter);
    sql.setDate(first + 2, Date.valueOf(day));
  }
}
