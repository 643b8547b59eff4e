package it.segrate.citytimes.timeband.evidence;

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
 * Seals bytes with AES-256-GCM, each bound to the thing it belongs to, so that what was sealed for
 * one cannot be moved to another.
 *
 * <p>Layout: one byte of version (1), 12 bytes of nonce, then the sealed bytes with their tag of 16
 * bytes.
 */
public final class Sealer {

  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64Key 32 bytes in Base64
   * @throws IllegalArgumentException if it is not that; the message does not repeat the key
   */
  public Sealer(String base64Key) {
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

  /**
   * Seals bytes.
   *
   * @param bound what they belong to, as {@code timeband:12}
   */
  public byte[] seal(String bound, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, bound, plain);
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException if it was sealed with another key, for another thing, or was
   *     changed since
   */
  public byte[] open(String bound, byte[] stored) {
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    if (stored.length <= 1 + NONCE_BYTES || buffer.get() != VERSION) {
      throw new IllegalStateException("What is sealed for " + bound + " is not readable");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    return run(Cipher.DECRYPT_MODE, nonce, bound, sealed);
  }

  private byte[] run(int mode, byte[] nonce, String bound, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("What is sealed for " + bound + " does not open");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No AES-GCM on this server", e);
    }
  }
}
