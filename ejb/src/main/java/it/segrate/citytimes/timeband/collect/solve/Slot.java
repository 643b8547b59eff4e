package it.segrate.citytimes.timeband.collect.solve;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A time at which an office or a service needs people: a stretch of a weekday on which the same
 * people are there, on one day or on many alike. What counts is what the allocation changes: as
 * things stand nobody is missing because of it.
 */
public final class Slot {

  private final String group;
  private final LocalDate day;
  private final LocalTime from;
  private final LocalTime to;
  private final int present;
  private final int needed;

  /**
   * @param group name of the office or the service
   * @param day the first of its days
   * @param present how many are surely there as things stand
   * @param needed how many a rule asks for
   */
  public Slot(String group, LocalDate day, LocalTime from, LocalTime to, int present, int needed) {
    this.group = group;
    this.day = day;
    this.from = from;
    this.to = to;
    this.present = present;
    this.needed = needed;
  }

  /** How many may go before it is the allocation's fault: none where too few are there already. */
  public int slack() {
    return Math.max(0, present - needed);
  }

  /**
   * How many are missing because of the allocation.
   *
   * @param change how many more are there than now, negative for fewer
   */
  public int missing(int change) {
    return Math.max(0, -change - slack());
  }

  public String group() {
    return group;
  }

  public LocalDate day() {
    return day;
  }

  public LocalTime from() {
    return from;
  }

  public LocalTime to() {
    return to;
  }

  public int present() {
    return present;
  }

  public int needed() {
    return needed;
  }

  @Override
  public String toString() {
    return group + " " + day + " " + from + ": " + present + " of " + needed;
  }
}
