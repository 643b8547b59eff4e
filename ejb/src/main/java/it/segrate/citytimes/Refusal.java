package it.segrate.citytimes;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A service says no, in a sentence the person understands. The sentence is a message key with
 * arguments, so that each page and resource says it in the reader's language. The transaction rolls
 * back: a refused act leaves no trace.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it was refused, which decides the HTTP status and whether the person can mend it. */
  public enum Reason {
    /** What was typed does not hold; the person can mend it. HTTP 422. */
    INVALID,
    /** The person may not do this. HTTP 403. */
    FORBIDDEN,
    /** There is no such thing, or it is not this person's to know of. HTTP 404. */
    NOT_FOUND,
    /**
     * Somebody else was faster, or the thing is no longer in a state that allows this. HTTP 409.
     */
    CONFLICT,
    /** A part of the system does not answer. HTTP 503. */
    UNAVAILABLE
  }

  private final Reason reason;
  private final String key;
  private final transient List<Object> arguments;
  private final String field;

  /**
   * @param reason what kind of no
   * @param field the form field the sentence belongs to, or null for the whole form
   * @param key message key, whose first segment is the module
   * @param arguments the figures the sentence names; dates as {@code java.time} values
   */
  protected Refusal(Reason reason, String field, String key, Object... arguments) {
    super(reason + " " + key, null, false, reason == Reason.UNAVAILABLE);
    this.reason = reason;
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public static Refusal invalid(String key, Object... arguments) {
    return new Refusal(Reason.INVALID, null, key, arguments);
  }

  public static Refusal invalidField(String field, String key, Object... arguments) {
    return new Refusal(Reason.INVALID, field, key, arguments);
  }

  public static Refusal forbidden(String key, Object... arguments) {
    return new Refusal(Reason.FORBIDDEN, null, key, arguments);
  }

  public static Refusal notFound(String key, Object... arguments) {
    return new Refusal(Reason.NOT_FOUND, null, key, arguments);
  }

  public static Refusal conflict(String key, Object... arguments) {
    return new Refusal(Reason.CONFLICT, null, key, arguments);
  }

  public static Refusal unavailable(String key, Object... arguments) {
    return new Refusal(Reason.UNAVAILABLE, null, key, arguments);
  }

  public Reason reason() {
    return reason;
  }

  public String key() {
    return key;
  }

  /** The figures of the sentence, in order. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }

  /** The form field at fault, or null when the whole form is meant. */
  public String field() {
    return field;
  }
}
