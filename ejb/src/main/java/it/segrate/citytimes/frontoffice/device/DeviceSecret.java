package it.segrate.citytimes.frontoffice.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What opens a screen: a code of eight characters that somebody types once, or the token of 256
 * random bits that the screen keeps. Both are stored as SHA-256: the token is too long to be
 * guessed, the code holds for minutes. It never prints itself.
 *
 * @param text what is typed or kept
 */
record DeviceSecret(String text) {

  /** No two of them look alike on a screen, or sound alike when read aloud across a hall. */
  static final String ALPHABET = "ACEFGHJKLMNPQRTUVWXY34679";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int CODE_LENGTH = 8;

  static DeviceSecret newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static DeviceSecret newCode() {
    return new DeviceSecret(
        RANDOM
            .ints(CODE_LENGTH, 0, ALPHABET.length())
            .mapToObj(place -> ALPHABET.substring(place, place + 1))
            .collect(Collectors.joining()));
  }

  /** A code as somebody typed it: in small letters, with spaces or a hyphen, or nothing at all. */
  static DeviceSecret typedCode(String typed) {
    String written = typed == null ? "" : typed;
    return new DeviceSecret(written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** SHA-256, as 64 hexadecimal digits. */
  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "DeviceSecret[private]";
  }
}
