package it.segrate.citytimes.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby databases in memory, one for each test class. */
final class DerbyTemplate {

  /** What Derby answers to a successful drop of a database in memory. */
  private static final String DROPPED = "08006";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DerbyTemplate() {}

  static String newDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    EmbeddedDataSource dataSource = new EmbeddedDataSource();
    dataSource.setDatabaseName("memory:" + name);
    dataSource.setUser("citytimes");
    dataSource.setCreateDatabase("create");
    new Migrations(dataSource).migrate(TestModules.all());
    return name;
  }

  static String url(String name) {
    return "jdbc:derby:memory:" + name + ";user=citytimes";
  }

  static void drop(String name) {
    try {
      DriverManager.getConnection("jdbc:derby:memory:" + name + ";drop=true").close();
    } catch (SQLException e) {
      if (!DROPPED.equals(e.getSQLState())) {
        throw new IllegalStateException(e);
      }
    }
  }
}
