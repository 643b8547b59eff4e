package it.segrate.citytimes.systemtest.failure;

import it.segrate.citytimes.audit.VerifyCommand;
import it.segrate.citytimes.launcher.ServerPlan;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a server that does not run, read past it. */
final class StoppedDatabase {

  private static final String USER = "citytimes";

  private final ServerPlan plan;
  private final String url;
  private final String user;

  StoppedDatabase(ServerPlan plan) {
    this.plan = plan;
    url =
        plan.config()
            .getOrDefault("citytimes.db.url", "jdbc:derby:" + plan.derby().resolve("citytimes"));
    user = plan.config().getOrDefault("citytimes.db.user", USER);
  }

  /** What becomes of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows of a query. */
  <T> List<T> read(String sql, Row<T> how) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, user);
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(how.read(rows));
      }
      return all;
    }
  }

  /** What the command that verifies the audit trail prints, run as the README tells. */
  String verifyTrail() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dderby.stream.error.file=" + plan.work().resolve("verify-derby.log"),
                "-cp",
                home(VerifyCommand.class) + File.pathSeparator + plan.drivers() + "/*",
                VerifyCommand.class.getName(),
                url)
            .redirectErrorStream(true);
    command.environment().put("CITYTIMES_DB_USER", user);
    command.environment().put("CITYTIMES_DB_PASSWORD", user);
    try (var said = command.start().inputReader(StandardCharsets.UTF_8)) {
      return String.join("\n", said.lines().toList());
    }
  }

  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
