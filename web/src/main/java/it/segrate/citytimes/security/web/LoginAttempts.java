package it.segrate.citytimes.security.web;

import it.segrate.citytimes.security.Lockout;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The failed logins of one browser, counted as accounts count theirs. Who locks a name out from
 * here is told so, be there an account of that name or not: whether there is one stays a secret.
 */
@SessionScoped
public class LoginAttempts implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name = "";
  private int failures;
  private Instant lockedUntil = Instant.MIN;

  /**
   * Notes that a name was refused.
   *
   * @return until when the name is locked out by what this browser tried, or empty
   */
  public synchronized Optional<Instant> failed(String username, Instant at) {
    String tried = username.strip().toLowerCase(Locale.ROOT);
    if (!tried.equals(name)) {
      name = tried;
      failures = 0;
      lockedUntil = Instant.MIN;
    }
    if (!at.isBefore(lockedUntil)) {
      failures++;
      Duration lock = Lockout.after(failures);
      lockedUntil = lock.isPositive() ? at.plus(lock) : lockedUntil;
    }
    return Optional.of(lockedUntil).filter(at::isBefore);
  }
}
