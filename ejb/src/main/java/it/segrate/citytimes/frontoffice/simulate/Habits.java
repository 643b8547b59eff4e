package it.segrate.citytimes.frontoffice.simulate;

import java.time.Duration;
import java.util.Optional;

/**
 * How the people of a computed hall behave.
 *
 * @param protectedShare share of Via Libera among all, 0 to 1
 * @param appointmentShare share that has an appointment, 0 to 1
 * @param absentShare share that is gone when called, 0 to 1
 * @param walking mean time from the call to the desk
 * @param givenUp after how long a desk gives up who does not come
 * @param variation standard deviation of a service time over its mean (lognormal); 0 for
 *     exponential times, as queueing theory likes them
 * @param patience how long people wait; empty if nobody gives up
 */
public record Habits(
    double protectedShare,
    double appointmentShare,
    double absentShare,
    Duration walking,
    Duration givenUp,
    double variation,
    Optional<Patience> patience) {

  /** Stands for exponential service times. */
  public static final double EXPONENTIAL = 0;

  /** What is assumed of Segrate: 4% Via Libera, 2% gone, 20 seconds to the desk. */
  public static Habits usual() {
    return new Habits(
        0.04, 0, 0.02, Duration.ofSeconds(20), Duration.ofSeconds(90), 0.7, Optional.empty());
  }

  /** The same with appointments. */
  public Habits withAppointments(double share) {
    return new Habits(protectedShare, share, absentShare, walking, givenUp, variation, patience);
  }

  /** The same people, who give up after a while. */
  public Habits with(Patience other) {
    return new Habits(
        protectedShare,
        appointmentShare,
        absentShare,
        walking,
        givenUp,
        variation,
        Optional.of(other));
  }
}
