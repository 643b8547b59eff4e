package it.segrate.citytimes.security;

import it.segrate.citytimes.audit.AuditService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the staff registry does with accounts as people come and go. It is called by services that
 * have checked the permission of their own act, within their transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountLinks {

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;
  @Inject private AuditService audit;

  /** Ties the account of that name to a person, if there is such an account. */
  public void tie(String username, long personId) {
    accounts.findByUsername(username).ifPresent(account -> account.belongTo(personId));
  }

  /**
   * Opens an account without password for a person, unless the person has one. Its user name is the
   * first part of the address, as far as a user name may be so; taken, it gets a number.
   *
   * @return whether one was opened
   */
  public boolean openFor(long personId, String displayName, String email, Set<Role> roles) {
    if (accounts.findByPerson(personId).isPresent()) {
      return false;
    }
    String username =
        AccountFields.usernamesFor(email)
            .filter(name -> accounts.findByUsername(name).isEmpty())
            .findFirst()
            .orElseThrow();
    Account account = new Account(username, displayName, email, roles);
    account.belongTo(personId);
    entities.persist(account);
    entities.flush();
    audit.record("security.account-opened", "account:" + account.getId(), "registry");
    return true;
  }

  /** Grants or takes one role of the person's account, as when a head of office changes. */
  public void setRole(long personId, Role role, boolean granted) {
    accounts
        .findByPerson(personId)
        .ifPresent(
            account -> {
              Set<Role> roles = new TreeSet<>(account.getRoles());
              if (granted ? roles.add(role) : roles.remove(role)) {
                account.grant(roles);
                audit.record(
                    "security.account-changed", "account:" + account.getId(), roles.toString());
              }
            });
  }

  /** Shuts the person's account out, from the next request on. */
  public void disableFor(long personId) {
    accounts
        .findByPerson(personId)
        .filter(Account::isEnabled)
        .ifPresent(
            account -> {
              account.disable();
              audit.record("security.account-disabled", "account:" + account.getId(), "registry");
            });
  }
}
