package it.segrate.citytimes.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/**
 * Appends to the chain and walks it. The row {@code audit_head} carries the number and the hash of
 * the last line: it is locked while one line is added, and tells a chain that was cut short.
 */
public final class AuditChain {

  /** Key of an installation that has set none; then the chain shows slips, not forgers. */
  public static final String DEFAULT_KEY = "citytimes";

  private static final int FETCH = 1_000;

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
   * Walks the whole chain.
   *
   * @param anchor a hash noted at an earlier verification, which must still stand in the chain; or
   *     null. It also finds a chain that was cut together with its head.
   */
  public AuditVerdict verify(Connection connection, String anchor) throws SQLException {
    long expected = 1;
    String previous = AuditSeal.GENESIS;
    boolean anchorSeen = anchor == null || anchor.isBlank();
    try (PreparedStatement all =
        connection.prepareStatement(AuditColumns.SELECT + " ORDER BY sequence")) {
      all.setFetchSize(FETCH);
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          AuditEntry entry = AuditColumns.read(rows);
          if (entry.sequence() != expected) {
            return AuditVerdict.missing(expected);
          }
          if (!seal.of(entry, previous).equals(entry.hash())) {
            return AuditVerdict.edited(expected);
          }
          previous = entry.hash();
          anchorSeen |= entry.hash().equals(anchor);
          expected++;
        }
      }
    }
    return ending(connection, expected - 1, previous, anchorSeen);
  }

  private static AuditVerdict ending(
      Connection connection, long walked, String lastHash, boolean anchorSeen) throws SQLException {
    try (PreparedStatement read =
            connection.prepareStatement(
                "SELECT last_sequence, last_hash FROM audit_head WHERE id = 1");
        ResultSet head = read.executeQuery()) {
      if (!head.next() || head.getLong(1) > walked || !anchorSeen) {
        return AuditVerdict.truncated(walked);
      }
      if (head.getLong(1) < walked || !Objects.equals(head.getString(2), lastHash)) {
        return AuditVerdict.edited(walked);
      }
    }
    return AuditVerdict.whole(walked, lastHash);
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
