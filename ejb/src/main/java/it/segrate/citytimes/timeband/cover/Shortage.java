package it.segrate.citytimes.timeband.cover;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Quarters of an hour in a row in which as many people are there, and too few.
 *
 * @param to when the last of them ends
 * @param present how many are surely there
 * @param needed how many should be
 */
public record Shortage(LocalDate day, LocalTime from, LocalTime to, int present, int needed) {

  /** How many quarters of an hour it lasts. */
  public int quarters() {
    return Math.floorMod(Quarters.at(to) - Quarters.at(from), Quarters.OF_A_DAY);
  }

  /** How many people are there above what is needed; below nought where some are missing. */
  public int margin() {
    return present - needed;
  }

  /** How many people are missing, summed over its quarters of an hour. */
  public int missing() {
    return quarters() * Math.max(0, needed - present);
  }
}
