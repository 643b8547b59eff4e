package it.segrate.citytimes.mail;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A mail that somebody is to get; each method gives a changed copy.
 *
 * @param address of the reader; an address that is none makes a message that fails, not an act that
 *     does
 * @param name of the reader, for the greeting
 * @param locale of the reader; other languages than Italian and English read Italian
 * @param template as {@code timeband/request-submitted-to-manager}
 * @param model what the template names: texts, whole numbers, truth values, dates, times, instants,
 *     lists and maps of them, null; never an employee's reason
 * @param notAfter not sent any more from then on, or null for the portal's usual patience
 * @param idempotencyKey the event it tells of, as {@code timeband:12:submitted}; the same event
 *     tells the same reader the same thing once
 * @param lane which messages go first
 */
public record MailOrder(
    String address,
    String name,
    Locale locale,
    String template,
    Map<String, Object> model,
    Instant notAfter,
    String idempotencyKey,
    MailLane lane) {

  private static final int ADDRESS_MAX = 254;
  private static final int KEY_MAX = 200;

  /**
   * @throws IllegalArgumentException if the address or the key is longer than its column
   */
  public MailOrder {
    address = address == null ? "" : address.strip();
    name = name == null ? "" : name;
    if (address.length() > ADDRESS_MAX) {
      throw new IllegalArgumentException("An address has at most 254 characters");
    }
    if (idempotencyKey != null && idempotencyKey.length() > KEY_MAX) {
      throw new IllegalArgumentException("An idempotency key has at most 200 characters");
    }
    model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
  }

  /** A mail to this reader, of which everything else is still to be said. */
  public static MailOrder to(String address, String name, Locale locale) {
    return new MailOrder(address, name, locale, null, Map.of(), null, null, MailLane.TRANSACTIONAL);
  }

  public MailOrder template(String newTemplate) {
    return new MailOrder(address, name, locale, newTemplate, model, notAfter, idempotencyKey, lane);
  }

  /** Adds a value that the template names. */
  public MailOrder with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(model);
    more.put(key, value);
    return new MailOrder(address, name, locale, template, more, notAfter, idempotencyKey, lane);
  }

  public MailOrder notAfter(Instant newNotAfter) {
    return new MailOrder(address, name, locale, template, model, newNotAfter, idempotencyKey, lane);
  }

  public MailOrder idempotencyKey(String newKey) {
    return new MailOrder(address, name, locale, template, model, notAfter, newKey, lane);
  }

  /** Lets messages that somebody waits for go first. */
  public MailOrder broadcast() {
    return new MailOrder(
        address, name, locale, template, model, notAfter, idempotencyKey, MailLane.BROADCAST);
  }
}
