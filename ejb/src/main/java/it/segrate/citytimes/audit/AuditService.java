package it.segrate.citytimes.audit;

import it.segrate.citytimes.database.DatabaseStartup;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the trail. A line is written when the caller's transaction is about to commit, and with
 * it: an act without its line, or a line without its act, cannot be. The late moment keeps the one
 * lock of the chain short. Once committed, the act is also one line of the log, without its
 * details.
 */
@Stateless
public class AuditService {

  /** Who acted when nobody did: a timer, a worker. */
  public static final String SYSTEM = "system";

  private static final Logger LOG = Logger.getLogger(AuditService.class.getName());
  private static final int DETAILS_MAX = 2_000;

  @Resource(lookup = DatabaseStartup.JNDI_NAME)
  private DataSource dataSource;

  @Resource private TransactionSynchronizationRegistry transactions;
  @Resource private SessionContext session;
  @Inject private Clock clock;
  @Inject private Origin origin;
  @Inject private AuditWriter writer;

  @Inject
  @ConfigProperty(name = "citytimes.audit.key", defaultValue = AuditChain.DEFAULT_KEY)
  private String key;

  /**
   * Records an act of the person who is logged in.
   *
   * @param action {@code module.act}
   * @param subject {@code module:id}
   * @param details at most 2,000 characters, longer is cut; never a personal reason; may be null
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(String action, String subject, String details) {
    write(actor(), null, action, subject, details);
  }

  /**
   * Records an act done in somebody's stead, as a deputy does for a manager.
   *
   * @param onBehalfOf user name of the manager, at most 100 characters
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordFor(String onBehalfOf, String action, String subject, String details) {
    write(actor(), onBehalfOf, action, subject, details);
  }

  /** Records an act whose actor the container does not know, such as a failed login. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordBy(String actor, String action, String subject, String details) {
    write(actor, null, action, subject, details);
  }

  /** Walks the trail; see {@link AuditChain#verify}. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditVerdict verify(String anchor) {
    try (Connection connection = dataSource.getConnection()) {
      return new AuditChain(key).verify(connection, anchor);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
    }
  }

  private void write(
      String actor, String onBehalfOf, String action, String subject, String details) {
    AuditEntry entry =
        new AuditEntry(
            0,
            clock.instant(),
            actor.toLowerCase(Locale.ROOT),
            onBehalfOf,
            action,
            subject,
            cut(details),
            address(),
            null);
    transactions.registerInterposedSynchronization(new AtCommit(entry));
  }

  private String actor() {
    String name = session.getCallerPrincipal().getName();
    return name == null || "ANONYMOUS".equalsIgnoreCase(name) ? SYSTEM : name;
  }

  private String address() {
    try {
      return origin.address();
    } catch (ContextNotActiveException e) {
      return null;
    }
  }

  private static String cut(String details) {
    return details == null || details.length() <= DETAILS_MAX
        ? details
        : details.substring(0, DETAILS_MAX);
  }

  private final class AtCommit implements Synchronization {

    private final AuditEntry entry;

    AtCommit(AuditEntry entry) {
      this.entry = entry;
    }

    @Override
    public void beforeCompletion() {
      writer.append(entry);
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        LOG.info(
            () ->
                "event="
                    + entry.action()
                    + " subject="
                    + entry.subject()
                    + " actor="
                    + entry.actor()
                    + (entry.onBehalfOf() == null ? "" : " for=" + entry.onBehalfOf()));
      }
    }
  }
}
