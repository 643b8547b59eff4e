package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes and checks passwords: PBKDF2 with HMAC-SHA512, 210,000 rounds, a salt of 32 bytes each.
 */
@ApplicationScoped
public class Passwords {

  /** Shortest password accepted, in characters (NIST SP 800-63B asks for 8 at least). */
  public static final int SHORTEST = 9;

  private static final int LONGEST = 200;

  private final Pbkdf2PasswordHash hash;
  private String decoy;

  /** For the container, which needs one without arguments. */
  protected Passwords() {
    this(null);
  }

  @Inject
  public Passwords(Pbkdf2PasswordHash hash) {
    this.hash = hash;
  }

  @PostConstruct
  void prepare() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    decoy = hash.generate("nobody".toCharArray());
  }

  /**
   * Hashes a new password.
   *
   * @throws Refusal INVALID if it is shorter than {@link #SHORTEST} or longer than 200 characters
   */
  String hash(String password) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw Refusal.invalidField("password", "security.refusal.password.length", SHORTEST);
    }
    return hash.generate(password.toCharArray());
  }

  boolean matches(String password, String hashed) {
    if (hashed == null) {
      spendTheSameTime(password);
      return false;
    }
    return hash.verify(password.toCharArray(), hashed);
  }

  /** Takes as long as a real check, so that a guess cannot tell which names exist. */
  void spendTheSameTime(String password) {
    hash.verify(password.toCharArray(), decoy);
  }
}
