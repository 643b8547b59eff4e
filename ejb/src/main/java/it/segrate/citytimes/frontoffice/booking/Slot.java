package it.segrate.citytimes.frontoffice.booking;

import java.time.Instant;

/**
 * A time that can be booked.
 *
 * @param ends when the next one starts
 * @param capacity appointments that the desks can take at once
 * @param booked those that are taken
 */
public record Slot(Instant starts, Instant ends, int capacity, int booked) {

  public boolean isFree() {
    return booked < capacity;
  }

  /** How many more it takes. */
  public int left() {
    return Math.max(0, capacity - booked);
  }
}
