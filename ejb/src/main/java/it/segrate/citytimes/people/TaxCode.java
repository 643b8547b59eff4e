package it.segrate.citytimes.people;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Italian tax code of a natural person (codice fiscale): 16 capital letters and digits, the
 * last of which is a check character.
 *
 * <p>Rules: decreto del Ministro delle finanze 23 December 1976. Two people whose codes would be
 * the same are told apart by 'omocodia': one or more of the seven digits are written as letters,
 * and the check character is computed anew.
 */
public record TaxCode(String value) {

  private static final int LENGTH = 16;
  private static final String DIGIT = "[0-9LMNPQRSTUV]";
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Z]{6}" + DIGIT + "{2}[ABCDEHLMPRST]" + DIGIT + "{2}[A-Z]" + DIGIT + "{3}[A-Z]");

  /** Letters that stand for the digits 0 to 9 in a code made unique by omocodia. */
  private static final String OMOCODIA = "LMNPQRSTUV";

  /** Letters of the months from January to December. */
  private static final String MONTHS = "ABCDEHLMPRST";

  /** Added to the day of birth in women's codes. */
  private static final int WOMAN = 40;

  /** What a character in an odd place counts, in the order 0 to 9, then A to Z by {@link #rank}. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  /** What is wrong with a text that should be a tax code. */
  public enum Defect {
    /** It has not 16 characters. */
    LENGTH,
    /** Letters stand where digits belong, or the other way round. */
    SHAPE,
    /** The day and month of birth are none. */
    DATE,
    /** The last character does not follow from the others: a slip in typing. */
    CHECK
  }

  /**
   * @param value the code; small letters and surrounding blanks are put right
   * @throws IllegalArgumentException if it is no tax code; {@link #defectOf} tells why
   */
  public TaxCode {
    value = tidy(value);
    Optional<Defect> defect = defectOf(value);
    if (defect.isPresent()) {
      throw new IllegalArgumentException("Not a tax code: " + defect.get());
    }
  }

  /** Tells the first thing wrong with the text; empty when it is a tax code. */
  public static Optional<Defect> defectOf(String text) {
    String code = tidy(text);
    if (code.length() != LENGTH) {
      return Optional.of(Defect.LENGTH);
    }
    if (!SHAPE.matcher(code).matches()) {
      return Optional.of(Defect.SHAPE);
    }
    if (!isDate(code)) {
      return Optional.of(Defect.DATE);
    }
    if (checkCharacter(code.substring(0, LENGTH - 1)) != code.charAt(LENGTH - 1)) {
      return Optional.of(Defect.CHECK);
    }
    return Optional.empty();
  }

  /**
   * Computes the sixteenth character (decree of 1976, article 7): the values of the characters in
   * odd and in even places are summed, and the rest of the division by 26 is a letter.
   *
   * @param fifteen the first 15 characters, capital letters and digits
   */
  public static char checkCharacter(String fifteen) {
    int sum = 0;
    for (int i = 0; i < fifteen.length(); i++) {
      int rank = rank(fifteen.charAt(i));
      boolean oddPlace = i % 2 == 0;
      sum += oddPlace ? ODD[rank] : rank;
    }
    return (char) ('A' + sum % 26);
  }

  private static String tidy(String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }

  private static boolean isDate(String code) {
    int day = digit(code.charAt(9)) * 10 + digit(code.charAt(10));
    int month = MONTHS.indexOf(code.charAt(8)) + 1;
    try {
      return MonthDay.of(month, day > WOMAN ? day - WOMAN : day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int digit(char c) {
    return Character.isDigit(c) ? c - '0' : OMOCODIA.indexOf(c);
  }

  /** 0 to 9 for digits, 0 to 25 for letters: what a character counts in an even place. */
  private static int rank(char c) {
    return Character.isDigit(c) ? c - '0' : c - 'A';
  }

  @Override
  public String toString() {
    return value;
  }
}
