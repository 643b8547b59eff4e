package it.segrate.citytimes.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number on the card a person clocks in with (matricola): 1 to 20 capital letters and digits.
 *
 * <p>Leading zeros of a number do not count, for spreadsheets lose them and clocks add them: {@code
 * 001001} is {@code 1001}.
 */
public record Badge(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,20}");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

  /**
   * @param value the badge; small letters and surrounding blanks are put right
   * @throws IllegalArgumentException if it is no badge
   */
  public Badge {
    value = tidy(value);
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a badge");
    }
  }

  /** Whether the text can be a badge. */
  public static boolean isBadge(String text) {
    return SHAPE.matcher(tidy(text)).matches();
  }

  private static String tidy(String text) {
    String capital = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    return ZEROS.matcher(capital).replaceFirst("");
  }

  @Override
  public String toString() {
    return value;
  }
}
