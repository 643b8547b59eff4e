package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The floor: how many rows a second the database writes, each in a transaction of its own. */
final class CommitRate {

  private static final int WRITERS = 16;

  private CommitRate() {}

  /** Rows a second, of sixteen who write at once. */
  static double of(TestServer server, Duration window) throws Exception {
    try (Connection connection = BenchServer.connect(server, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS bench_row (n BIGINT NOT NULL, words TEXT)");
    }
    long end = System.nanoTime() + window.toNanos();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(() -> write(server, end));
    }
    int rows = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Integer> one : threads.invokeAll(writers)) {
        rows += one.get();
      }
    }
    return rows * 1_000.0 / window.toMillis();
  }

  private static int write(TestServer server, long end) throws SQLException {
    int rows = 0;
    try (Connection connection = BenchServer.connect(server, "");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO bench_row (n, words) VALUES (?, ?)")) {
      while (System.nanoTime() < end) {
        insert.setLong(1, rows);
        insert.setString(2, "A ticket's row is about as long as this");
        insert.executeUpdate();
        rows++;
      }
    }
    return rows;
  }
}
