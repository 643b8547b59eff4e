package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.database.LikePattern;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the administrator does with accounts. Every change is audited. */
@Stateless
@RequiresPermission("security.administer")
public class AccountService {

  private static final int PAGE_MAX = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
  @Inject private AuditService audit;
  @Inject private CurrentCaller current;

  /** For the container. */
  public AccountService() {}

  AccountService(
      EntityManager entities, Passwords passwords, AuditService audit, CurrentCaller current) {
    this.entities = entities;
    this.passwords = passwords;
    this.audit = audit;
    this.current = current;
  }

  /**
   * Accounts whose user name, name or e-mail contains the text, by user name.
   *
   * @param text null or blank for all
   * @param first how many to leave out, 0 or more
   * @param count at most so many, 1 to 200
   */
  public List<Account> search(String text, int first, int count) {
    return entities
        .createQuery(
            "SELECT a FROM Account a WHERE LOWER(a.username) LIKE :text ESCAPE '!'"
                + " OR LOWER(a.displayName) LIKE :text ESCAPE '!'"
                + " OR LOWER(a.email) LIKE :text ESCAPE '!' ORDER BY a.username",
            Account.class)
        .setParameter("text", contains(text))
        .setFirstResult(first)
        .setMaxResults(Math.clamp(count, 1, PAGE_MAX))
        .getResultList();
  }

  /** How many accounts {@link #search} would find. */
  public long count(String text) {
    return entities
        .createQuery(
            "SELECT COUNT(a) FROM Account a WHERE LOWER(a.username) LIKE :text ESCAPE '!'"
                + " OR LOWER(a.displayName) LIKE :text ESCAPE '!'"
                + " OR LOWER(a.email) LIKE :text ESCAPE '!'",
            Long.class)
        .setParameter("text", contains(text))
        .getSingleResult();
  }

  /**
   * @throws Refusal NOT_FOUND if there is none
   */
  public Account get(long id) {
    Account account = entities.find(Account.class, id);
    if (account == null) {
      throw Refusal.notFound("security.refusal.account.unknown");
    }
    return account;
  }

  /**
   * Opens an account. Without a password nobody can log in with it yet.
   *
   * @param password at least {@link Passwords#SHORTEST} characters, or null
   * @throws Refusal INVALID, at the field, if one does not hold or the user name is taken
   */
  public Account open(
      String username, String displayName, String email, Set<Role> roles, String password) {
    String name = AccountFields.username(username);
    Account account =
        new Account(
            name, AccountFields.displayName(displayName), AccountFields.email(email), roles);
    if (taken(name)) {
      throw Refusal.invalidField("username", "security.refusal.username.taken", name);
    }
    if (password != null && !password.isEmpty()) {
      account.changePassword(passwords.hash(password));
    }
    entities.persist(account);
    save(name);
    audit.record("security.account-opened", subject(account), names(roles));
    return account;
  }

  /**
   * Changes name, address and roles.
   *
   * @param version the version that was on the page
   * @throws Refusal CONFLICT if somebody changed the account meanwhile, INVALID if the last
   *     administrator would lose the role
   */
  public void change(long id, int version, String displayName, String email, Set<Role> roles) {
    Account account = get(id);
    checkVersion(account, version);
    if (account.getRoles().contains(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
      checkNotLastAdministrator(account);
    }
    account.describe(AccountFields.displayName(displayName), AccountFields.email(email));
    account.grant(roles);
    audit.record("security.account-changed", subject(account), names(roles));
  }

  /** Shuts the account out from its next request on. */
  public void disable(long id) {
    Account account = get(id);
    if (account.getId().equals(current.get().accountId())) {
      throw Refusal.invalid("security.refusal.account.own");
    }
    checkNotLastAdministrator(account);
    account.disable();
    audit.record("security.account-disabled", subject(account), null);
  }

  /** Lets the account in again. */
  public void enable(long id) {
    Account account = get(id);
    account.enable();
    audit.record("security.account-enabled", subject(account), null);
  }

  /** Lifts a lock that failed logins have set; the password stays. */
  public void unlock(long id) {
    Account account = get(id);
    account.unlock();
    audit.record("security.account-unlocked", subject(account), null);
  }

  /** Sets a new password and lifts a lock. */
  public void resetPassword(long id, String password) {
    Account account = get(id);
    account.changePassword(passwords.hash(password));
    audit.record("security.password-reset", subject(account), null);
  }

  /** The unique user name is the last to say no, when two open an account of one name at once. */
  private void save(String name) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refusal.invalidField("username", "security.refusal.username.taken", name);
    }
  }

  private boolean taken(String username) {
    return entities
            .createQuery("SELECT COUNT(a) FROM Account a WHERE a.username = :name", Long.class)
            .setParameter("name", username)
            .getSingleResult()
        > 0;
  }

  /**
   * Locks the administrators, so that two who shut each other out at once are not both let; to be
   * called before anything is changed.
   */
  private void checkNotLastAdministrator(Account account) {
    List<Long> administrators =
        entities
            .createQuery(
                "SELECT a.id FROM Account a WHERE :role MEMBER OF a.roles ORDER BY a.id",
                Long.class)
            .setParameter("role", Role.ADMIN)
            .getResultList();
    boolean another =
        administrators.stream()
            .map(id -> entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(Account::canAdminister)
            .anyMatch(other -> !other.getId().equals(account.getId()));
    if (account.getRoles().contains(Role.ADMIN) && !another) {
      throw Refusal.invalid("security.refusal.account.last-administrator");
    }
  }

  private static void checkVersion(Account account, int version) {
    if (account.getVersion() != version) {
      throw Refusal.conflict("security.refusal.account.changed", account.getDisplayName());
    }
  }

  private static String contains(String text) {
    return LikePattern.containing(text == null ? "" : text.toLowerCase(Locale.ROOT));
  }

  private static String names(Set<Role> roles) {
    return new TreeSet<>(roles).toString();
  }

  private static String subject(Account account) {
    return "account:" + account.getId();
  }
}
