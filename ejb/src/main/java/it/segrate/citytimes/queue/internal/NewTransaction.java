package it.segrate.citytimes.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs work in a transaction of its own. */
@Stateless
public class NewTransaction {

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T run(Supplier<T> work) {
    return work.get();
  }
}
