package it.segrate.citytimes.approval.chain;

import java.util.List;

/**
 * A chain as it is shown.
 *
 * @param kind of case
 * @param officeId the office it is for, with those below it; null for all
 * @param office its name; null for all
 * @param version to be sent back; null where nobody has written it: then it is what holds otherwise
 * @param steps first to last
 */
public record ChainCard(
    String kind, Long officeId, String office, Long version, List<ChainStep> steps) {

  /** Whether somebody has written it. */
  public boolean written() {
    return version != null;
  }
}
