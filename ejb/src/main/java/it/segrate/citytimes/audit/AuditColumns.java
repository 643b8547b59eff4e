package it.segrate.citytimes.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The columns of a line, in one order. */
final class AuditColumns {

  private static final String NAMES =
      "sequence, recorded_at, actor, on_behalf_of, action, subject, details, origin, hash";

  static final String SELECT = "SELECT " + NAMES + " FROM audit_entry";

  static final String INSERT =
      "INSERT INTO audit_entry (" + NAMES + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private AuditColumns() {}

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  static void write(PreparedStatement statement, AuditEntry entry, String hash)
      throws SQLException {
    statement.setLong(1, entry.sequence());
    statement.setLong(2, entry.at().toEpochMilli());
    statement.setString(3, entry.actor());
    statement.setString(4, entry.onBehalfOf());
    statement.setString(5, entry.action());
    statement.setString(6, entry.subject());
    statement.setString(7, entry.details());
    statement.setString(8, entry.origin());
    statement.setString(9, hash);
  }
}
