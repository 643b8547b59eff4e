package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.database.DatabaseStartup;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the queue's one door to the server's database. */
@ApplicationScoped
public class QueueProducer {

  @Resource(lookup = DatabaseStartup.JNDI_NAME)
  private DataSource dataSource;

  @Inject private ServerTransactions transactions;
  @Inject private ServerSignals signals;

  @Produces
  @Singleton
  public QueueDatabase database() {
    return new QueueDatabase(dataSource, transactions, signals);
  }
}
