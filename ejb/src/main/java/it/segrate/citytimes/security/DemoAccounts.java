package it.segrate.citytimes.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** One invented account for each part one can play in the portal; for the run profile alone. */
@Stateless
public class DemoAccounts {

  /** The password of them all. */
  private static final String PASSWORD = "citytimes";

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;
  @Inject private Passwords passwords;

  /** Opens those that are missing. */
  public void seed() {
    open("employee", "Marta Esempi", Role.EMPLOYEE);
    open("manager", "Ugo Segnaposti", Role.EMPLOYEE, Role.MANAGER);
    open("deputy", "Bruno Fasulli", Role.EMPLOYEE);
    open("hr", "Lia Fittizi", Role.EMPLOYEE, Role.HR);
    open("operator", "Giulia Modelli", Role.EMPLOYEE, Role.OPERATOR);
    open("supervisor", "Carlo Provetti", Role.EMPLOYEE, Role.SUPERVISOR);
    open("partner", "Ospite Inventati", Role.PARTNER);
    open("union", "Rina Ipotesi", Role.EMPLOYEE, Role.UNION);
    open("admin", "Sara Simulati", Role.EMPLOYEE, Role.ADMIN);
    open("clock", "Rilevazione presenze", Role.MACHINE);
    open("totem", "Totem di un ente ospite", Role.MACHINE);
  }

  private void open(String username, String displayName, Role... roles) {
    if (accounts.findByUsername(username).isEmpty()) {
      Account account =
          new Account(username, displayName, username + "@citytimes.example", Set.of(roles));
      account.changePassword(passwords.hash(PASSWORD));
      entities.persist(account);
    }
  }
}
