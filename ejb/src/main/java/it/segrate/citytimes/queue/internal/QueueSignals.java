package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.LeaseRanOut;
import it.segrate.citytimes.queue.QueueItemMoved;
import java.util.List;

/** Who is told of moves once they are committed. Must not throw and must not take long. */
public interface QueueSignals {

  void moved(List<QueueItemMoved> moves);

  void leaseRanOut(List<LeaseRanOut> leases);
}
