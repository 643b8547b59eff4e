package it.segrate.citytimes.portal.web.health;

import it.segrate.citytimes.database.DatabaseStartup;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and its schema is up to date. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

  @EJB private DatabaseStartup database;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try {
      return answer.withData("product", database.product()).status(database.isReady()).build();
    } catch (SQLException e) {
      return answer.down().withData("cause", String.valueOf(e.getMessage())).build();
    }
  }
}
