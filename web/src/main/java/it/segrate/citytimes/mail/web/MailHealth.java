package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.MailServer;
import it.segrate.citytimes.mail.MailSettings;
import it.segrate.citytimes.mail.SendingGate;
import it.segrate.citytimes.mail.SendingPace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the mail server answers, whether or not somebody has stopped all mail: that is said in
 * the data, and is no fault. Nothing is lost while it does not answer, so an installation that
 * would rather keep its pages up may say {@code citytimes.mail.needed=false}: the check then tells
 * the truth in its data and stays up.
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

  @Inject private MailServer server;
  @Inject private MailSettings settings;
  @Inject private SendingGate gate;
  @Inject private SendingPace pace;

  @Override
  public HealthCheckResponse call() {
    MailServer.Status status = server.status();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("mail")
            .status(status.up() || !settings.isNeeded())
            .withData("server", server.place())
            .withData("answers", status.up())
            .withData("since", status.since().toString())
            .withData("paused", !gate.wasOpen())
            .withData("slowed", pace.status().isSlowed());
    if (!status.up()) {
      answer.withData("cause", status.words());
    }
    return answer.build();
  }
}
