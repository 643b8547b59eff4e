package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.PlainText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which HR systems write a category, a number of hours, a date. */
final class Words {

  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-M-d"), strict("d/M/uuuu"), strict("d.M.uuuu"), strict("d-M-uuuu"));

  /** Spreadsheets add a midnight to dates. */
  private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0[:.]00([:.]00)?$");

  private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))? ?h?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3})(?::| h )([0-5][0-9])");
  private static final Pattern TIME =
      Pattern.compile("(0?[0-9]|1[0-9]|2[0-3])(?:[:.]([0-5][0-9])(?:[:.]00)?)?");
  private static final int ABBREVIATION = 3;
  private static final Pattern AREA = Pattern.compile("^area (degli|dei|delle|of) |[^a-z ]");

  private Words() {}

  static Optional<Category> category(String text) {
    String plain = AREA.matcher(PlainText.fold(text).replace('_', ' ')).replaceAll("");
    return Optional.ofNullable(
        switch (plain.strip()) {
          case "operatori", "operatore", "operatrice", "operators", "operator" -> Category.OPERATOR;
          case "operatori esperti",
              "operatore esperto",
              "operatrice esperta",
              "skilled operators",
              "skilled operator" ->
              Category.SKILLED_OPERATOR;
          case "istruttori", "istruttore", "istruttrice", "instructors", "instructor" ->
              Category.INSTRUCTOR;
          case "funzionari ed eq",
              "funzionari e eq",
              "funzionari",
              "funzionario",
              "funzionaria",
              "funzionari ed elevata qualificazione",
              "funzionari e dellelevata qualificazione",
              "officers",
              "officer" ->
              Category.OFFICER;
          case "dirigenti", "dirigente", "executives", "executive" -> Category.EXECUTIVE;
          default -> null;
        });
  }

  /** The area's name in the contract, as our own files write it. */
  static String category(Category category) {
    return switch (category) {
      case OPERATOR -> "Operatori";
      case SKILLED_OPERATOR -> "Operatori esperti";
      case INSTRUCTOR -> "Istruttori";
      case OFFICER -> "Funzionari ed EQ";
      case EXECUTIVE -> "Dirigenti";
    };
  }

  /** Hours as {@code 36}, {@code 36,5}, {@code 36.5} or {@code 36:30}; any number up to 999. */
  static Optional<Duration> hours(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(Long.parseLong(clock.group(1)))
              .plusMinutes(Long.parseLong(clock.group(2))));
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (!decimal.matches()) {
      return Optional.empty();
    }
    Duration whole = Duration.ofHours(Long.parseLong(decimal.group(1)));
    if (decimal.group(2) == null) {
      return Optional.of(whole);
    }
    double hundredths = Double.parseDouble("0." + decimal.group(2));
    return Optional.of(whole.plusMinutes(Math.round(hundredths * 60)));
  }

  static Optional<LocalDate> date(String text) {
    String day = MIDNIGHT.matcher(text).replaceFirst("");
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** A time of day as {@code 7:30}, {@code 07.30} or {@code 7}. */
  static Optional<LocalTime> time(String text) {
    Matcher clock = TIME.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    String minutes = clock.group(2);
    return Optional.of(
        LocalTime.of(
            Integer.parseInt(clock.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
  }

  /** A weekday by its name, its first three letters, or its number from 1 for Monday. */
  static Optional<DayOfWeek> weekday(String text) {
    String plain = PlainText.fold(text).replace(".", "");
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                plain.equals(String.valueOf(day.getValue()))
                    || isNamed(plain, day, Locale.ITALIAN)
                    || isNamed(plain, day, Locale.ENGLISH))
        .findFirst();
  }

  private static boolean isNamed(String plain, DayOfWeek day, Locale locale) {
    String name = PlainText.fold(day.getDisplayName(TextStyle.FULL, locale));
    return plain.equals(name) || plain.equals(name.substring(0, ABBREVIATION));
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
