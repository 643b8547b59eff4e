package it.segrate.citytimes.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Defines the portal's data source from MicroProfile Config, so that one EAR runs on Derby or
 * PostgreSQL. The driver's jar stands in the domain's {@code lib} folder.
 */
@DataSourceDefinition(
    name = DatabaseSource.JNDI_NAME,
    className = "${MPCONFIG=citytimes.db.class:org.apache.derby.jdbc.EmbeddedDataSource}",
    url = "${MPCONFIG=citytimes.db.url:jdbc:derby:citytimes;create=true}",
    user = "${MPCONFIG=citytimes.db.user:citytimes}",
    password = "${MPCONFIG=citytimes.db.password:citytimes}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32)
@ApplicationScoped
public class DatabaseSource {

  /** Where the data source is bound, for every module of the EAR. */
  public static final String JNDI_NAME = "java:app/jdbc/citytimes";
}
