package it.segrate.citytimes.security;

import it.segrate.citytimes.audit.AuditService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a password. Every path that takes one ends here, so the lock holds on all of them.
 * Failures are counted in a transaction of their own under a row lock: guesses in parallel are
 * counted too.
 */
@Stateless
public class LoginService {

  private static final int USERNAME_MAX = 60;
  private static final int PASSWORD_MAX = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public LoginService() {}

  LoginService(EntityManager entities, Passwords passwords, AuditService audit, Clock clock) {
    this.entities = entities;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of a login. */
  public enum Outcome {
    ACCEPTED,
    /** Unknown, disabled or wrong: the caller is not told which. */
    REFUSED,
    /** Too many failures; right passwords are refused too until the lock ends. */
    LOCKED
  }

  /** The verdict and, when accepted, the account. */
  public record Login(Outcome outcome, Optional<Account> account) {}

  /** Checks the password and counts the failure or forgets earlier ones. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Login login(String username, String password) {
    Login login = check(username, password);
    login
        .account()
        .ifPresent(
            account ->
                audit.recordBy(account.getUsername(), "security.login", subject(account), null));
    return login;
  }

  /** Asks somebody who is in already for their password once more; failures count all the same. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Outcome confirm(String username, String password) {
    return check(username, password).outcome();
  }

  private Login check(String username, String password) {
    if (username.length() > USERNAME_MAX || password.length() > PASSWORD_MAX) {
      return refused();
    }
    Optional<Account> found =
        entities
            .createQuery("SELECT a FROM Account a WHERE a.username = :name", Account.class)
            .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    if (found.isEmpty()) {
      passwords.spendTheSameTime(password);
      return refused();
    }
    Account account = found.get();
    if (account.isLocked(clock.instant())) {
      return new Login(Outcome.LOCKED, Optional.empty());
    }
    boolean right = passwords.matches(password, account.getPasswordHash());
    if (!right || !account.isEnabled()) {
      account.loginFailed(clock.instant());
      audit.recordBy(account.getUsername(), "security.login-failed", subject(account), null);
      return account.isLocked(clock.instant())
          ? new Login(Outcome.LOCKED, Optional.empty())
          : refused();
    }
    account.loginSucceeded();
    return new Login(Outcome.ACCEPTED, found);
  }

  private static Login refused() {
    return new Login(Outcome.REFUSED, Optional.empty());
  }

  private static String subject(Account account) {
    return "account:" + account.getId();
  }
}
