package it.segrate.citytimes.mail;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItemMoved;
import it.segrate.citytimes.queue.QueueService;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the senders of this server going. It looks into the queue every few seconds, which alone
 * would do, and at once when it hears that a message was ordered.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailWorker {

  private static final Logger LOG = Logger.getLogger(MailWorker.class.getName());
  private static final long LOOK_MILLIS = 4_000;
  private static final long JITTER_MILLIS = 2_000;
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  @Resource private TimerService timers;
  @Resource private ManagedExecutorService threads;
  @Inject private QueueService queue;
  @Inject private MailLedger ledger;
  @Inject private TemplateCatalogue templates;
  @Inject private MailSettings settings;
  @Inject private MailServer server;

  private volatile MailCrew crew;

  public void start(@Observes DatabaseReady ready) {
    String name = nodeName();
    crew =
        new MailCrew(
            settings.senders(),
            () -> new MailSender(queue, ledger, templates, settings, server, name));
    lookAgain();
  }

  @Timeout
  void look() {
    try {
      wake();
    } finally {
      lookAgain();
    }
  }

  public void ordered(@Observes QueueItemMoved move) {
    if (!MailQueue.NAME.equals(move.queue())) {
      return;
    }
    if (move.to() == ItemState.READY) {
      wake();
    } else if (move.to() == ItemState.CANCELLED) {
      ledger.calledOff(MailQueue.messageId(move.subject()));
    }
  }

  private void lookAgain() {
    long wait = LOOK_MILLIS + ThreadLocalRandom.current().nextLong(JITTER_MILLIS);
    timers.createSingleActionTimer(wait, new TimerConfig(null, false));
  }

  private void wake() {
    MailCrew current = crew;
    if (current == null || !current.hasRoom()) {
      return;
    }
    try {
      threads.execute(current::work);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "The server has no thread to spare: the next look will find one", e);
    }
  }

  @PreDestroy
  void stop() {
    if (crew != null && !crew.stop(FAREWELL)) {
      LOG.warning("event=mail-stopped-in-hand: some messages may end up uncertain");
    }
  }

  private static String nodeName() {
    String instance = System.getProperty("com.sun.aas.instanceName", "server");
    try {
      return instance + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return instance;
    }
  }
}
