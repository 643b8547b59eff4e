package it.segrate.citytimes.audit;

import static it.segrate.citytimes.audit.AuditVerdict.Finding.EDITED;
import static it.segrate.citytimes.audit.AuditVerdict.Finding.MISSING;
import static it.segrate.citytimes.audit.AuditVerdict.Finding.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class AuditChainTest {

  private static final Instant AT = Instant.parse("2026-11-23T09:12:00Z");

  private final AuditChain chain = new AuditChain("secret of the town");
  private final TestDatabase db;

  AuditChainTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void fiveLines() throws SQLException {
    run("DELETE FROM audit_entry");
    run("UPDATE audit_head SET last_sequence = 0, last_hash = '" + AuditSeal.GENESIS + "'");
    for (int i = 1; i <= 5; i++) {
      append("timeband:" + i);
    }
  }

  @Test
  void untouchedTrailIsWholeAndGivesItsAnchor() throws SQLException {
    AuditVerdict verdict = verify(null);

    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.sequence()).isEqualTo(5);
    append("timeband:6");
    assertThat(verify(verdict.lastHash()).isWhole()).isTrue();
  }

  @Test
  void editedLineIsFound() throws SQLException {
    run("UPDATE audit_entry SET actor = 'somebody.else' WHERE sequence = 3");

    assertThat(verify(null)).extracting("finding", "sequence").containsExactly(EDITED, 3L);
  }

  @Test
  void deletedLineIsFound() throws SQLException {
    run("DELETE FROM audit_entry WHERE sequence = 3");

    assertThat(verify(null)).extracting("finding", "sequence").containsExactly(MISSING, 3L);
  }

  @Test
  void swappedLinesAreFound() throws SQLException {
    run("UPDATE audit_entry SET sequence = 99 WHERE sequence = 2");
    run("UPDATE audit_entry SET sequence = 2 WHERE sequence = 4");
    run("UPDATE audit_entry SET sequence = 4 WHERE sequence = 99");

    assertThat(verify(null)).extracting("finding", "sequence").containsExactly(EDITED, 2L);
  }

  @Test
  void truncatedTrailIsToldFromAnEditedOne() throws SQLException {
    run("DELETE FROM audit_entry WHERE sequence > 3");

    assertThat(verify(null)).extracting("finding", "sequence").containsExactly(TRUNCATED, 3L);
  }

  @Test
  void trailCutTogetherWithItsHeadIsFoundByTheAnchor() throws SQLException {
    String anchor = verify(null).lastHash();
    run("DELETE FROM audit_entry WHERE sequence > 3");
    run(
        "UPDATE audit_head SET last_sequence = 3, last_hash ="
            + " (SELECT hash FROM audit_entry WHERE sequence = 3)");

    assertThat(verify(null).isWhole()).isTrue();
    assertThat(verify(anchor).finding()).isEqualTo(TRUNCATED);
  }

  @Test
  void chainSealedAnewWithAnotherKeyIsFound() throws SQLException {
    try (Connection connection = db.connection()) {
      assertThat(new AuditChain("guessed").verify(connection, null).finding()).isEqualTo(EDITED);
    }
  }

  @Test
  void rolledBackActLeavesNoLine() throws SQLException {
    try (Connection connection = db.connection()) {
      connection.setAutoCommit(false);
      chain.append(connection, entry("timeband:6"));
      connection.rollback();
    }

    assertThat(verify(null).sequence()).isEqualTo(5);
  }

  @Test
  void actsAtTheSameTimeMakeOneChain() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> acts =
          IntStream.range(0, 100)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            append("timeband:" + i);
                            return null;
                          }))
              .toList();
      for (Future<?> act : acts) {
        act.get();
      }
    }

    assertThat(verify(null)).extracting("isWhole", "sequence").containsExactly(true, 105L);
  }

  @Test
  void commandSaysWhatItFound() throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String url;
    try (Connection connection = db.connection()) {
      url = connection.getMetaData().getURL();
    }
    Map<String, String> environment =
        Map.of("CITYTIMES_AUDIT_KEY", "secret of the town", "CITYTIMES_DB_USER", user());

    assertThat(verifyByCommand(url, environment, said)).isEqualTo(VerifyCommand.WHOLE);
    run("DELETE FROM audit_entry WHERE sequence > 3");
    assertThat(verifyByCommand(url, environment, said)).isEqualTo(VerifyCommand.BROKEN);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("WHOLE: 5 lines; note this anchor: ")
        .contains("TRUNCATED: the lines after 3 are gone");
  }

  private static int verifyByCommand(
      String url, Map<String, String> environment, ByteArrayOutputStream said) {
    return VerifyCommand.run(
        new String[] {url}, environment, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String user() throws SQLException {
    try (Connection connection = db.connection()) {
      return connection.getMetaData().getUserName();
    }
  }

  private AuditVerdict verify(String anchor) throws SQLException {
    try (Connection connection = db.connection()) {
      return chain.verify(connection, anchor);
    }
  }

  private void append(String subject) throws SQLException {
    try (Connection connection = db.connection()) {
      connection.setAutoCommit(false);
      chain.append(connection, entry(subject));
      connection.commit();
    }
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(
        0, AT, "marta.esempi", null, "timeband.submit", subject, null, "127.0.0.1", null);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = db.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
