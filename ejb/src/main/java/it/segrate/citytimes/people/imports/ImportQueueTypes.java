package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Declares the queue of imports. */
@ApplicationScoped
public class ImportQueueTypes implements QueueTypeSource {

  @Override
  public List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
            ImportQueue.NAME,
            List.of(new QueueLane("imports", Duration.ZERO)),
            ImportQueue.LEASE,
            ImportQueue.ATTEMPTS,
            OnLeaseEnd.READY));
  }
}
