package it.segrate.citytimes.security;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.database.DatabaseReady;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the first administrator in: a portal without one gets the account {@code admin} with the
 * password of {@code citytimes.admin.password}. Where there is an administrator, nothing happens.
 */
@Stateless
public class FirstAdministrator {

  private static final String USERNAME = "admin";

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;
  @Inject private Passwords passwords;
  @Inject private AuditService audit;

  @Inject
  @ConfigProperty(name = "citytimes.admin.password")
  private Optional<String> password;

  /** Opens the account once the schema is there. */
  public void open(@Observes DatabaseReady ready) {
    if (password.isPresent()
        && accounts.withRole(Role.ADMIN).isEmpty()
        && accounts.findByUsername(USERNAME).isEmpty()) {
      Account account = new Account(USERNAME, "Administrator", null, Set.of(Role.ADMIN));
      account.changePassword(passwords.hash(password.get()));
      entities.persist(account);
      entities.flush();
      audit.record("security.account-opened", "account:" + account.getId(), "first start");
    }
  }
}
