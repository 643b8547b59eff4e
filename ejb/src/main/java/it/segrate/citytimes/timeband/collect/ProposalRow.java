package it.segrate.citytimes.timeband.collect;

/**
 * What somebody ranked and gets, as HR sees it.
 *
 * @param office name of their office; null for none
 */
public record ProposalRow(Ranking ranking, String firstName, String lastName, String office) {

  public String person() {
    return firstName + " " + lastName;
  }
}
