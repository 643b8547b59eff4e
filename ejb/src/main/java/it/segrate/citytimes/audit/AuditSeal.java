package it.segrate.citytimes.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a line onto the one before it: HMAC-SHA256 under the key of the installation, so that
 * whoever can write to the database alone cannot make the chain fit again.
 */
final class AuditSeal {

  /** What the first line is chained to. */
  static final String GENESIS = "0".repeat(64);

  private final SecretKeySpec key;

  AuditSeal(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** The seal of a line whose own hash is not read. */
  String of(AuditEntry entry, String previousHash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      feed(mac, previousHash);
      mac.update(ByteBuffer.allocate(16).putLong(entry.sequence()).putLong(at(entry)).flip());
      feed(mac, entry.actor());
      feed(mac, entry.onBehalfOf());
      feed(mac, entry.action());
      feed(mac, entry.subject());
      feed(mac, entry.details());
      feed(mac, entry.origin());
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
    }
  }

  private static long at(AuditEntry entry) {
    return entry.at().toEpochMilli();
  }

  /** Length first, so that no two different lines feed the same bytes; null differs from empty. */
  private static void feed(Mac mac, String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).flip());
    mac.update(bytes);
  }
}
