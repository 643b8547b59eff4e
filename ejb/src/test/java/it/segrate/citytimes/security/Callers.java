package it.segrate.citytimes.security;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Accounts of people for tests, and callers without a login. */
public final class Callers {

  private Callers() {}

  /** Opens an account for a person and returns who would be calling with it. */
  public static Account open(
      EntityManager entities, long personId, String name, String email, Role... roles) {
    Account account = new Account("u" + personId, name, email, Set.of(roles));
    account.belongTo(personId);
    account.speak(Locale.ITALIAN);
    entities.persist(account);
    return account;
  }

  /** Somebody who calls with an account, under the permissions that the modules declare. */
  public static CurrentCaller calling(Account account, PermissionSource... modules) {
    Caller caller = new Caller(account, new PermissionPolicy(List.of(modules)));
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(caller);
      }
    };
  }

  /** The directory of accounts over a test's database. */
  public static AccountDirectory directory(EntityManager entities) {
    return new AccountDirectory(entities);
  }
}
