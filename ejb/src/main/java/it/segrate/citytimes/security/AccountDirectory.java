package it.segrate.citytimes.security;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks accounts up for the other modules. It changes nothing and guards nothing. */
@Stateless
public class AccountDirectory {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public AccountDirectory() {}

  AccountDirectory(EntityManager entities) {
    this.entities = entities;
  }

  /** The account of that name, in whatever case it is written. */
  public Optional<Account> findByUsername(String username) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.username = :name", Account.class)
        .setParameter("name", username.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** The name of who has a user name, or the user name itself. */
  public String nameOf(String username) {
    return findByUsername(username).map(Account::getDisplayName).orElse(username);
  }

  /** The account of a person of the staff registry. */
  public Optional<Account> findByPerson(long personId) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.personId = :person", Account.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Enabled accounts that hold a role, by name. */
  public List<Account> withRole(Role role) {
    return entities
        .createQuery(
            "SELECT a FROM Account a WHERE :role MEMBER OF a.roles AND a.enabled = TRUE"
                + " ORDER BY a.displayName",
            Account.class)
        .setParameter("role", role)
        .getResultList();
  }
}
