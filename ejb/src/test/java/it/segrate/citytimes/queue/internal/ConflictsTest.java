package it.segrate.citytimes.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConflictsTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void workThatTheDatabaseBrokeOffIsDoneAgain() {
    String done =
        Conflicts.retried(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new QueueDatabaseException(new SQLException("deadlock", "40P01"));
              }
              return "done";
            });

    assertThat(done).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void failureWithoutAStateIsPassedOnAsItIs() {
    QueueDatabaseException down = new QueueDatabaseException(new SQLException("no connection"));

    assertThatThrownBy(
            () ->
                Conflicts.retried(
                    () -> {
                      attempts.incrementAndGet();
                      throw down;
                    }))
        .isSameAs(down);
    assertThat(attempts).hasValue(1);
  }
}
