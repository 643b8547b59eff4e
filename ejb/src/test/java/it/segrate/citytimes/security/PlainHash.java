package it.segrate.citytimes.security;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Stands for the container's hash where a test is not about hashing. */
final class PlainHash implements Pbkdf2PasswordHash {

  static Passwords passwords() {
    Passwords passwords = new Passwords(new PlainHash());
    passwords.prepare();
    return passwords;
  }

  @Override
  public void initialize(Map<String, String> parameters) {
    // A plain hash has no parameters.
  }

  @Override
  public String generate(char[] password) {
    return "plain:" + new String(password);
  }

  @Override
  public boolean verify(char[] password, String hashed) {
    return generate(password).equals(hashed);
  }
}
