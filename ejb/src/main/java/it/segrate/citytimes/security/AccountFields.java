package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be written into an account, field by field. */
final class AccountFields {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
  private static final int STEM_MAX = 50;
  private static final int NAME_MAX = 120;
  private static final int EMAIL_MAX = 254;

  private AccountFields() {}

  /**
   * A user name as it is kept.
   *
   * @throws Refusal INVALID if it is none
   */
  static String username(String typed) {
    String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(name).matches()) {
      throw Refusal.invalidField("username", "security.refusal.username.malformed");
    }
    return name;
  }

  /** User names to try for the owner of an address, the plainest first. */
  static Stream<String> usernamesFor(String email) {
    String kept =
        email
            .substring(0, email.indexOf('@'))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]", "")
            .replaceAll("^[._-]+", "");
    String longer = kept.length() < 2 ? kept + "utente" : kept;
    String stem = longer.substring(0, Math.min(longer.length(), STEM_MAX));
    return Stream.concat(Stream.of(stem), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + n));
  }

  /**
   * A name of 1 to 120 characters.
   *
   * @throws Refusal INVALID if it is empty or longer
   */
  static String displayName(String typed) {
    if (typed == null || typed.isBlank() || typed.length() > NAME_MAX) {
      throw Refusal.invalidField("displayName", "security.refusal.name.missing", NAME_MAX);
    }
    return typed.strip();
  }

  /**
   * An address, or null for none.
   *
   * @throws Refusal INVALID if it is no address
   */
  static String email(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String address = typed.strip();
    if (address.length() > EMAIL_MAX || !EMAIL.matcher(address).matches()) {
      throw Refusal.invalidField("email", "security.refusal.email.malformed", typed);
    }
    return address;
  }
}
