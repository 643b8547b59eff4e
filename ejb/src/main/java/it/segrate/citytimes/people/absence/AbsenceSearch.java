package it.segrate.citytimes.people.absence;

/**
 * What to look for in the list of absences.
 *
 * @param text words of name, badge or e-mail, in any order; null or blank for all
 * @param officeId people of this office, or null for all
 * @param past whether to show those that are over instead of those that last or come
 * @param first how many to leave out, 0 or more
 * @param count at most so many, 1 to 200
 */
public record AbsenceSearch(String text, Long officeId, boolean past, int first, int count) {

  private static final int MOST = 200;

  public AbsenceSearch {
    text = text == null ? "" : text.strip();
    first = Math.max(0, first);
    count = Math.clamp(count, 1, MOST);
  }
}
