package it.segrate.citytimes.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of text that the registry agrees on: what a name may hold, how texts are compared. */
public final class PlainText {

  /** Longest first or last name, in characters. */
  public static final int NAME_LENGTH = 80;

  /** Longest e-mail address, in characters. */
  public static final int EMAIL_LENGTH = 254;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}'’][\\p{L}\\p{M}'’. -]{0," + (NAME_LENGTH - 1) + "}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainText() {}

  /** Composed (Unicode NFC), with single blanks inside and none around; null becomes empty. */
  public static String tidy(String text) {
    if (text == null) {
      return "";
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }

  /** Small letters without accents, for comparing and searching. */
  public static String fold(String text) {
    String split = Normalizer.normalize(tidy(text), Normalizer.Form.NFD);
    return MARKS.matcher(split).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  /** Whether a tidy text can be a first or a last name: letters, apostrophes, hyphens, dots. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether a text can be an e-mail address of an office worker: ASCII, with a domain. */
  public static boolean isEmail(String text) {
    return text.length() <= EMAIL_LENGTH && EMAIL.matcher(text).matches();
  }
}
