package it.segrate.citytimes.portal.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Italian article before a day: eight and eleven begin with a vowel, so 'il {0}' becomes
 * 'l’{0}' and 'dal {0}' 'dall’{0}' where 8 or 11 January comes in. It looks at the words of the
 * text alone, never at those that a person wrote and that the text quotes.
 */
final class Elision {

  private static final Pattern ARTICLE =
      Pattern.compile("(?<!\\p{L})([Ii]l|[Dd]al|[Aa]l|[Dd]el|[Nn]el|[Ss]ul) \\{(\\d+)}");

  private static final Pattern DAY =
      Pattern.compile(
          Arrays.stream(Month.values())
              .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ITALIAN))
              .collect(Collectors.joining("|", "(?:8|11) (?:", ")\\b.*")));

  private Elision() {}

  /**
   * The text of a key with its articles as the figures want them.
   *
   * @param said the figures, in words already
   */
  static String fit(String text, Object[] said, Locale locale) {
    return locale.getLanguage().equals("it")
        ? ARTICLE.matcher(text).replaceAll(found -> fit(found, said))
        : text;
  }

  private static String fit(MatchResult found, Object[] said) {
    int figure = Integer.parseInt(found.group(2));
    if (figure >= said.length || !DAY.matcher(String.valueOf(said[figure])).matches()) {
      return found.group();
    }
    return elided(found.group(1)) + "’{" + figure + "}";
  }

  private static String elided(String article) {
    return switch (article) {
      case "il" -> "l";
      case "Il" -> "L";
      default -> article + "l";
    };
  }
}
