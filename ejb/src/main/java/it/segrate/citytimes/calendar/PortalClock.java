package it.segrate.citytimes.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Gives everybody the same clock, set to the town's zone. */
@ApplicationScoped
public class PortalClock {

  /** The zone in which the municipality lives. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

  @Produces
  public Clock clock() {
    return Clock.system(ZONE);
  }
}
