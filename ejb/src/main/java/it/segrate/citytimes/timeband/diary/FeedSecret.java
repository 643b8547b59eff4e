package it.segrate.citytimes.timeband.diary;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What makes the address of a feed impossible to guess: 256 random bits, written with letters,
 * digits, hyphens and underscores. So long a secret needs no slow hash. It never prints itself.
 *
 * @param text 43 characters
 */
record FeedSecret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String SHAPE = "[A-Za-z0-9_-]{43}";

  /** A new one. */
  static FeedSecret make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What stands in an address, if it can be one. */
  static Optional<FeedSecret> read(String written) {
    return Optional.ofNullable(written).filter(text -> text.matches(SHAPE)).map(FeedSecret::new);
  }

  /** SHA-256, as 64 hexadecimal digits. */
  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "FeedSecret[private]";
  }
}
