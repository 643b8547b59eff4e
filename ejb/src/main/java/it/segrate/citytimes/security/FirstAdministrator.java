package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.database.SchemaReady;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the first administrator in: a portal without one gets the account {@code admin} with the
 * password of {@code citytimes.admin.password}. Where there is an administrator, nothing happens;
 * where the account cannot be opened, the log says why and the portal starts all the same.
 */
@Stateless
public class FirstAdministrator {

  private static final String USERNAME = "admin";
  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;
  @Inject private Passwords passwords;
  @Inject private AuditService audit;

  @Inject
  @ConfigProperty(name = "citytimes.admin.password")
  private Optional<String> password;

  /** For the container. */
  public FirstAdministrator() {}

  FirstAdministrator(
      EntityManager entities, Passwords passwords, AuditService audit, Optional<String> password) {
    this.entities = entities;
    this.accounts = new AccountDirectory(entities);
    this.passwords = passwords;
    this.audit = audit;
    this.password = password;
  }

  /** Opens the account once the schema is there. */
  public void open(@Observes SchemaReady ready) {
    if (password.isEmpty() || !accounts.withRole(Role.ADMIN).isEmpty()) {
      return;
    }
    if (accounts.findByUsername(USERNAME).isPresent()) {
      LOG.warning("event=first-administrator-not-opened cause=there is an account admin already");
      return;
    }
    try {
      open(passwords.hash(password.get()));
    } catch (Refusal tooShort) {
      LOG.warning(
          "event=first-administrator-not-opened cause=citytimes.admin.password needs "
              + Passwords.SHORTEST
              + " to 200 characters");
    }
  }

  private void open(String hash) {
    Account account = new Account(USERNAME, "Administrator", null, Set.of(Role.ADMIN));
    account.changePassword(hash);
    entities.persist(account);
    entities.flush();
    audit.record("security.account-opened", "account:" + account.getId(), "first start");
  }
}
