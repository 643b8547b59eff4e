package it.segrate.citytimes.timeband;

import it.segrate.citytimes.timeband.evidence.Sealer;
import java.nio.charset.StandardCharsets;

/**
 * Seals a private reason, bound to its request; the length is padded, so that its size tells
 * little.
 *
 * <p>The text is the category's name or nothing, a line feed, the words, and zero bytes up to a
 * multiple of 64.
 */
final class ReasonCipher {

  private static final int BLOCK = 64;

  private final Sealer sealer;

  /**
   * @param base64Key 32 bytes in Base64
   * @throws IllegalArgumentException if it is not that; the message does not repeat the key
   */
  ReasonCipher(String base64Key) {
    sealer = new Sealer(base64Key);
  }

  byte[] seal(long requestId, Reason reason) {
    return sealer.seal(bound(requestId), pad(reason));
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException if it was sealed with another key, for another request, or was
   *     changed since
   */
  Reason open(long requestId, byte[] stored) {
    try {
      return parse(sealer.open(bound(requestId), stored));
    } catch (IllegalStateException e) {
      throw new IllegalStateException("The reason of request " + requestId + " does not open");
    }
  }

  private static String bound(long requestId) {
    return "timeband:" + requestId;
  }

  private static byte[] pad(Reason reason) {
    String category = reason.category() == null ? "" : reason.category().name();
    byte[] bytes = (category + "\n" + reason.text()).getBytes(StandardCharsets.UTF_8);
    byte[] padded = new byte[(bytes.length / BLOCK + 1) * BLOCK];
    System.arraycopy(bytes, 0, padded, 0, bytes.length);
    return padded;
  }

  private static Reason parse(byte[] padded) {
    int length = padded.length;
    while (length > 0 && padded[length - 1] == 0) {
      length--;
    }
    String text = new String(padded, 0, length, StandardCharsets.UTF_8);
    int line = text.indexOf('\n');
    String category = text.substring(0, line);
    return new Reason(
        category.isEmpty() ? null : ReasonCategory.valueOf(category), text.substring(line + 1));
  }
}
