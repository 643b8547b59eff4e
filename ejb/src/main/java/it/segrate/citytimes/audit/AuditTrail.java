package it.segrate.citytimes.audit;

import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.database.LikePattern;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Reads the trail, newest first. Who may read it is decided by the service that calls. */
@Stateless
public class AuditTrail {

  @Resource(lookup = DatabaseStartup.JNDI_NAME)
  private DataSource dataSource;

  /** For the container. */
  public AuditTrail() {}

  AuditTrail(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Lines before a given one.
   *
   * @param actor exact user name, or null or blank for all
   * @param subject beginning of the subject, such as {@code timeband:}, or null or blank for all
   * @param before only lines with a smaller sequence; {@link Long#MAX_VALUE} for the newest
   * @param limit at most so many, 1 to 500
   */
  public List<AuditEntry> read(String actor, String subject, long before, int limit) {
    String sql =
        AuditColumns.SELECT
            + " WHERE sequence < ? AND actor LIKE ? ESCAPE '!' AND subject LIKE ? ESCAPE '!'"
            + " ORDER BY sequence DESC FETCH FIRST "
            + Math.clamp(limit, 1, 500)
            + " ROWS ONLY";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, before);
      query.setString(
          2, isBlank(actor) ? "%" : LikePattern.exactly(actor.toLowerCase(Locale.ROOT)));
      query.setString(3, LikePattern.startingWith(subject));
      List<AuditEntry> entries = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(AuditColumns.read(rows));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
