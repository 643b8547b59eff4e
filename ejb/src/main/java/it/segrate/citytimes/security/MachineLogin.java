package it.segrate.citytimes.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.segrate.citytimes.security.LoginService.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/**
 * Lets a system of the municipality in for one request, by HTTP Basic (RFC 7617) with an account of
 * the role {@link Role#MACHINE}. No session begins. Passwords are checked where the login page
 * checks them, so failures count and lock all the same; a person's right password is refused like a
 * wrong one, so that nobody writes theirs into a script.
 */
@ApplicationScoped
public class MachineLogin {

  private static final String SCHEME = "Basic ";

  @Inject LoginService logins;
  @Inject AccountDirectory accounts;
  @Inject CurrentCaller current;

  /**
   * Checks who a request says it comes from; if that holds, it is the caller from now on.
   *
   * @param authorization the header of that name, or null
   * @return whether somebody is let in
   */
  public boolean enter(String authorization) {
    Optional<Account> machine =
        decoded(authorization)
            .filter(pair -> pair.indexOf(':') > 0)
            .flatMap(
                pair ->
                    accepted(
                        pair.substring(0, pair.indexOf(':')),
                        pair.substring(pair.indexOf(':') + 1)));
    machine.ifPresent(current::enter);
    return machine.isPresent();
  }

  private Optional<Account> accepted(String username, String password) {
    return logins.confirm(username, password) == Outcome.ACCEPTED
        ? accounts
            .findByUsername(username.strip())
            .filter(account -> account.getRoles().contains(Role.MACHINE))
        : Optional.empty();
  }

  private static Optional<String> decoded(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      String coded = authorization.substring(SCHEME.length()).strip();
      return Optional.of(new String(Base64.getDecoder().decode(coded), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
