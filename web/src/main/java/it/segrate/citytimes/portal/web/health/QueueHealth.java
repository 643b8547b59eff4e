package it.segrate.citytimes.portal.web.health;

import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueStatus;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.QueueTypes;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when no queue that machines work off lags behind. Queues that people work off, whose items
 * may come back any number of times, wait as long as people do.
 */
@Readiness
@ApplicationScoped
public class QueueHealth implements HealthCheck {

  @Inject private QueueService queues;
  @Inject private QueueTypes types;
  @Inject private Clock clock;

  /** How long an item may wait for a machine, as ISO 8601 duration. */
  @Inject
  @ConfigProperty(name = "citytimes.queue.lag", defaultValue = "PT10M")
  private Duration allowed;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("queue-lag").up();
    try {
      for (QueueStatus status : queues.status()) {
        long seconds = lag(status).toSeconds();
        answer.withData(status.queue(), seconds);
        if (seconds > allowed.toSeconds() && isWorkedByMachines(status)) {
          answer.down();
        }
      }
      return answer.build();
    } catch (EJBException e) {
      return answer.down().withData("cause", "database").build();
    }
  }

  private Duration lag(QueueStatus status) {
    return status.oldestReady() == null
        ? Duration.ZERO
        : Duration.between(status.oldestReady(), clock.instant());
  }

  private boolean isWorkedByMachines(QueueStatus status) {
    return types.get(status.queue()).maxAttempts() < QueueType.UNLIMITED;
  }
}
