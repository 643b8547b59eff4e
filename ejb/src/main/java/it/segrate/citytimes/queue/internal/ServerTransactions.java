package it.segrate.citytimes.queue.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The server's transactions. */
@ApplicationScoped
public class ServerTransactions implements QueueTransactions {

  @Resource private TransactionSynchronizationRegistry registry;
  @Inject private Apart apart;

  @Override
  public boolean isActive() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    return apart.alone(work);
  }

  @Override
  public <T> T outside(Supplier<T> work) {
    return isActive() ? apart.outside(work) : work.get();
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
