package it.segrate.citytimes.people;

/**
 * What to look for in the list of people.
 *
 * @param text words of name, badge or e-mail, in any order; null or blank for all
 * @param officeId people of this office, or null for all offices
 * @param activity who counts
 * @param first how many to leave out, 0 or more
 * @param count at most so many, 1 to 200
 */
public record PersonSearch(String text, Long officeId, Activity activity, int first, int count) {

  /** Whether somebody still works here. */
  public enum Activity {
    /** Hired, today or later, and not left. */
    WORKING,
    /** The last day of work is past. */
    LEFT,
    ALL
  }

  private static final int MOST = 200;

  public PersonSearch {
    text = text == null ? "" : text.strip();
    activity = activity == null ? Activity.WORKING : activity;
    first = Math.max(0, first);
    count = Math.clamp(count, 1, MOST);
  }
}
