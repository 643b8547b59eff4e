package it.segrate.citytimes.database;

/**
 * Patterns of {@code LIKE ? ESCAPE '!'} that find what people type, with a per cent sign and an
 * underscore as they are written.
 */
public final class LikePattern {

  private LikePattern() {}

  /** Finds what contains the text anywhere; null or blank finds everything. */
  public static String containing(String text) {
    return "%" + startingWith(text);
  }

  /** Finds what begins with the text; null or blank finds everything. */
  public static String startingWith(String text) {
    return exactly(text) + "%";
  }

  /** Finds what is the text, blanks around it left out. */
  public static String exactly(String text) {
    return text == null ? "" : text.strip().replaceAll("([!%_])", "!$1");
  }
}
