package it.segrate.citytimes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class AuditTrailTest {

  private final TestDatabase db;
  private final AuditTrail trail;

  AuditTrailTest(TestDatabase db) {
    this.db = db;
    this.trail = new AuditTrail(db.dataSource());
  }

  @BeforeEach
  void fourLines() throws SQLException {
    try (Connection connection = db.dataSource().getConnection()) {
      connection.createStatement().execute("DELETE FROM audit_entry");
      connection
          .createStatement()
          .execute(
              "UPDATE audit_head SET last_sequence = 0, last_hash = '" + AuditSeal.GENESIS + "'");
    }
    append("marta_esempi", "timeband:1");
    append("martaxesempi", "timeband:2");
    append("marta_esempi", "account:1");
    append("marta_esempi", "timeband:10");
  }

  @Test
  void newestLinesComeFirstAndOlderOnesAfterAPage() {
    assertThat(sequences(trail.read(null, null, Long.MAX_VALUE, 3))).containsExactly(4L, 3L, 2L);
    assertThat(sequences(trail.read("", " ", 2, 3))).containsExactly(1L);
  }

  @Test
  void whoIsLookedForIsNobodyElse() {
    assertThat(sequences(trail.read(" Marta_Esempi ", null, Long.MAX_VALUE, 10)))
        .containsExactly(4L, 3L, 1L);
    assertThat(trail.read("marta", null, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(trail.read("%", null, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void whatItIsAboutBeginsWithTheText() {
    assertThat(sequences(trail.read(null, "timeband:1", Long.MAX_VALUE, 10)))
        .containsExactly(4L, 1L);
    assertThat(trail.read(null, "%:1", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void trailThatGrowsWhileItIsWalkedIsWhole() throws Exception {
    AuditChain chain = new AuditChain("secret of the town");
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        Connection connection = db.dataSource().getConnection()) {
      Future<?> busy =
          threads.submit(
              () -> {
                while (!over.get()) {
                  append("marta_esempi", "timeband:11");
                }
                return null;
              });
      AuditVerdict verdict = null;
      for (int i = 0; i < 20 && (verdict == null || verdict.isWhole()); i++) {
        verdict = chain.verify(connection, null);
      }
      over.set(true);
      busy.get();
      assertThat(verdict).extracting(AuditVerdict::finding).isEqualTo(AuditVerdict.Finding.WHOLE);
    }
  }

  private static List<Long> sequences(List<AuditEntry> lines) {
    return lines.stream().map(AuditEntry::sequence).toList();
  }

  private void append(String actor, String subject) throws SQLException {
    AuditEntry line =
        new AuditEntry(
            0,
            Instant.parse("2026-11-23T09:12:00Z"),
            actor,
            null,
            "test.act",
            subject,
            null,
            null,
            null);
    try (Connection connection = db.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      new AuditChain("secret of the town").append(connection, line);
      connection.commit();
    }
  }
}
