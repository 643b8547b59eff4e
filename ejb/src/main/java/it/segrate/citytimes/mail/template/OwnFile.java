package it.segrate.citytimes.mail.template;

import java.time.Instant;

/**
 * A file in the server's folder of templates.
 *
 * @param name from the root of the folder, with slashes
 * @param fate what the portal does with it
 * @param modified when it was changed last
 * @param fault why it is not used, or empty
 */
public record OwnFile(String name, Fate fate, Instant modified, String fault) {

  /** What the portal does with a file. */
  public enum Fate {
    /** It is used in place of the portal's own. */
    REPLACES,
    /** There is none of that name in the portal; other files of the folder may build on it. */
    ADDS,
    /** It is broken: the portal's own is used. */
    REFUSED,
    /** Its name is none that a template can have. */
    IGNORED
  }
}
