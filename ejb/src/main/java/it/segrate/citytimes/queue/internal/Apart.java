package it.segrate.citytimes.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs work apart from the caller's transaction. */
@Stateless
public class Apart {

  /** Runs it in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T alone(Supplier<T> work) {
    return work.get();
  }

  /** Runs it outside of any transaction. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> T outside(Supplier<T> work) {
    return work.get();
  }
}
