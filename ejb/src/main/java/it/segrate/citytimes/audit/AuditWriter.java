package it.segrate.citytimes.audit;

import it.segrate.citytimes.database.DatabaseStartup;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds a line to the chain while the transaction commits. It is a bean of its own because Payara
 * has a connection join the transaction of the component that runs, not that of the thread: when a
 * commit begins, the component that acted is over, and a connection taken there and then would
 * commit each statement by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditWriter {

  @Resource(lookup = DatabaseStartup.JNDI_NAME)
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "citytimes.audit.key", defaultValue = AuditChain.DEFAULT_KEY)
  private String key;

  /** Adds the line in the transaction that commits; without it, the act does not commit either. */
  public void append(AuditEntry entry) {
    try (Connection connection = dataSource.getConnection()) {
      new AuditChain(key).append(connection, entry);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be written", e);
    }
  }
}
