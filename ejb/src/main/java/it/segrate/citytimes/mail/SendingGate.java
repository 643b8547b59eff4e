package it.segrate.citytimes.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Whether mail may go out, as every server of the portal sees it: the table is asked again once
 * what is known is a second old, so that a pause holds everywhere a second later.
 */
@ApplicationScoped
public class SendingGate {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private MailLedger ledger;
  private Duration fresh;
  private boolean known;
  private boolean open = true;
  private long askedAt;

  /** For the container, which needs one without arguments. */
  public SendingGate() {}

  @Inject
  public SendingGate(MailLedger ledger) {
    this(ledger, FRESH);
  }

  /**
   * @param fresh so long is what is known good enough
   */
  SendingGate(MailLedger ledger, Duration fresh) {
    this.ledger = ledger;
    this.fresh = fresh;
  }

  /** Whether nobody has stopped all mail. */
  public synchronized boolean isOpen() {
    if (!known || System.nanoTime() - askedAt > fresh.toNanos()) {
      open = !ledger.isPaused();
      known = true;
      askedAt = System.nanoTime();
    }
    return open;
  }

  /** The same as it was when it was asked last; asks nobody. */
  public synchronized boolean wasOpen() {
    return open;
  }
}
