package it.segrate.citytimes.approval.cover;

import it.segrate.citytimes.portal.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What approving several requests together does to the cover.
 *
 * @param counted how many of them were tried against a rule
 * @param tight whether too few are there somewhere already, be it without them
 * @param lacking where they leave too few, office by office; none where enough are left
 */
public record CoverTogether(int counted, boolean tight, List<Text> lacking) {

  /** Nothing was tried. */
  public static final CoverTogether NONE = new CoverTogether(0, false, List.of());

  public CoverTogether {
    lacking = List.copyOf(lacking);
  }

  /** With that of other requests, which have nobody in common with these. */
  public CoverTogether and(CoverTogether other) {
    return new CoverTogether(
        counted + other.counted,
        tight || other.tight,
        Stream.concat(lacking.stream(), other.lacking.stream()).toList());
  }

  /** Whether enough people are left wherever it was tried. */
  public boolean isKept() {
    return lacking.isEmpty();
  }
}
