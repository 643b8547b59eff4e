package it.segrate.citytimes.systemtest.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.systemtest.Postgres;
import it.segrate.citytimes.systemtest.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

/**
 * A portal of a benchmark's own, over a database that was filled for it: PostgreSQL, with {@code
 * -Dbench.database=DERBY} the other one, with {@code BOTH} one after the other.
 */
final class BenchServer {

  private static final Logger LOG = Logger.getLogger(BenchServer.class.getName());

  private BenchServer() {}

  /** Writes what the benchmark needs beyond the demo. */
  @FunctionalInterface
  interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  /** What is measured. */
  @FunctionalInterface
  interface Measure {
    void measure(String database, TestServer server) throws Exception;
  }

  /**
   * Measures on each database that was asked for.
   *
   * @param derbyStatistics what tells Derby how large its tables are
   */
  static void forEachDatabase(Filling filling, String[] derbyStatistics, Measure measure)
      throws Exception {
    String one = System.getProperty("bench.database", "POSTGRESQL");
    if (!one.equals("DERBY")) {
      onPostgres(filling, measure);
    }
    if (!one.equals("POSTGRESQL")) {
      onDerby(filling, derbyStatistics, measure);
    }
  }

  private static void onPostgres(Filling filling, Measure measure) throws Exception {
    try (Postgres postgres = new Postgres()) {
      postgres.start();
      try (TestServer server = TestServer.prepare("bench", postgres::under)) {
        server.start();
        fill(connect(server, "?reWriteBatchedInserts=true"), filling, "ANALYZE");
        measure.measure("PostgreSQL", server);
      }
    }
  }

  /** A server that runs has its Derby for itself: it is filled in between. */
  private static void onDerby(Filling filling, String[] statistics, Measure measure)
      throws Exception {
    try (TestServer server = TestServer.prepare("bench-derby", plan -> plan)) {
      server.start();
      server.stop();
      fill(connect(server, ""), filling, statistics);
      assertThatThrownBy(() -> connect(server, ";shutdown=true")).hasMessageContaining("shutdown");
      server.start();
      measure.measure("Derby", server);
    }
  }

  /**
   * The server's database, past the server; on Derby only while it does not run.
   *
   * @param more what follows the address
   */
  static Connection connect(TestServer server, String more) throws SQLException {
    Map<String, String> config = server.plan().config();
    String url =
        config.getOrDefault(
            "citytimes.db.url", "jdbc:derby:" + server.plan().derby().resolve("citytimes"));
    String user = config.getOrDefault("citytimes.db.user", "citytimes");
    return DriverManager.getConnection(url + more, user, user);
  }

  private static void fill(Connection connection, Filling filling, String... statistics)
      throws SQLException {
    long begin = System.nanoTime();
    try (connection;
        Statement statement = connection.createStatement()) {
      filling.fill(connection);
      for (String one : statistics) {
        statement.execute(one);
      }
    }
    LOG.info("Filled in " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
  }
}
