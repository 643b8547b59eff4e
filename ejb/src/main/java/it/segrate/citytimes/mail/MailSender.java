package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.smtp.OutgoingMail;
import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import it.segrate.citytimes.mail.smtp.SmtpConnection;
import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import it.segrate.citytimes.mail.smtp.Verdict.Withdrawn;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.TemplateException;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes messages from the queue and sends them over one connection, one after the other; no
 * transaction is open while the mail server is talked to. One thread uses it at a time.
 */
final class MailSender implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  /** Waits between attempts to write an answer down: a database restart takes about so long. */
  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  private final QueueService queue;
  private final MailLedger ledger;
  private final TemplateCatalogue templates;
  private final MailSettings settings;
  private final MailServer server;
  private final String name;
  private final SmtpConnection connection;
  private volatile boolean stopped;

  /**
   * @param name of this server, which the story of each message keeps
   */
  MailSender(
      QueueService queue,
      MailLedger ledger,
      TemplateCatalogue templates,
      MailSettings settings,
      MailServer server,
      String name) {
    this.queue = queue;
    this.ledger = ledger;
    this.templates = templates;
    this.settings = settings;
    this.server = server;
    this.name = name;
    this.connection = new SmtpConnection(settings.server(), settings.envelopeFrom());
  }

  /**
   * Sends what is ready, at most one batch.
   *
   * @return how many messages were claimed; 0 when there is nothing to do, or nobody to give it to
   */
  int sendBatch() {
    if (!server.isUp()) {
      return 0;
    }
    List<ClaimedItem> items =
        queue.claim(ClaimRequest.from(MailQueue.NAME).max(settings.batch()).owner(name));
    Iterator<ClaimedItem> rest = items.iterator();
    boolean goesOn = true;
    while (goesOn && rest.hasNext()) {
      goesOn = send(rest.next()) && !stopped;
    }
    rest.forEachRemaining(this::giveBack);
    return items.size();
  }

  /** Sends one message; false if the mail server is away. */
  private boolean send(ClaimedItem item) {
    try {
      Optional<Draft> draft = ledger.take(item, name);
      return draft.isEmpty() || deliver(item, draft.get());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "event=mail-not-tried item=" + item.subject());
      putOff(item);
      return true;
    }
  }

  /** Something of ours went wrong: the next one first, so that one message stops no others. */
  private void putOff(ClaimedItem item) {
    try {
      queue.retry(item.handle(), PUT_OFF, "Not tried: see the server's log");
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "event=mail-item-left item=" + item.subject());
    }
  }

  private boolean deliver(ClaimedItem item, Draft draft) {
    long start = System.nanoTime();
    Verdict verdict;
    try {
      RenderedMail words =
          templates.render(draft.template(), draft.language(), draft.name(), draft.model());
      verdict = connection.send(mail(draft, words), () -> ledger.handOver(item, words.subject()));
    } catch (TemplateException e) {
      verdict = new Refused(0, Verdict.oneLine(e.getMessage()));
    }
    hear(verdict);
    settle(item, verdict);
    log(draft, verdict, start);
    return !(verdict instanceof Unreachable);
  }

  private void hear(Verdict verdict) {
    if (verdict instanceof Unreachable no) {
      server.failed(no);
    } else if (verdict.code() > 0) {
      server.answered();
    }
  }

  /** Writes the answer down, with patience: an answer lost here leaves an operator in doubt. */
  private void settle(ClaimedItem item, Verdict verdict) {
    for (Duration pause : PATIENCE) {
      try {
        ledger.settle(item, verdict, name);
        return;
      } catch (Refusal stale) {
        ledger.settleLate(item, verdict, name);
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "event=mail-answer-not-noted item=" + item.subject());
        rest(pause);
      }
    }
    LOG.severe(() -> "event=mail-answer-lost item=" + item.subject() + " code=" + verdict.code());
  }

  private static void rest(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveBack(ClaimedItem item) {
    try {
      queue.release(item.handle());
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "event=mail-item-left item=" + item.subject());
    }
  }

  private OutgoingMail mail(Draft draft, RenderedMail words) {
    return new OutgoingMail(
        draft.messageId(),
        draft.orderedAt(),
        settings.from(),
        settings.replyTo(),
        new Mailbox(draft.address(), draft.name()),
        draft.language(),
        words.subject(),
        words.text(),
        words.html());
  }

  private static void log(Draft draft, Verdict verdict, long start) {
    Level level =
        verdict instanceof Verdict.Accepted || verdict instanceof Withdrawn
            ? Level.INFO
            : Level.WARNING;
    LOG.log(
        level,
        () ->
            "event=mail-"
                + verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                + " message="
                + draft.id()
                + " template="
                + draft.template()
                + " code="
                + verdict.code()
                + " ms="
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  /** Lets it finish the message in hand and give the others back. */
  void stop() {
    stopped = true;
  }

  /** Closes the line to the mail server if it was not used for a while. */
  void closeIfIdle() {
    connection.closeIfIdle();
  }

  /** Closes the line to the mail server. */
  @Override
  public void close() {
    connection.close();
  }
}
