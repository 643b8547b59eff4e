package it.segrate.citytimes.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A migrated database of a test's own. Its data source behaves as the server's does: inside {@link
 * #inTransaction} every connection of the thread belongs to the one transaction, outside each
 * statement commits by itself. So a service that works over plain JDBC and one that works over an
 * {@link EntityManager} can be tested together, committing or rolling back as one.
 */
public final class TestDatabase implements AutoCloseable {

  private final Dialect dialect;
  private final String url;
  private final HikariDataSource pool;
  private final TransactionalDataSource dataSource;
  private final Runnable drop;
  private EntityManagerFactory entityManagers;

  private TestDatabase(Dialect dialect, String url, Runnable drop) {
    this.dialect = dialect;
    this.url = url;
    this.pool = pool(url);
    this.dataSource = new TransactionalDataSource(pool);
    this.drop = drop;
  }

  /** Makes a new empty database, migrated, as fast as can be; the caller closes it. */
  public static TestDatabase open(Dialect dialect) {
    return switch (dialect) {
      case DERBY -> derby(DerbyTemplate.inMemory());
      case POSTGRESQL -> postgres(PostgresServer.fast());
    };
  }

  /** As {@link #open}, but each commit waits for the disk; the caller closes it. */
  public static TestDatabase openDurable(Dialect dialect) {
    return switch (dialect) {
      case DERBY -> derby(DerbyTemplate.onDisk());
      case POSTGRESQL -> postgres(PostgresServer.durable());
    };
  }

  /** Opens one that another JVM has made; closing it does not drop it. */
  public static TestDatabase attach(Dialect dialect, String url) {
    return switch (dialect) {
      case DERBY -> derby(url);
      case POSTGRESQL -> new TestDatabase(dialect, url, () -> {});
    };
  }

  private static TestDatabase derby(String url) {
    return new TestDatabase(Dialect.DERBY, url, () -> DerbyTemplate.drop(url));
  }

  private static TestDatabase postgres(PostgresServer server) {
    String name = server.newDatabase();
    return new TestDatabase(Dialect.POSTGRESQL, server.url(name), () -> server.drop(name));
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(40);
    return new HikariDataSource(config);
  }

  /** Which of the two databases this is. */
  public Dialect dialect() {
    return dialect;
  }

  /** Stops a durable database in the middle of whatever goes on, and starts it again. */
  public void restart() {
    switch (dialect) {
      case DERBY -> DerbyTemplate.drop(url);
      case POSTGRESQL -> PostgresServer.durable().restart();
    }
  }

  /** Where another JVM finds it; one of Derby on the disk only after this one has closed it. */
  public String url() {
    return url;
  }

  /** The data source that services are built with. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** A connection outside any transaction of the thread, in auto-commit; the caller closes it. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /** Runs the work in one transaction; commits it, or rolls back and passes on what it throws. */
  public <T> T callInTransaction(Function<EntityManager, T> work) {
    return dataSource.inTransaction(() -> withEntityManager(work));
  }

  /** As {@link #callInTransaction}, without a result. */
  public void inTransaction(Consumer<EntityManager> work) {
    callInTransaction(
        em -> {
          work.accept(em);
          return null;
        });
  }

  private <T> T withEntityManager(Function<EntityManager, T> work) {
    try (EntityManager em = entityManagers().createEntityManager()) {
      em.getTransaction().begin();
      try {
        T result = work.apply(em);
        em.getTransaction().commit();
        return result;
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    }
  }

  /** How many statements transactions have prepared so far, on every thread. */
  public long statements() {
    return dataSource.statements();
  }

  /** Runs in a transaction of its own; the thread's transaction waits meanwhile. */
  public <T> T alone(Supplier<T> work) {
    return dataSource.inNewTransaction(work);
  }

  /** Runs without a transaction; the thread's transaction waits meanwhile. */
  public <T> T outside(Supplier<T> work) {
    return dataSource.outside(work);
  }

  /** Whether the thread is in a transaction. */
  public boolean isInTransaction() {
    return dataSource.isActive();
  }

  /** Tells whether the thread's transaction was committed, when it is over; at once without one. */
  public void afterCompletion(Consumer<Boolean> act) {
    dataSource.afterCompletion(act);
  }

  private synchronized EntityManagerFactory entityManagers() {
    if (entityManagers == null) {
      entityManagers = PersistenceUnit.over(dataSource);
    }
    return entityManagers;
  }

  @Override
  public synchronized void close() {
    if (entityManagers != null) {
      entityManagers.close();
    }
    pool.close();
    drop.run();
  }

  @Override
  public String toString() {
    return dialect.toString();
  }
}
