package it.segrate.citytimes.systemtest.container;

import it.segrate.citytimes.audit.AuditService;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** An act that is recorded, and fails at the very last moment, when its commit has begun. */
@Stateless
public class DoomedAct {

  @Inject private AuditService audit;
  @Resource private TransactionSynchronizationRegistry transactions;

  /** Fails when this method has returned. */
  public void tryIt() {
    audit.record("inside.doomed", "inside:1", null);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            throw new IllegalStateException("the act fails at its commit");
          }

          @Override
          public void afterCompletion(int status) {
            // Nothing is left to do.
          }
        });
  }
}
