package it.segrate.citytimes.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Defines the portal's data source from MicroProfile Config, so that one EAR runs on Derby or
 * PostgreSQL, and migrates the schema before anything else uses it. The driver's jar stands in the
 * domain's {@code lib} folder. If the database does not answer, the portal starts all the same,
 * says that it is not ready, and tries again until it does.
 */
@DataSourceDefinition(
    name = DatabaseStartup.JNDI_NAME,
    className = "${MPCONFIG=citytimes.db.class:org.apache.derby.jdbc.EmbeddedDriver}",
    url = "${MPCONFIG=citytimes.db.url:jdbc:derby:citytimes;create=true}",
    user = "${MPCONFIG=citytimes.db.user:citytimes}",
    password = "${MPCONFIG=citytimes.db.password:citytimes}",
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 48,
    // A restarted database: connections are tried out every few seconds, and all renewed.
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=${MPCONFIG=citytimes.db.probe:SYSIBM.SYSDUMMY1}",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      "fish.payara.fail-all-connections=true"
    })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DatabaseStartup {

  /** Where the data source is bound, for every module of the EAR. */
  public static final String JNDI_NAME = "java:app/jdbc/citytimes";

  private static final Logger LOG = Logger.getLogger(DatabaseStartup.class.getName());
  private static final int PATIENCE_SECONDS = 2;
  private static final long RETRY_MILLIS = 3_000;

  @Resource(lookup = JNDI_NAME)
  private DataSource dataSource;

  @Resource private TimerService timers;
  @Inject private Instance<StartCheck> checks;
  @Inject private Instance<MigratedModule> features;
  @Inject private Event<SchemaReady> schema;
  @Inject private Event<DatabaseReady> readiness;

  private volatile boolean ready;

  /** Whether the schema is up to date, so that the portal may be used. */
  public boolean isReady() {
    return ready;
  }

  /**
   * Asks the database for its name and version, waiting two seconds at most.
   *
   * @throws SQLException if it does not answer
   */
  public String product() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("The database does not answer within two seconds");
      }
      return connection.getMetaData().getDatabaseProductName()
          + ' '
          + connection.getMetaData().getDatabaseProductVersion();
    }
  }

  /** Whether the database answers now; says no after two seconds at the latest. */
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, () -> "event=database-down cause=" + e.getMessage());
      return false;
    }
  }

  @PostConstruct
  void start() {
    checks.forEach(StartCheck::check);
    try {
      open();
    } catch (RuntimeException e) {
      if (answers()) {
        throw e;
      }
      tryAgainLater();
    }
  }

  private void open() {
    if (answers()) {
      migrate();
      schema.fire(new SchemaReady());
      readiness.fire(new DatabaseReady());
      ready = true;
    } else {
      tryAgainLater();
    }
  }

  /** The portal is deployed already: a database that goes once more must not end the trying. */
  @Timeout
  void openAgain() {
    try {
      open();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "event=database-not-opened", e);
      if (!ready) {
        tryAgainLater();
      }
    }
  }

  private void tryAgainLater() {
    timers.createSingleActionTimer(RETRY_MILLIS, new TimerConfig(null, false));
  }

  private void migrate() {
    List<String> modules = new ArrayList<>(MigrationOrder.KERNEL);
    features.stream()
        .sorted(Comparator.comparingInt(MigratedModule::order).thenComparing(MigratedModule::id))
        .map(MigratedModule::id)
        .filter(id -> !modules.contains(id))
        .forEach(modules::add);
    new Migrations(dataSource).migrate(modules);
  }
}
