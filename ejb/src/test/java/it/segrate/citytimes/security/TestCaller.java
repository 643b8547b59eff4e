package it.segrate.citytimes.security;

import it.segrate.citytimes.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who is logged in, for tests of services that ask who is. */
public final class TestCaller {

  private TestCaller() {}

  /** A caller whose account is in the database, for services that keep who did something. */
  public static CurrentCaller in(
      TestDatabase db, String username, PermissionSource source, Role... roles) {
    Account account = new Account(username, username, null, Set.of(roles));
    db.inTransaction(em -> em.persist(account));
    return of(account, source);
  }

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
    return of(account, source);
  }

  private static CurrentCaller of(Account account, PermissionSource source) {
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
