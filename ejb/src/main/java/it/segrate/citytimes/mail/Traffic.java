package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether and when this server of the portal may send: not while the mail server is away or all
 * mail is stopped, and no faster than the mail server bears.
 */
@ApplicationScoped
public class Traffic {

  private MailServer server;
  private SendingGate gate;
  private SendingPace pace;

  /** For the container, which needs one without arguments. */
  public Traffic() {}

  @Inject
  public Traffic(MailServer server, SendingGate gate, SendingPace pace) {
    this.server = server;
    this.gate = gate;
    this.pace = pace;
  }

  /** Whether anything is to be claimed; knocks at the mail server if its news is old. */
  boolean flows() {
    // Both are asked, always: health tells what they said last.
    boolean answers = server.isUp();
    return gate.isOpen() && answers;
  }

  /**
   * Waits until it is the turn of one message.
   *
   * @return false if it is not to go now after all
   */
  boolean letThrough() {
    return pace.await() && gate.isOpen();
  }

  /** Goes by what the mail server made of a message. */
  void heard(Verdict verdict) {
    if (verdict instanceof Unreachable no) {
      server.failed(no);
    } else if (verdict.code() > 0) {
      server.answered();
    }
    pace.heard(verdict);
  }

  /** Sends everybody away who waits, as this server stops. */
  void stop() {
    pace.stop();
  }
}
