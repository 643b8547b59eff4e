package it.segrate.citytimes.systemtest.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;

/**
 * Rows of one table, written in batches. Whoever else writes to the table meanwhile spoils it: the
 * numbers that the database gives are taken to follow each other from the first.
 */
final class Rows implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final String insert;
  private final PreparedStatement statement;
  private final boolean numbered;
  private long next;
  private int waiting;
  private Rows others;

  /**
   * @param columns all but the id, separated by commas
   */
  Rows(Connection connection, String table, String columns) throws SQLException {
    this(connection, table, columns, true);
  }

  /** Of a table without numbers of its own. */
  static Rows withoutIds(Connection connection, String table, String columns) throws SQLException {
    return new Rows(connection, table, columns, false);
  }

  private Rows(Connection connection, String table, String columns, boolean numbered)
      throws SQLException {
    this.connection = connection;
    this.numbered = numbered;
    this.insert =
        "INSERT INTO "
            + table
            + " ("
            + columns
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns.split(",").length, "?"))
            + ")";
    this.statement = connection.prepareStatement(insert);
  }

  /** Adds a row and tells the id that it gets. */
  long add(Object... values) throws SQLException {
    if (next == 0) {
      next = first(values);
    } else {
      put(values);
    }
    return next++;
  }

  private long first(Object... values) throws SQLException {
    if (others != null) {
      others.flush();
    }
    try (PreparedStatement one =
        connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
      fill(one, values);
      one.executeUpdate();
      try (ResultSet keys = one.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  void put(Object... values) throws SQLException {
    fill(statement, values);
    statement.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      // Derby does not know the dates of java.time.
      statement.setObject(
          i + 1, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
    }
  }

  /** Has these rows written after those others, to which they refer. */
  Rows after(Rows earlier) {
    others = earlier;
    return this;
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    if (waiting > 0) {
      if (others != null) {
        others.flush();
      }
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    flush();
    statement.close();
    if (numbered && next == 0) {
      throw new IllegalStateException("Nothing was added: " + insert);
    }
  }
}
