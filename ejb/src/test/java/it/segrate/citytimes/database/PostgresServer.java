package it.segrate.citytimes.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL for the whole JVM, started when first asked for and stopped with the JVM. A template
 * is migrated once; each test's database is a copy of it.
 */
final class PostgresServer {

  private static final String TEMPLATE = "citytimes_template";
  private static PostgresServer fast;
  private static PostgresServer durable;

  private final AtomicInteger number = new AtomicInteger();
  private final Path data;
  private final String synchronousCommit;
  private EmbeddedPostgres server;

  private PostgresServer(String synchronousCommit) {
    this.synchronousCommit = synchronousCommit;
    this.data = TempFolders.make("citytimes-postgres");
    this.server = start(0);
    execute("CREATE DATABASE " + TEMPLATE);
    new Migrations(server.getDatabase("postgres", TEMPLATE)).migrate(TestModules.all());
  }

  /**
   * @param port 0 for a free one
   */
  private EmbeddedPostgres start(int port) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", synchronousCommit)
            .setServerConfig("synchronous_commit", synchronousCommit);
    try {
      return (port == 0 ? builder : builder.setPort(port)).start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start for the tests", e);
    }
  }

  /** Stops, breaking every connection, and starts again on the same port. */
  void restart() {
    int port = server.getPort();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = start(port);
  }

  /** Loses everything if the machine stops: for tests. */
  static synchronized PostgresServer fast() {
    if (fast == null) {
      fast = new PostgresServer("off");
    }
    return fast;
  }

  /** Waits for the disk at each commit, as in production. */
  static synchronized PostgresServer durable() {
    if (durable == null) {
      durable = new PostgresServer("on");
    }
    return durable;
  }

  String newDatabase() {
    String name = "test_" + number.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return name;
  }

  String url(String name) {
    return server.getJdbcUrl("postgres", name);
  }

  void drop(String name) {
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
