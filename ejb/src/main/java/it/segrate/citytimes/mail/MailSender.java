package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.smtp.OutgoingMail;
import it.segrate.citytimes.mail.smtp.OutgoingMail.Mailbox;
import it.segrate.citytimes.mail.smtp.SmtpConnection;
import it.segrate.citytimes.mail.smtp.SmtpConnections;
import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Refused;
import it.segrate.citytimes.mail.smtp.Verdict.Withdrawn;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.TemplateException;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.worker.ItemHandler;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the message of one queue item; no transaction is open while the mail server is talked to.
 * Any number of threads may use it.
 */
final class MailSender implements ItemHandler {

  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  /** Waits between attempts to write an answer down: a database restart takes about so long. */
  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private final MailLedger ledger;
  private final TemplateCatalogue templates;
  private final MailSettings settings;
  private final Traffic traffic;
  private final SmtpConnections connections;
  private final String name;

  /**
   * @param name of this server, which the story of each message keeps
   */
  MailSender(
      MailLedger ledger,
      TemplateCatalogue templates,
      MailSettings settings,
      Traffic traffic,
      SmtpConnections connections,
      String name) {
    this.ledger = ledger;
    this.templates = templates;
    this.settings = settings;
    this.traffic = traffic;
    this.connections = connections;
    this.name = name;
  }

  @Override
  public void handle(ClaimedItem item) {
    if (!traffic.letThrough()) {
      ledger.giveBack(item);
      return;
    }
    Optional<Draft> draft = ledger.take(item, name);
    if (draft.isPresent()) {
      long start = System.nanoTime();
      Attempt attempt = send(item, draft.get());
      traffic.heard(attempt.verdict());
      settle(item, attempt);
      log(draft.get(), attempt.verdict(), System.nanoTime() - start);
    }
  }

  private Attempt send(ClaimedItem item, Draft draft) {
    RenderedMail words;
    try {
      words = templates.render(draft.template(), draft.language(), draft.name(), draft.model());
    } catch (TemplateException e) {
      return new Attempt(new Refused(0, Verdict.oneLine(e.getMessage())), null, name);
    }
    SmtpConnection connection = connections.borrow();
    try {
      Verdict verdict = connection.send(mail(draft, words), () -> ledger.handOver(item));
      return new Attempt(verdict, words.subject(), name);
    } finally {
      connections.giveBack(connection);
    }
  }

  /** Writes the answer down, with patience: an answer lost here leaves an operator in doubt. */
  private void settle(ClaimedItem item, Attempt attempt) {
    for (Duration pause : PATIENCE) {
      try {
        ledger.settle(item, attempt);
        return;
      } catch (Refusal stale) {
        ledger.settleLate(item, attempt);
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "event=mail-answer-not-noted item=" + item.subject());
        rest(pause);
      }
    }
    ledger.settle(item, attempt);
  }

  private static void rest(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  private static void log(Draft draft, Verdict verdict, long nanos) {
    boolean fine = verdict instanceof Accepted || verdict instanceof Withdrawn;
    LOG.log(
        fine ? Level.INFO : Level.WARNING,
        () ->
            "event=mail-%s message=%d template=%s code=%d ms=%d"
                .formatted(
                    verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    draft.id(),
                    draft.template(),
                    verdict.code(),
                    TimeUnit.NANOSECONDS.toMillis(nanos)));
  }
}
