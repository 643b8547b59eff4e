package it.segrate.citytimes.timeband;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a private reason with AES-256-GCM. The request's id is authenticated with it, so that one
 * person's sealed reason cannot be moved to another's request; the length is padded, so that its
 * size tells little.
 *
 * <p>Layout: one byte of version (1), 12 bytes of nonce, then the sealed text with its tag of 16
 * bytes. The text is the category's name or nothing, a line feed, the words, and zero bytes up to a
 * multiple of 64.
 */
final class ReasonCipher {

  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int BLOCK = 64;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64Key 32 bytes in Base64
   * @throws IllegalArgumentException if it is not that; the message does not repeat the key
   */
  ReasonCipher(String base64Key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64Key.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("citytimes.reasons.key is not Base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("citytimes.reasons.key wants 32 bytes in Base64");
    }
    key = new SecretKeySpec(bytes, "AES");
  }

  byte[] seal(long requestId, Reason reason) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, requestId, pad(reason));
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException if it was sealed with another key, for another request, or was
   *     changed since
   */
  Reason open(long requestId, byte[] stored) {
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    if (stored.length <= 1 + NONCE_BYTES || buffer.get() != VERSION) {
      throw new IllegalStateException("The reason of request " + requestId + " is not readable");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    return parse(run(Cipher.DECRYPT_MODE, nonce, requestId, sealed));
  }

  private byte[] run(int mode, byte[] nonce, long requestId, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("timeband:" + requestId).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("The reason of request " + requestId + " does not open");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No AES-GCM on this server", e);
    }
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
