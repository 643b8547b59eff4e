package it.segrate.citytimes.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends to the chain and walks it. The row {@code audit_head} carries the number and the hash of
 * the last line: it is locked while one line is added, and tells a chain that was cut short.
 */
public final class AuditChain {

  /** Key of an installation that has set none; then the chain shows slips, not forgers. */
  public static final String DEFAULT_KEY = "citytimes";

  private static final int PAGE = 1_000;

  private final AuditSeal seal;

  /**
   * @param key secret of this installation, at least one character
   */
  public AuditChain(String key) {
    this.seal = new AuditSeal(key);
  }

  /**
   * Adds a line within the connection's transaction; the sequence and the hash of the given entry
   * are not read.
   *
   * @throws SQLException if the database refuses it, in which case the act must not commit either
   */
  public void append(Connection connection, AuditEntry entry) throws SQLException {
    long last;
    String lastHash;
    try (PreparedStatement lock =
            connection.prepareStatement(
                "UPDATE audit_head SET last_sequence = last_sequence + 1 WHERE id = 1");
        PreparedStatement read =
            connection.prepareStatement(
                "SELECT last_sequence, last_hash FROM audit_head WHERE id = 1")) {
      lock.executeUpdate();
      try (ResultSet head = read.executeQuery()) {
        if (!head.next()) {
          throw new SQLException("The head of the audit trail is missing");
        }
        last = head.getLong(1);
        lastHash = head.getString(2);
      }
    }
    AuditEntry numbered = numbered(entry, last);
    String hash = seal.of(numbered, lastHash);
    insert(connection, numbered, hash);
    try (PreparedStatement move =
        connection.prepareStatement("UPDATE audit_head SET last_hash = ? WHERE id = 1")) {
      move.setString(1, hash);
      move.executeUpdate();
    }
  }

  /**
   * Walks the whole chain, while lines may go on being added to it.
   *
   * @param anchor a hash noted at an earlier verification, which must still stand in the chain; or
   *     null. It also finds a chain that was cut together with its head.
   */
  public AuditVerdict verify(Connection connection, String anchor) throws SQLException {
    Head before = head(connection);
    boolean anchorSeen = anchor == null || anchor.isBlank();
    long last = 0;
    String lastHash = AuditSeal.GENESIS;
    List<AuditEntry> page = page(connection, last);
    while (!page.isEmpty()) {
      for (AuditEntry entry : page) {
        if (entry.sequence() != last + 1) {
          return AuditVerdict.missing(last + 1);
        }
        if (!seal.of(entry, lastHash).equals(entry.hash())) {
          return AuditVerdict.edited(entry.sequence());
        }
        last = entry.sequence();
        lastHash = entry.hash();
        anchorSeen |= lastHash.equals(anchor);
      }
      page = page(connection, last);
    }
    if (before.sequence() > last || !anchorSeen) {
      return AuditVerdict.truncated(last);
    }
    return head(connection).admits(last, lastHash)
        ? AuditVerdict.whole(last, lastHash)
        : AuditVerdict.edited(last);
  }

  private static List<AuditEntry> page(Connection connection, long after) throws SQLException {
    try (PreparedStatement next =
        connection.prepareStatement(
            AuditColumns.SELECT
                + " WHERE sequence > ? ORDER BY sequence FETCH FIRST "
                + PAGE
                + " ROWS ONLY")) {
      next.setLong(1, after);
      try (ResultSet rows = next.executeQuery()) {
        List<AuditEntry> page = new ArrayList<>();
        while (rows.next()) {
          page.add(AuditColumns.read(rows));
        }
        return page;
      }
    }
  }

  /** Where the chain ends; beyond any line if the row is missing. */
  private static Head head(Connection connection) throws SQLException {
    try (PreparedStatement read =
            connection.prepareStatement(
                "SELECT last_sequence, last_hash FROM audit_head WHERE id = 1");
        ResultSet row = read.executeQuery()) {
      return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(Long.MAX_VALUE, "");
    }
  }

  private record Head(long sequence, String hash) {

    /** Whether the chain may stand at this line: another may have been added since. */
    boolean admits(long last, String lastHash) {
      return sequence > last || sequence == last && hash.equals(lastHash);
    }
  }

  private static AuditEntry numbered(AuditEntry e, long sequence) {
    Instant at = Instant.ofEpochMilli(e.at().toEpochMilli());
    return new AuditEntry(
        sequence,
        at,
        e.actor(),
        e.onBehalfOf(),
        e.action(),
        e.subject(),
        e.details(),
        e.origin(),
        null);
  }

  private static void insert(Connection connection, AuditEntry entry, String hash)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AuditColumns.INSERT)) {
      AuditColumns.write(insert, entry, hash);
      insert.executeUpdate();
    }
  }
}
