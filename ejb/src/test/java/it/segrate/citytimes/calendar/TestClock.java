package it.segrate.citytimes.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock in Rome that a test sets. */
public final class TestClock extends Clock {

  private Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  /** Ten in the morning of a day. */
  public static TestClock on(String day) {
    TestClock clock = new TestClock(Instant.EPOCH);
    clock.setTo(LocalDate.parse(day));
    return clock;
  }

  /** Goes to ten in the morning of that day. */
  public void setTo(LocalDate day) {
    now = day.atTime(LocalTime.of(10, 0)).atZone(PortalClock.ZONE).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return PortalClock.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
