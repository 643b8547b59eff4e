package it.segrate.citytimes.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who is logged in, for tests of services that ask who is. */
public final class TestCaller {

  private TestCaller() {}

  /**
   * A caller with these roles.
   *
   * @param personId the person in the staff registry, or null
   * @param source who declares the permissions that are asked for
   */
  public static CurrentCaller of(
      String username, Long personId, PermissionSource source, Role... roles) {
    Account account = new Account(username, username, null, Set.of(roles));
    if (personId != null) {
      account.belongTo(personId);
    }
    Caller caller = new Caller(account, new PermissionPolicy(List.of(source)));
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(caller);
      }
    };
  }

  /** A directory in which nobody is. */
  public static AccountDirectory noAccounts() {
    return new AccountDirectory() {
      @Override
      public Optional<Account> findByUsername(String username) {
        return Optional.empty();
      }
    };
  }
}
