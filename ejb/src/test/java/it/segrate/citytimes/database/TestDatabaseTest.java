package it.segrate.citytimes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class TestDatabaseTest {

  @BeforeEach
  void makeTable(TestDatabase db) {
    execute(db, "CREATE TABLE note (id INT PRIMARY KEY)");
  }

  @AfterEach
  void dropTable(TestDatabase db) {
    execute(db, "DROP TABLE note");
  }

  @Test
  void databaseTellsTheTimeInMilliseconds(TestDatabase db) throws SQLException {
    long before = System.currentTimeMillis();

    long told = number(db, "VALUES (" + db.dialect().now() + ")");

    assertThat(told).isBetween(before - 5, System.currentTimeMillis() + 5);
  }

  @Test
  void jdbcAndEntityManagerShareOneTransaction(TestDatabase db) throws SQLException {
    db.inTransaction(
        em -> {
          execute(db, "INSERT INTO note VALUES (1)");
          List<?> seen = em.createNativeQuery("SELECT id FROM note WHERE id = 1").getResultList();
          assertThat(seen).hasSize(1);
          em.createNativeQuery("INSERT INTO note VALUES (2)").executeUpdate();
        });

    assertThat(number(db, "SELECT COUNT(*) FROM note WHERE id IN (1, 2)")).isEqualTo(2);
  }

  @Test
  void failureRollsBackJdbcAndEntityManagerAlike(TestDatabase db) throws SQLException {
    List<Boolean> committed = new ArrayList<>();

    assertThatThrownBy(
            () ->
                db.inTransaction(
                    em -> {
                      db.afterCompletion(committed::add);
                      execute(db, "INSERT INTO note VALUES (3)");
                      em.createNativeQuery("INSERT INTO note VALUES (4)").executeUpdate();
                      throw new IllegalArgumentException("wanted");
                    }))
        .hasMessage("wanted");

    assertThat(number(db, "SELECT COUNT(*) FROM note WHERE id IN (3, 4)")).isZero();
    assertThat(committed).containsExactly(false);
  }

  private static void execute(TestDatabase db, String sql) {
    try (Connection connection = db.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(TestDatabase db, String sql) throws SQLException {
    try (Connection connection = db.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
