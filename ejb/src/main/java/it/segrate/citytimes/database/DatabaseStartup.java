package it.segrate.citytimes.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Migrates the schema before anything else of the portal starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStartup {

  @Resource(lookup = DatabaseSource.JNDI_NAME)
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    new Migrations(dataSource).migrate(MigrationOrder.MODULES);
  }
}
