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

  QueueSql sql() {
    return sql;
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

  /** Runs in the caller's transaction: it commits or rolls back with everything else in there. */
  <T> T joining(Operation<T> operation) {
    return transactions.joining(() -> run(operation));
  }

  /** Runs in a transaction of its own; again, a few times, when the database broke a deadlock. */
  <T> T alone(Operation<T> operation) {
    return Conflicts.retried(() -> transactions.alone(() -> run(operation)));
  }

  private <T> T run(Operation<T> operation) {
    try (Connection connection = dataSource.getConnection()) {
      learnDialect(connection);
      QueueWork work = new QueueWork(connection);
      try {
        return operation.run(work);
      } finally {
        if (work.isPending()) {
          transactions.afterCompletion(committed -> work.completed(committed, signals));
        }
      }
    } catch (SQLException e) {
      throw new QueueDatabaseException(e);
    }
  }

  private void learnDialect(Connection connection) throws SQLException {
    if (sql == null) {
      synchronized (this) {
        if (sql == null) {
          sql =
              switch (Dialect.of(connection)) {
                case DERBY -> new DerbyQueueSql();
                case POSTGRESQL -> new PostgresQueueSql();
              };
        }
      }
    }
  }
}
