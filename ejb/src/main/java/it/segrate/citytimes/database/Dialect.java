package it.segrate.citytimes.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** The two databases the portal runs on, and the words in which their SQL differs. */
public enum Dialect {
  /** Embedded Apache Derby: the zero-setup default for one machine. */
  DERBY(
      Map.of(
          "text", "CLOB",
          "bytes", "BLOB",
          "now", "CITYTIMES_NOW()")),
  /** PostgreSQL 15 or newer: for production. */
  POSTGRESQL(
      Map.of(
          "text", "TEXT",
          "bytes", "BYTEA",
          "now", "CAST(extract(epoch FROM statement_timestamp()) * 1000 AS bigint)"));

  private final Map<String, String> words;

  Dialect(Map<String, String> words) {
    this.words = words;
  }

  /**
   * Words that migrations write as <code>${word}</code>: {@code text} and {@code bytes} are column
   * types, {@code now} is the database's clock in milliseconds since 1970-01-01 UTC.
   */
  public Map<String, String> words() {
    return words;
  }

  /** Folder under {@code db/} with the migrations that only this database understands. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** SQL expression for the database's own clock, milliseconds since 1970-01-01 UTC. */
  public String now() {
    return words.get("now");
  }

  /**
   * Tells the dialect of an open connection.
   *
   * @throws SQLException if the driver does not answer
   * @throws IllegalStateException if it is neither Derby nor PostgreSQL
   */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (product.contains("Derby")) {
      return DERBY;
    }
    if (product.contains("PostgreSQL")) {
      return POSTGRESQL;
    }
    throw new IllegalStateException("No dialect for the database " + product);
  }
}
