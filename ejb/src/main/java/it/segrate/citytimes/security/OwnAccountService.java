package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;

/** What everybody may do with their own account. */
@Stateless
@OpenToAll("everybody chooses their own language, and their own password knowing the present one")
public class OwnAccountService {

  @PersistenceContext private EntityManager entities;
  @Inject private LoginService logins;
  @Inject private Passwords passwords;
  @Inject private AuditService audit;
  @Inject private CurrentCaller current;

  /** For the container. */
  public OwnAccountService() {}

  OwnAccountService(
      EntityManager entities,
      LoginService logins,
      Passwords passwords,
      AuditService audit,
      CurrentCaller current) {
    this.entities = entities;
    this.logins = logins;
    this.passwords = passwords;
    this.audit = audit;
    this.current = current;
  }

  /**
   * Changes the caller's password.
   *
   * @param present the one that holds now; a wrong one counts as a failed login
   * @param wanted at least {@link Passwords#SHORTEST} characters, and another one
   * @throws Refusal INVALID, on the field {@code present} or {@code password}, if one of them does
   *     not hold; FORBIDDEN if nobody is logged in
   */
  public void changePassword(String present, String wanted) {
    Caller caller = current.get();
    switch (logins.confirm(caller.username(), present == null ? "" : present)) {
      case REFUSED -> throw Refusal.invalidField("present", "security.refusal.password.wrong");
      case LOCKED -> throw Refusal.invalidField("present", "security.refusal.password.locked");
      case ACCEPTED -> change(caller, present, wanted);
    }
  }

  /**
   * Keeps the language in which the caller reads mails.
   *
   * @throws Refusal FORBIDDEN if nobody is logged in
   */
  public void speak(Locale language) {
    entities.find(Account.class, current.get().accountId()).speak(language);
  }

  private void change(Caller caller, String present, String wanted) {
    String hash = passwords.hash(wanted);
    if (wanted.equals(present)) {
      throw Refusal.invalidField("password", "security.refusal.password.same");
    }
    entities.find(Account.class, caller.accountId()).changePassword(hash);
    audit.record("security.password-changed", "account:" + caller.accountId(), null);
  }
}
