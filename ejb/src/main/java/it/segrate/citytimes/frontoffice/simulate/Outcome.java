package it.segrate.citytimes.frontoffice.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * What a hall came to over all its days. Waits count from taking the ticket, or from the booked
 * time, to the call. Intervals are over days: each begins with an empty hall, so they are
 * independent.
 *
 * @param days how many days
 * @param called how many were called
 * @param left how many no desk served
 * @param meanWait minutes
 * @param inTime share of the protected lane called within 60 seconds, 0 to 1
 * @param protectedCalled how many of them there were
 * @param protectedWait their mean wait, minutes
 * @param ninety minutes within which nine of ten are called
 * @param withinTen share called within ten minutes, 0 to 1
 * @param longest longest wait of a day, minutes
 * @param occupied share of the time of the operators with somebody at the desk, 0 to 1
 * @param hours hours of operators a day
 * @param distribution share of waits by two minutes, 0 to 1; the last is 30 minutes and more
 * @param gaveUp share of all who came that gave up before they were called, 0 to 1
 */
public record Outcome(
    int days,
    long called,
    long left,
    Estimate meanWait,
    Estimate inTime,
    long protectedCalled,
    Estimate protectedWait,
    Estimate ninety,
    Estimate withinTen,
    Estimate longest,
    double occupied,
    double hours,
    List<Double> distribution,
    Estimate gaveUp) {

  private static final double MINUTE = 60_000;
  private static final double HOUR = 3_600_000;
  private static final int BATCHES = 10;
  private static final int BARS = 16;
  private static final int CELLS_PER_BAR = 12;
  private static final double NINETY = 0.9;

  /** All figures in one line, as {@link #of(String)} reads them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(days).append(' ').append(called).append(' ').append(left).append(' ');
    text.append(protectedCalled).append(' ').append(occupied).append(' ').append(hours);
    for (Estimate estimate : List.of(meanWait, inTime, protectedWait, ninety, withinTen, longest)) {
      text.append(' ').append((float) estimate.value());
      text.append(' ').append((float) estimate.halfWidth());
    }
    distribution.forEach(bar -> text.append(' ').append(bar.floatValue()));
    text.append(' ').append((float) gaveUp.value());
    text.append(' ').append((float) gaveUp.halfWidth());
    return text.toString();
  }

  /** What {@link #text} wrote. */
  public static Outcome of(String text) {
    Iterator<String> figures = List.of(text.split(" ")).iterator();
    int days = Integer.parseInt(figures.next());
    long called = Long.parseLong(figures.next());
    long left = Long.parseLong(figures.next());
    long protectedCalled = Long.parseLong(figures.next());
    double occupied = Double.parseDouble(figures.next());
    double hours = Double.parseDouble(figures.next());
    Estimate meanWait = estimate(figures);
    Estimate inTime = estimate(figures);
    Estimate protectedWait = estimate(figures);
    Estimate ninety = estimate(figures);
    Estimate withinTen = estimate(figures);
    Estimate longest = estimate(figures);
    List<Double> distribution = new ArrayList<>();
    for (int bar = 0; bar < BARS; bar++) {
      distribution.add(Double.valueOf(figures.next()));
    }
    // Answers from before anybody gave up end here.
    Estimate gaveUp = figures.hasNext() ? estimate(figures) : new Estimate(0, 0);
    return new Outcome(
        days,
        called,
        left,
        meanWait,
        inTime,
        protectedCalled,
        protectedWait,
        ninety,
        withinTen,
        longest,
        occupied,
        hours,
        distribution,
        gaveUp);
  }

  private static Estimate estimate(Iterator<String> figures) {
    return new Estimate(Double.parseDouble(figures.next()), Double.parseDouble(figures.next()));
  }

  static Outcome of(List<DayFigures> days) {
    double[] called = column(days, day -> day.called);
    double[] ofLane = column(days, day -> day.protectedCalled);
    double staffed = sum(column(days, day -> day.staffed));
    return new Outcome(
        days.size(),
        (long) sum(called),
        (long) sum(column(days, day -> day.left)),
        Estimate.ratio(column(days, day -> day.waited / MINUTE), called),
        Estimate.ratio(column(days, day -> day.protectedInTime), ofLane),
        (long) sum(ofLane),
        Estimate.ratio(column(days, day -> day.protectedWaited / MINUTE), ofLane),
        ninety(days),
        Estimate.ratio(column(days, day -> day.withinTen), called),
        Estimate.mean(column(days, day -> day.longest / MINUTE)),
        staffed == 0 ? 0 : sum(column(days, day -> day.busy)) / staffed,
        staffed / HOUR / days.size(),
        distribution(days, sum(called)),
        Estimate.ratio(
            column(days, day -> day.gaveUp), column(days, day -> day.called + day.gaveUp)));
  }

  private static double[] column(List<DayFigures> days, ToDoubleFunction<DayFigures> figure) {
    return days.stream().mapToDouble(figure).toArray();
  }

  private static double sum(double[] figures) {
    double sum = 0;
    for (double figure : figures) {
      sum += figure;
    }
    return sum;
  }

  /** Its interval is that of ten batches of days, dealt out in turn. */
  private static Estimate ninety(List<DayFigures> days) {
    int batches = Math.min(BATCHES, days.size());
    double[] each = new double[batches];
    for (int batch = 0; batch < batches; batch++) {
      int first = batch;
      each[batch] = quantile(cells(days, day -> day % batches == first));
    }
    return new Estimate(quantile(cells(days, day -> true)), Estimate.mean(each).halfWidth());
  }

  private static long[] cells(List<DayFigures> days, IntPredicate which) {
    long[] cells = new long[DayFigures.CELLS];
    for (int day = 0; day < days.size(); day++) {
      if (which.test(day)) {
        for (int cell = 0; cell < cells.length; cell++) {
          cells[cell] += days.get(day).cells[cell];
        }
      }
    }
    return cells;
  }

  /** The end of the cell in which nine of ten are reached, in minutes. */
  private static double quantile(long[] cells) {
    long all = 0;
    for (long cell : cells) {
      all += cell;
    }
    long below = 0;
    int cell = 0;
    while (cell < cells.length - 1 && below + cells[cell] < NINETY * all) {
      below += cells[cell];
      cell++;
    }
    double part = cells[cell] == 0 ? 0 : (NINETY * all - below) / cells[cell];
    return (cell + part) * DayFigures.CELL / MINUTE;
  }

  private static List<Double> distribution(List<DayFigures> days, double called) {
    double[] bars = new double[BARS];
    long[] cells = cells(days, day -> true);
    for (int cell = 0; cell < cells.length; cell++) {
      bars[Math.min(BARS - 1, cell / CELLS_PER_BAR)] += called == 0 ? 0 : cells[cell] / called;
    }
    return Arrays.stream(bars).boxed().toList();
  }
}
