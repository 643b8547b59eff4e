package it.segrate.citytimes.people;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Makes valid tax codes for invented people, by the rules of the decree of 23 December 1976. The
 * place of birth is one that no place has, so that none of them can be a real person's.
 */
final class DemoTaxCode {

  private static final String NOWHERE = "Z999";
  private static final String MONTHS = "ABCDEHLMPRST";
  private static final int WOMAN = 40;

  private DemoTaxCode() {}

  static TaxCode of(String firstName, String lastName, boolean woman, LocalDate born) {
    String fifteen =
        letters(lastName, false)
            + letters(firstName, true)
            + "%02d".formatted(born.getYear() % 100)
            + MONTHS.charAt(born.getMonthValue() - 1)
            + "%02d".formatted(born.getDayOfMonth() + (woman ? WOMAN : 0))
            + NOWHERE;
    return new TaxCode(fifteen + TaxCode.checkCharacter(fifteen));
  }

  /** Three letters of a name: consonants, then vowels, then X. */
  private static String letters(String name, boolean first) {
    String plain = PlainText.fold(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    String consonants = plain.replaceAll("[AEIOU]", "");
    if (first && consonants.length() > 3) {
      return "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3);
    }
    return (consonants + plain.replaceAll("[^AEIOU]", "") + "XXX").substring(0, 3);
  }
}
