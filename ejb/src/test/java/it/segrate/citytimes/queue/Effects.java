package it.segrate.citytimes.queue;

import it.segrate.citytimes.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** The business side of a test: one row for each item whose work took effect. */
public final class Effects {

  private static final String TAKEN = "X0Y32 42P07";

  private final TestDatabase database;

  /** Makes its table where it is missing. */
  public Effects(TestDatabase database) {
    this.database = database;
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE effect (item BIGINT NOT NULL, worker VARCHAR(100))");
    } catch (SQLException e) {
      if (!TAKEN.contains(e.getSQLState())) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Joins the transaction of the thread; nothing keeps a second row for the same item out. */
  public void add(long item, String worker) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO effect VALUES (?, ?)")) {
      insert.setLong(1, item);
      insert.setString(2, worker);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Items that took effect; fails if one did so twice. */
  public Set<Long> items() {
    Set<Long> items = new HashSet<>();
    try (Connection connection = database.connection();
        PreparedStatement select = connection.prepareStatement("SELECT item FROM effect");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        if (!items.add(rows.getLong(1))) {
          throw new AssertionError("item " + rows.getLong(1) + " took effect twice");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return items;
  }
}
