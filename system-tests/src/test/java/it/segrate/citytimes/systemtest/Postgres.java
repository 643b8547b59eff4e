package it.segrate.citytimes.systemtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.segrate.citytimes.launcher.Ports;
import it.segrate.citytimes.launcher.ServerPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A PostgreSQL of a test's own, empty at first. It can be stopped and started again at the same
 * place, over the same data.
 */
public final class Postgres implements AutoCloseable {

  private static final String USER = "postgres";

  private final int port = Ports.anyFree();
  private final Path data;
  private EmbeddedPostgres running;

  /** Makes the place for its data; it does not run yet. */
  public Postgres() {
    try {
      data = Files.createTempDirectory("citytimes-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Starts it unless it runs. */
  public synchronized void start() {
    if (running != null) {
      return;
    }
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  /** Stops it as its administrator would: whoever is connected is cut off. */
  public synchronized void stop() {
    if (running == null) {
      return;
    }
    try {
      running.close();
      running = null;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  /** Whether a table of that name is there. */
  public synchronized boolean hasTable(String name) throws SQLException {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        ResultSet found = connection.getMetaData().getTables(null, "public", name, null)) {
      return found.next();
    }
  }

  /** The plan of a server whose data is here. */
  public ServerPlan under(ServerPlan plan) {
    return plan.onDatabase("jdbc:postgresql://localhost:" + port + "/postgres", USER, USER);
  }

  @Override
  public void close() {
    stop();
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
