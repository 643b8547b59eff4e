package it.segrate.citytimes.frontoffice.ticket;

import it.segrate.citytimes.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Issues one ticket for each key, however often it is asked for: who got no answer asks again. Each
 * attempt is a transaction of its own, so the caller has none.
 */
@Dependent
public class TicketIssuer {

  private static final Logger LOG = Logger.getLogger(TicketIssuer.class.getName());

  /**
   * How often issuing is tried. Two requests with one key collide, and Derby gives up at once where
   * two transactions draw the first identities of a table; neither happens twice.
   */
  private static final int ATTEMPTS = 3;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

  @Inject private TicketPrinter printer;

  /** For the container. */
  public TicketIssuer() {}

  /** For use without a container. */
  public TicketIssuer(TicketPrinter printer) {
    this.printer = printer;
  }

  /**
   * Looks whether a key can be one.
   *
   * @throws Refusal INVALID unless it is 8 to 64 letters, figures or hyphens
   */
  static void checkKey(String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Refusal.invalidField("key", "frontoffice.refusal.key");
    }
  }

  /**
   * The ticket of a key.
   *
   * @param key 8 to 64 letters, figures or hyphens, new for each ticket
   * @param print prints one under the key, in a transaction of its own
   * @throws Refusal INVALID for a malformed key, and what printing refuses
   */
  public Ticket issue(String key, Supplier<Ticket> print) {
    checkKey(key);
    RuntimeException failure = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Ticket ticket = print.get();
        LOG.info(() -> "event=frontoffice.ticket-issued subject=" + TicketService.subject(ticket));
        return ticket;
      } catch (RuntimeException e) {
        if (e instanceof Refusal refusal && refusal.reason() == Refusal.Reason.FORBIDDEN) {
          throw e;
        }
        // Looked for only now: a key that was used is rare, and each look costs a reading.
        Optional<Ticket> issued = printer.findByKey(key);
        if (issued.isPresent()) {
          return issued.get();
        }
        if (e instanceof Refusal) {
          throw e;
        }
        failure = e;
      }
    }
    throw failure;
  }
}
