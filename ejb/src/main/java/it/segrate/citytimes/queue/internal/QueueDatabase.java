package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.database.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Runs the queue's operations on the database, in the right transaction. */
public final class QueueDatabase {

  /** An operation on the queue's tables. */
  @FunctionalInterface
  interface Operation<T> {
    T run(QueueWork work) throws SQLException;
  }

  private final DataSource dataSource;
  private final QueueTransactions transactions;
  private final QueueSignals signals;
  private volatile QueueSql sql;

  /** Asks the database for nothing yet: it may be down while the portal starts. */
  public QueueDatabase(
      DataSource dataSource, QueueTransactions transactions, QueueSignals signals) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.signals = signals;
  }

  /**
   * What this database understands.
   *
   * @throws QueueDatabaseException if it does not answer
   */
  QueueSql sql() {
    if (sql == null) {
      try (Connection connection = dataSource.getConnection()) {
        learn(Dialect.of(connection));
      } catch (SQLException e) {
        throw new QueueDatabaseException(e);
      }
    }
    return sql;
  }

  /** To be called after rows were changed behind the queue's back, as by hand or by a restore. */
  public void lookAgain() {
    sql().lookAgain();
  }

  private synchronized void learn(Dialect dialect) {
    if (sql == null) {
      sql =
          switch (dialect) {
            case DERBY -> new DerbyQueueSql();
            case POSTGRESQL -> new PostgresQueueSql();
          };
    }
  }

  /** The time by the database's clock. */
  Instant now(QueueWork work) throws SQLException {
    try (PreparedStatement clock =
            work.connection().prepareStatement("VALUES (" + sql.now() + ")");
        ResultSet row = clock.executeQuery()) {
      row.next();
      return Instant.ofEpochMilli(row.getLong(1));
    }
  }

  /**
   * Runs in the caller's transaction: it commits or rolls back with everything else in there.
   * Without one, the operation is a transaction of its own.
   */
  <T> T joining(Operation<T> operation) {
    return transactions.isActive() ? run(operation) : transactions.alone(() -> run(operation));
  }

  /** As {@link #joining}, for an operation that is a call of {@link QueueSql} and nothing else. */
  <T> T joiningWithOneCall(Operation<T> operation) {
    return transactions.isActive() ? run(operation) : apart(operation);
  }

  /**
   * Runs apart from the caller's transaction, and commits each call of {@link QueueSql} before it
   * returns; again, a few times, when the database broke a deadlock.
   */
  <T> T apart(Operation<T> operation) {
    return Conflicts.retried(
        () ->
            sql().callsAreAtomic()
                ? transactions.outside(() -> run(operation))
                : transactions.alone(() -> run(operation)));
  }

  private <T> T run(Operation<T> operation) {
    sql();
    boolean inTransaction = transactions.isActive();
    boolean done = false;
    QueueWork work = null;
    try (Connection connection = dataSource.getConnection()) {
      work = new QueueWork(connection);
      T result = operation.run(work);
      done = true;
      return result;
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    } finally {
      if (work != null && work.isPending()) {
        complete(work, inTransaction, done);
      }
    }
  }

  private void complete(QueueWork work, boolean inTransaction, boolean done) {
    if (inTransaction) {
      transactions.afterCompletion(committed -> work.completed(committed, signals));
    } else {
      work.completed(done, signals);
    }
  }
}
