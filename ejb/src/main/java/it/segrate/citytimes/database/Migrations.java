package it.segrate.citytimes.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. Each module has its own folder {@code db/<module>} and its own
 * history table {@code schema_<module>}, so a module can be added or taken away without renumbering
 * the others; kernel modules come first, in the order in which they build on each other.
 *
 * <p>What only one database understands (functions, partial indexes) stands in {@code
 * db/derby/<module>} or {@code db/postgresql/<module>}; its versions continue those of the common
 * folder, and the two dialects may use the same number.
 */
public final class Migrations {

  private final DataSource dataSource;

  public Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Migrates every module in the given order; does nothing where all is up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException if a script fails or was edited after it ran
   */
  public void migrate(List<String> modules) {
    Dialect dialect = dialect();
    for (String module : modules) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(dataSource)
          .locations("classpath:db/" + module, "classpath:db/" + dialect.folder() + "/" + module)
          .table("schema_" + module)
          .placeholders(dialect.words())
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .failOnMissingLocations(false)
          .loggers("slf4j")
          .load()
          .migrate();
    }
  }

  private Dialect dialect() {
    try (Connection connection = dataSource.getConnection()) {
      return Dialect.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
    }
  }
}
