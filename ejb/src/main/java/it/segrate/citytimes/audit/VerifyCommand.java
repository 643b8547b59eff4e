package it.segrate.citytimes.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Verifies the trail from the command line, without the server: {@code java -cp
 * citytimes-ejb.jar:<driver> it.segrate.citytimes.audit.VerifyCommand <jdbc url> [anchor]}. User,
 * password and key come from the environment: {@code CITYTIMES_DB_USER}, {@code
 * CITYTIMES_DB_PASSWORD}, {@code CITYTIMES_AUDIT_KEY}.
 */
public final class VerifyCommand {

  /** Exit codes: whole, not whole, could not look. */
  static final int WHOLE = 0;

  static final int BROKEN = 1;
  static final int UNREADABLE = 2;

  private VerifyCommand() {}

  /** Prints one line and exits with 0 (whole), 1 (edited, missing, truncated) or 2 (unreadable). */
  public static void main(String[] arguments) {
    Runtime.getRuntime().exit(run(arguments, System.getenv(), new PrintStream(System.out, true)));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
    if (arguments.length < 1 || arguments.length > 2) {
      out.println("Usage: VerifyCommand <jdbc url> [hash noted at an earlier verification]");
      return UNREADABLE;
    }
    try (Connection connection =
        DriverManager.getConnection(
            arguments[0],
            environment.getOrDefault("CITYTIMES_DB_USER", "citytimes"),
            environment.getOrDefault("CITYTIMES_DB_PASSWORD", "citytimes"))) {
      AuditChain chain =
          new AuditChain(environment.getOrDefault("CITYTIMES_AUDIT_KEY", AuditChain.DEFAULT_KEY));
      AuditVerdict verdict = chain.verify(connection, arguments.length > 1 ? arguments[1] : null);
      out.println(sentence(verdict));
      return verdict.isWhole() ? WHOLE : BROKEN;
    } catch (SQLException e) {
      out.println("The audit trail cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
  }

  private static String sentence(AuditVerdict verdict) {
    return switch (verdict.finding()) {
      case WHOLE ->
          "WHOLE: " + verdict.sequence() + " lines; note this anchor: " + verdict.lastHash();
      case EDITED -> "EDITED: line " + verdict.sequence() + " is not as it was written";
      case MISSING -> "MISSING: line " + verdict.sequence() + " is gone";
      case TRUNCATED -> "TRUNCATED: the lines after " + verdict.sequence() + " are gone";
    };
  }
}
