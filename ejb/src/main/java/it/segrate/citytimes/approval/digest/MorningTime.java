package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When the mail of the morning goes out: on working days alone, at a time that is configuration. A
 * server that was down then makes up for it for some hours; later it would be no morning.
 */
@ApplicationScoped
public class MorningTime {

  /** What stands for 'never' in the configuration. */
  static final String OFF = "off";

  private static final Duration GRACE = Duration.ofHours(4);

  private Optional<LocalTime> time = Optional.empty();
  private WorkingDays workingDays;
  private Clock clock;

  /** For the container, which needs one without arguments. */
  public MorningTime() {}

  /**
   * @param time as {@code 7:30}, or {@value #OFF} for no mail of mornings
   * @throws IllegalArgumentException if it is neither: the deployment stops
   */
  @Inject
  public MorningTime(
      @ConfigProperty(name = "citytimes.approval.digest-time", defaultValue = "07:30") String time,
      WorkingDays workingDays,
      Clock clock) {
    this.time = time.strip().equals(OFF) ? Optional.empty() : Optional.of(parse(time.strip()));
    this.workingDays = workingDays;
    this.clock = clock;
  }

  private static LocalTime parse(String time) {
    try {
      return LocalTime.parse(time.length() == 4 ? "0" + time : time);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "citytimes.approval.digest-time must be a time as 07:30, or " + OFF + ", not " + time, e);
    }
  }

  /** The next one that is still to come; empty if there is none ever. */
  Optional<ZonedDateTime> next() {
    ZonedDateTime now = now();
    return time.map(
        at -> {
          LocalDate day = workingDays.plus(now.toLocalDate(), 0);
          ZonedDateTime next = day.atTime(at).atZone(PortalClock.ZONE);
          return next.isAfter(now)
              ? next
              : workingDays.plus(day.plusDays(1), 0).atTime(at).atZone(PortalClock.ZONE);
        });
  }

  /** Whether the mail of that day still makes sense now. */
  boolean isStillMorningOf(LocalDate day) {
    Instant now = clock.instant();
    return time.isPresent()
        && workingDays.isWorkingDay(day)
        && now().toLocalDate().equals(day)
        && now.isBefore(day.atTime(time.get()).atZone(PortalClock.ZONE).plus(GRACE).toInstant());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(PortalClock.ZONE);
  }
}
