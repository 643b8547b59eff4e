package it.segrate.citytimes.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * Defines the portal's data source from MicroProfile Config, so that one EAR runs on Derby or
 * PostgreSQL, and migrates the schema before anything else of the portal starts. The driver's jar
 * stands in the domain's {@code lib} folder.
 */
@DataSourceDefinition(
    name = DatabaseStartup.JNDI_NAME,
    className = "${MPCONFIG=citytimes.db.class:org.apache.derby.jdbc.EmbeddedDriver}",
    url = "${MPCONFIG=citytimes.db.url:jdbc:derby:citytimes;create=true}",
    user = "${MPCONFIG=citytimes.db.user:citytimes}",
    password = "${MPCONFIG=citytimes.db.password:citytimes}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStartup {

  /** Where the data source is bound, for every module of the EAR. */
  public static final String JNDI_NAME = "java:app/jdbc/citytimes";

  @Resource(lookup = JNDI_NAME)
  private DataSource dataSource;

  @Inject private Instance<MigratedModule> features;

  @PostConstruct
  void migrate() {
    List<String> modules = new ArrayList<>(MigrationOrder.KERNEL);
    features.stream()
        .sorted(Comparator.comparingInt(MigratedModule::order).thenComparing(MigratedModule::id))
        .map(MigratedModule::id)
        .filter(id -> !modules.contains(id))
        .forEach(modules::add);
    new Migrations(dataSource).migrate(modules);
  }
}
