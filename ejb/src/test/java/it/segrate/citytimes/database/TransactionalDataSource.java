package it.segrate.citytimes.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Stands for the server's data source: while a transaction is open on the thread, everybody who
 * asks gets its connection, on which commit, rollback and close do nothing.
 */
final class TransactionalDataSource implements DataSource {

  private final DataSource pool;
  private final ThreadLocal<Transaction> current = new ThreadLocal<>();
  private final AtomicLong statements = new AtomicLong();

  private record Transaction(Connection connection, List<Consumer<Boolean>> afterCompletion) {}

  TransactionalDataSource(DataSource pool) {
    this.pool = pool;
  }

  /** Runs in the thread's transaction, or in a new one when there is none. */
  <T> T inTransaction(Supplier<T> work) {
    return current.get() != null ? work.get() : inNewTransaction(work);
  }

  /** Runs in a transaction of its own; the thread's transaction waits meanwhile. */
  <T> T inNewTransaction(Supplier<T> work) {
    Transaction suspended = current.get();
    List<Consumer<Boolean>> afterCompletion = new ArrayList<>();
    boolean done = false;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      current.set(new Transaction(connection, afterCompletion));
      try {
        T result = work.get();
        connection.commit();
        done = true;
        return result;
      } finally {
        current.set(suspended);
        if (!done) {
          rollback(connection);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      boolean committed = done;
      afterCompletion.forEach(act -> act.accept(committed));
    }
  }

  /** Runs without a transaction; the thread's transaction waits meanwhile. */
  <T> T outside(Supplier<T> work) {
    Transaction suspended = current.get();
    current.remove();
    try {
      return work.get();
    } finally {
      current.set(suspended);
    }
  }

  boolean isActive() {
    return current.get() != null;
  }

  private static void rollback(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  /** Tells whether the thread's transaction was committed, when it is over; at once without one. */
  void afterCompletion(Consumer<Boolean> act) {
    Transaction transaction = current.get();
    if (transaction == null) {
      act.accept(true);
    } else {
      transaction.afterCompletion().add(act);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Transaction transaction = current.get();
    return transaction == null ? pool.getConnection() : shared(transaction.connection());
  }

  /** How many statements transactions have prepared so far. */
  long statements() {
    return statements.get();
  }

  private Connection shared(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "close", "commit", "setAutoCommit" -> null;
                  case "rollback" ->
                      arguments == null ? null : method.invoke(connection, arguments);
                  default -> {
                    if (method.getName().equals("prepareStatement")) {
                      statements.incrementAndGet();
                    }
                    try {
                      yield method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }
                });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
