package it.segrate.citytimes.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for the whole JVM, started when first asked for and stopped with the JVM. A
 * template is migrated once; each test's database is a copy of it.
 */
final class PostgresServer {

  private static final String TEMPLATE = "citytimes_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static EmbeddedPostgres server;

  private PostgresServer() {}

  static synchronized String newDatabase() {
    if (server == null) {
      server = start();
      execute("CREATE DATABASE " + TEMPLATE);
      new Migrations(server.getDatabase("postgres", TEMPLATE)).migrate(TestModules.all());
    }
    String name = "test_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return name;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start for the tests", e);
    }
  }

  static String url(String name) {
    return server.getJdbcUrl("postgres", name);
  }

  static void drop(String name) {
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
