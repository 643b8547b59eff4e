package it.segrate.citytimes.portal.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueHealthTest {

  private static final Duration ALLOWED = Duration.ofMinutes(10);

  private final QueueType queue =
      new QueueType(
          "queue",
          List.of(new QueueLane("only", Duration.ZERO)),
          Duration.ofMinutes(1),
          QueueType.UNLIMITED,
          OnLeaseEnd.READY);

  @Test
  void queueOfThePortalIsLateOnceTheTimeIsOver() {
    assertThat(QueueHealth.isLate(queue, ALLOWED, ALLOWED)).isFalse();
    assertThat(QueueHealth.isLate(queue, ALLOWED.plusMillis(1), ALLOWED)).isTrue();
  }

  @Test
  void queueWhosePaceOthersSetIsNeverLate() {
    assertThat(QueueHealth.isLate(queue.unhurried(), ALLOWED.plusDays(3), ALLOWED)).isFalse();
  }
}
