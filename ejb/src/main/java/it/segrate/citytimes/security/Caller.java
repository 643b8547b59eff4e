package it.segrate.citytimes.security;

import java.util.Locale;
import java.util.Set;

/** Who is asking: an account, its person if it has one, and what its roles allow. */
public final class Caller {

  private final Account account;
  private final PermissionPolicy policy;

  Caller(Account account, PermissionPolicy policy) {
    this.account = account;
    this.policy = policy;
  }

  public long accountId() {
    return account.getId();
  }

  /** The person in the staff registry, or null for an account without one (a partner, IT). */
  public Long personId() {
    return account.getPersonId();
  }

  public String username() {
    return account.getUsername();
  }

  public String displayName() {
    return account.getDisplayName();
  }

  public Set<Role> roles() {
    return account.getRoles();
  }

  public Locale locale() {
    return account.getLocale();
  }

  public boolean is(Role role) {
    return account.getRoles().contains(role);
  }

  /**
   * Whether the caller's roles allow it. The service checks again, and what depends on the single
   * thing is the service's alone.
   *
   * @throws IllegalStateException if nobody declared the permission
   */
  public boolean can(String permission) {
    return policy.allows(account.getRoles(), permission);
  }
}
