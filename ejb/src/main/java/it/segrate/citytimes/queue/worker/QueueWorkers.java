package it.segrate.citytimes.queue.worker;

import it.segrate.citytimes.queue.QueueService;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts workers on the server's threads, and stops them with the portal. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueWorkers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject private QueueService queue;
  @Inject private WakeUps wakeUps;
  @Resource private ManagedThreadFactory threads;

  private final List<QueueWorker> workers = new CopyOnWriteArrayList<>();

  /** Starts a worker; it runs until it is stopped or the portal is. */
  public QueueWorker start(WorkerSettings settings, ItemHandler handler) {
    QueueWorker worker = new QueueWorker(queue, settings, handler, wakeUps, threads);
    workers.add(worker);
    worker.start();
    return worker;
  }

  @PreDestroy
  void stop() {
    workers.parallelStream().forEach(worker -> worker.stop(PATIENCE));
  }
}
