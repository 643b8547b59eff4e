package it.segrate.citytimes.queue.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The server's transactions; the service's methods have begun one where they need it. */
@ApplicationScoped
public class ServerTransactions implements QueueTransactions {

  @Resource private TransactionSynchronizationRegistry registry;
  @Inject private NewTransaction newTransaction;

  @Override
  public <T> T joining(Supplier<T> work) {
    return work.get();
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    return newTransaction.run(work);
  }

  @Override
  public void afterCompletion(Consumer<Boolean> act) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do before.
          }

          @Override
          public void afterCompletion(int status) {
            act.accept(status == Status.STATUS_COMMITTED);
          }
        });
  }
}
