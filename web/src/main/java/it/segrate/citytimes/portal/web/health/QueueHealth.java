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
 * Ready when no queue lags behind that the portal itself works off. Where people or other servers
 * set the pace, an item waits as long as it must: a full hall is no reason to close the portal.
 */
@Readiness
@ApplicationScoped
public class QueueHealth implements HealthCheck {

  @Inject private QueueService queues;
  @Inject private QueueTypes types;
  @Inject private Clock clock;

  /** How long an item may wait for the portal, as ISO 8601 duration. */
  @Inject
  @ConfigProperty(name = "citytimes.queue.lag", defaultValue = "PT10M")
  private Duration allowed;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("queue-lag").up();
    try {
      for (QueueStatus status : queues.status()) {
        Duration lag = lag(status);
        answer.withData(status.queue(), lag.toSeconds());
        if (isLate(types.get(status.queue()), lag, allowed)) {
          answer.down();
        }
      }
      return answer.build();
    } catch (EJBException e) {
      return answer.down().withData("cause", "database").build();
    }
  }

  static boolean isLate(QueueType type, Duration lag, Duration allowed) {
    return type.prompt() && lag.compareTo(allowed) > 0;
  }

  private Duration lag(QueueStatus status) {
    return status.oldestReady() == null
        ? Duration.ZERO
        : Duration.between(status.oldestReady(), clock.instant());
  }
}
