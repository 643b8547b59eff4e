package it.segrate.citytimes.queue.bench;

import it.segrate.citytimes.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that a durable change costs: one row updated by its id and committed. */
final class CommitFloor implements Contender {

  private static final int COMMITS = 4_000;

  private final TestDatabase database;
  private final AtomicInteger left = new AtomicInteger();

  CommitFloor(TestDatabase database) throws SQLException {
    this.database = database;
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bench_floor (id INT NOT NULL PRIMARY KEY, n INT NOT NULL)");
      for (int worker = 0; worker < Round.WORKERS; worker++) {
        statement.execute("INSERT INTO bench_floor VALUES (" + worker + ", 0)");
      }
    }
  }

  @Override
  public String name() {
    return "commit of one row";
  }

  @Override
  public int items() {
    return COMMITS;
  }

  @Override
  public void fill() {
    left.set(COMMITS);
  }

  @Override
  public int work(int worker) throws SQLException {
    int done = 0;
    try (Connection connection = database.connection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE bench_floor SET n = n + 1 WHERE id = ?")) {
      while (left.getAndDecrement() > 0) {
        update.setInt(1, worker);
        update.executeUpdate();
        done++;
      }
    }
    return done;
  }
}
