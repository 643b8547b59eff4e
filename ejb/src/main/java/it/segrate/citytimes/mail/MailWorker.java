package it.segrate.citytimes.mail;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.mail.smtp.SmtpConnections;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import it.segrate.citytimes.queue.worker.QueueWorkers;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.queue.worker.WorkerSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends on this server, from the moment the database is there. */
@ApplicationScoped
public class MailWorker {

  @Inject private QueueWorkers workers;
  @Inject private MailLedger ledger;
  @Inject private TemplateCatalogue templates;
  @Inject private MailSettings settings;
  @Inject private Traffic traffic;

  private volatile SmtpConnections connections;

  /** Begins to work the queue off; nothing is claimed while the mail server is away. */
  public void start(@Observes DatabaseReady ready) {
    String name = ThisServer.name();
    connections = new SmtpConnections(settings.server(), settings.envelopeFrom());
    workers.start(
        WorkerSettings.of(MailQueue.NAME, name)
            .concurrency(settings.senders())
            .lease(MailQueue.LEASE)
            .onlyWhile(this::mayClaim),
        new MailSender(ledger, templates, settings, traffic, connections, name));
  }

  private boolean mayClaim() {
    connections.closeIdle();
    return traffic.flows();
  }

  /** A message whose item somebody called off in the queue is called off too. */
  public void calledOff(@Observes QueueItemMoved move) {
    if (move.queue().equals(MailQueue.NAME) && move.to() == ItemState.CANCELLED) {
      ledger.calledOff(MailQueue.messageId(move.subject()));
    }
  }

  @PreDestroy
  void stop() {
    traffic.stop();
    if (connections != null) {
      connections.close();
    }
  }
}
