package it.segrate.citytimes.approval.cover;

import it.segrate.citytimes.portal.Text;

/**
 * What approving a request does to the cover ('presidio') of the office, in a line.
 *
 * @param words in two or three words
 * @param detail where it is worst, or why nothing can be said; null for nothing more
 */
public record CoverLine(Kind kind, Text words, Text detail) {

  /** What there is to say. */
  public enum Kind {
    /** Enough people are left. */
    KEPT,
    /** Too few are there already, and the request takes nobody away. */
    TIGHT,
    /** The request leaves too few. */
    SHORT,
    /** Nothing can be said: no rule asks for anybody, or the request has nothing to do with it. */
    NONE,
    /** Not looked at among so many: the decision page tells. */
    LATER
  }

  /** Requests of a kind whose effect on the cover nobody works out. */
  public static final CoverLine NOT_COUNTED =
      new CoverLine(Kind.NONE, Text.of("approval.cover.none"), null);
}
