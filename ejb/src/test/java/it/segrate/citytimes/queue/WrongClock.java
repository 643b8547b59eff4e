package it.segrate.citytimes.queue;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A database whose clock and that of this JVM differ, which is all the same as a server whose clock
 * is wrong.
 */
public final class WrongClock implements AutoCloseable {

  private static volatile long aheadMillis;

  private final TestDatabase original;
  private final TestDatabase database;

  /**
   * @param ahead how far the database's clock is ahead of this JVM's; may be negative
   */
  WrongClock(Dialect dialect, Duration ahead) {
    original = TestDatabase.open(dialect);
    aheadMillis = ahead.toMillis();
    database =
        switch (dialect) {
          case DERBY -> derby();
          case POSTGRESQL -> postgres();
        };
  }

  /** What Derby asks for the time. */
  public static long now() {
    return System.currentTimeMillis() + aheadMillis;
  }

  TestDatabase database() {
    return database;
  }

  private TestDatabase derby() {
    execute(
        "DROP FUNCTION CITYTIMES_NOW",
        "CREATE FUNCTION CITYTIMES_NOW() RETURNS BIGINT LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL"
            + " EXTERNAL NAME '"
            + WrongClock.class.getName()
            + ".now'");
    return original;
  }

  /** A function of the same name goes before PostgreSQL's own. */
  private TestDatabase postgres() {
    execute(
        "CREATE SCHEMA wrong",
        "CREATE FUNCTION wrong.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS"
            + " 'SELECT pg_catalog.statement_timestamp() + "
            + aheadMillis
            + " * interval ''1 millisecond'''");
    String url = original.url() + "&options=-c%20search_path=wrong,public,pg_catalog";
    return TestDatabase.attach(Dialect.POSTGRESQL, url);
  }

  private void execute(String... statements) {
    try (Connection connection = original.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (database != original) {
      database.close();
    }
    original.close();
  }
}
