package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** What somebody typed, as the setup of a hall takes it. */
final class Typed {

  private static final int SLUG_LENGTH = 16;

  private Typed() {}

  /**
   * A name without spaces around it.
   *
   * @throws Refusal INVALID if there is none, or it is longer than {@code longest} characters
   */
  static String name(String field, String typed, int longest) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty() || words.length() > longest) {
      throw Refusal.invalidField(field, "frontoffice.refusal.queue.name", longest);
    }
    return words;
  }

  /** A name in both languages, of the fields {@code nameIt} and {@code nameEn}. */
  static LocalText names(String it, String en, int longest) {
    return new LocalText(name("nameIt", it, longest), name("nameEn", en, longest));
  }

  /**
   * A whole number.
   *
   * @throws Refusal INVALID if it is none from {@code least} to {@code most}
   */
  static int number(String field, String typed, int least, int most) {
    String text = typed == null ? "" : typed.strip();
    if (!text.matches("\\d{1,4}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw Refusal.invalidField(field, "frontoffice.refusal.policy.number", least, most);
    }
    return Integer.parseInt(text);
  }

  /**
   * A short name of small letters and figures, made of a name.
   *
   * @param taken whether something else has that short name
   */
  static String slug(String name, String fallback, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    String start =
        plain.isEmpty() ? fallback : plain.substring(0, Math.min(plain.length(), SLUG_LENGTH));
    String slug = start;
    for (int i = 2; taken.test(slug); i++) {
      slug = start + i;
    }
    return slug;
  }
}
