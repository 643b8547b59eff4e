package it.segrate.citytimes.frontoffice.simulate;

import java.util.Arrays;

/**
 * A figure and how unsure it is.
 *
 * @param value in its own unit
 * @param halfWidth half of the interval in which the true one lies 95 times in 100; NaN if there is
 *     no telling
 */
public record Estimate(double value, double halfWidth) {

  /** Student's factor for 95 in 100, by degrees of freedom 1 to 30. */
  private static final double[] STUDENT = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private static final double NORMAL = 1.960;

  /** The mean of independent figures. */
  static Estimate mean(double[] figures) {
    double[] ones = new double[figures.length];
    Arrays.fill(ones, 1);
    return ratio(figures, ones);
  }

  /**
   * The sum of the first over the sum of the second, from independent pairs: such as minutes waited
   * and people who waited, one pair a day (ratio estimator, its variance by linearisation).
   */
  static Estimate ratio(double[] above, double[] below) {
    double sum = 0;
    double over = 0;
    for (int i = 0; i < above.length; i++) {
      sum += above[i];
      over += below[i];
    }
    if (over == 0) {
      return new Estimate(Double.NaN, Double.NaN);
    }
    double ratio = sum / over;
    double squares = 0;
    for (int i = 0; i < above.length; i++) {
      double residual = above[i] - ratio * below[i];
      squares += residual * residual;
    }
    int n = above.length;
    double error = Math.sqrt(squares / (n - 1.0) * n) / over;
    return new Estimate(ratio, n < 2 ? Double.NaN : student(n - 1) * error);
  }

  private static double student(int freedom) {
    return freedom <= STUDENT.length ? STUDENT[freedom - 1] : NORMAL;
  }

  /** The same in another unit. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, halfWidth * Math.abs(factor));
  }
}
