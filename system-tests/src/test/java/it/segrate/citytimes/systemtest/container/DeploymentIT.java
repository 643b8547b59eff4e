package it.segrate.citytimes.systemtest.container;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.NewItem;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DeploymentIT {

  @Inject private QueueService queues;

  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/citytimes")
  private DataSource dataSource;

  @Test
  void theTestsHaveADatabaseOfTheirOwn() throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getURL()).contains("memory:inside");
    }
  }

  @Test
  void whatIsEnqueuedIsThereOnceTheTransactionIsCommitted() throws Exception {
    transaction.begin();
    long id = queues.enqueue(NewItem.in("mail").subject("inside:1").delay(Duration.ofDays(1)));
    transaction.commit();

    Optional<QueueItem> item = queues.find(id);
    assertThat(item)
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ItemState.SCHEDULED));
  }

  @Test
  void whatIsEnqueuedGoesWhenTheTransactionIsRolledBack() throws Exception {
    transaction.begin();
    long id = queues.enqueue(NewItem.in("mail").subject("inside:2"));
    transaction.rollback();

    assertThat(queues.find(id)).isEmpty();
  }
}
