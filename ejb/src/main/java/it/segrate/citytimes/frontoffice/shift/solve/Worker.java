package it.segrate.citytimes.frontoffice.shift.solve;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Somebody who can be put on a roster.
 *
 * @param id of the account
 * @param weeklyMinutes most that the contract allows in a week
 * @param saturdays how many they have worked in the weeks before
 * @param lates how many late shifts
 * @param wishes what they would rather work, or not
 */
public record Worker(long id, int weeklyMinutes, int saturdays, int lates, List<Wish> wishes) {

  /** A shift that somebody would rather work on a weekday, or rather not. */
  public record Wish(DayOfWeek weekday, long kind, boolean liked) {}

  public Worker {
    wishes = List.copyOf(wishes);
  }

  boolean likes(Duty duty) {
    return wishes(duty, true);
  }

  boolean dislikes(Duty duty) {
    return wishes(duty, false);
  }

  private boolean wishes(Duty duty, boolean liked) {
    return wishes.stream()
        .anyMatch(
            wish ->
                wish.liked() == liked
                    && wish.kind() == duty.slot().kind()
                    && wish.weekday() == duty.slot().day().getDayOfWeek());
  }
}
