package it.segrate.citytimes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is done to the rows of a trail behind its back, the walk finds it. */
class AuditTamperingTest {

  private static final int LINES = 12;

  private static TestDatabase db;
  private final AuditChain chain = new AuditChain("secret of the town");

  @BeforeContainer
  static void open() {
    db = TestDatabase.open(Dialect.DERBY);
  }

  @AfterContainer
  static void close() {
    db.close();
  }

  @Property(tries = 200)
  void anyTamperingIsFound(@ForAll("tamperings") List<String> sql) throws SQLException {
    try (Connection connection = db.connection()) {
      connection.setAutoCommit(false);
      fill(connection);
      assertThat(chain.verify(connection, null).isWhole()).isTrue();
      try (Statement statement = connection.createStatement()) {
        for (String one : sql) {
          statement.execute(one);
        }
      }
      assertThat(chain.verify(connection, null).isWhole()).isFalse();
      connection.rollback();
    }
  }

  @Property(tries = 100)
  void anyTextIsSealedAsItStands(
      @ForAll("words") String actor, @ForAll("words") String subject, @ForAll("words") String more)
      throws SQLException {
    try (Connection connection = db.connection()) {
      connection.setAutoCommit(false);
      chain.append(
          connection,
          new AuditEntry(0, Instant.now(), actor, null, "a.b", subject, more, null, null));
      assertThat(chain.verify(connection, null).isWhole()).isTrue();
      try (PreparedStatement move =
          connection.prepareStatement("UPDATE audit_entry SET actor = ?, subject = ?")) {
        move.setString(1, actor + subject);
        move.setString(2, "");
        move.executeUpdate();
      }
      assertThat(chain.verify(connection, null).isWhole()).isEqualTo(subject.isEmpty());
      connection.rollback();
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().alpha().numeric().withChars("àé«»'\n :").ofMaxLength(40);
  }

  @Provide
  Arbitrary<List<String>> tamperings() {
    Arbitrary<Integer> line = Arbitraries.integers().between(1, LINES);
    Arbitrary<List<String>> edits =
        line.flatMap(
            n ->
                Arbitraries.of("actor", "action", "subject", "details", "origin", "on_behalf_of")
                    .map(
                        column ->
                            List.of(
                                "UPDATE audit_entry SET "
                                    + column
                                    + " = 'x' WHERE sequence = "
                                    + n)));
    Arbitrary<List<String>> redated =
        line.map(
            n ->
                List.of(
                    "UPDATE audit_entry SET recorded_at = 1 + recorded_at WHERE sequence = " + n));
    Arbitrary<List<String>> deletions =
        line.map(n -> List.of("DELETE FROM audit_entry WHERE sequence = " + n));
    Arbitrary<List<String>> truncations =
        line.map(n -> List.of("DELETE FROM audit_entry WHERE sequence >= " + n));
    Arbitrary<List<String>> closedGaps =
        Arbitraries.integers()
            .between(1, LINES - 1)
            .map(
                n ->
                    List.of(
                        "DELETE FROM audit_entry WHERE sequence = " + n,
                        "UPDATE audit_entry SET sequence = " + n + " WHERE sequence = " + LINES,
                        "UPDATE audit_head SET last_sequence = " + (LINES - 1)));
    Arbitrary<List<String>> swaps =
        line.flatMap(
            a ->
                line.filter(b -> !b.equals(a))
                    .map(
                        b ->
                            List.of(
                                "UPDATE audit_entry SET sequence = 999 WHERE sequence = " + a,
                                "UPDATE audit_entry SET sequence = " + a + " WHERE sequence = " + b,
                                "UPDATE audit_entry SET sequence = "
                                    + b
                                    + " WHERE sequence = 999")));
    return Arbitraries.oneOf(edits, redated, deletions, truncations, closedGaps, swaps);
  }

  private void fill(Connection connection) throws SQLException {
    for (int i = 0; i < LINES; i++) {
      chain.append(
          connection,
          new AuditEntry(
              0,
              Instant.ofEpochMilli(1_700_000_000_000L + i),
              "ugo.segnaposti",
              i % 2 == 0 ? null : "marta.esempi",
              "timeband.approve",
              "timeband:" + i,
              null,
              "127.0.0.1",
              null));
    }
  }
}
