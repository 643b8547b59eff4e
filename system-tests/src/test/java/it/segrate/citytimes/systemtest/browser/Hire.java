package it.segrate.citytimes.systemtest.browser;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Somebody whom a test hires, and lets go in the end: the others count on the people of the demo.
 *
 * @param badge unlike that of anybody else
 */
record Hire(int badge, String firstName, String lastName) {

  private static final AtomicInteger BADGES = new AtomicInteger(70_000);
  private static final String LETTERS = "BCDFGHLMNPRSTVZ";
  private static final String BORN = "80A01Z999";

  /** The letters in the order of their weight at odd places (D.M. 23 December 1976). */
  private static final String ODD = "BAKPLCQDREVOSFTGUHMINJWZYX";

  static Hire named(String firstName, String lastName) {
    return new Hire(BADGES.getAndIncrement(), firstName, lastName);
  }

  static List<Hire> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> named("Prova", "Passeggera")).toList();
  }

  /** The line of who works at the library. */
  String line() {
    return line("BIB", "");
  }

  String lineIn(String office) {
    return line(office, "");
  }

  /** The line of who worked there until yesterday. */
  String lineOfLeaving() {
    return line("BIB", Wish.today().minusDays(1).toString());
  }

  private String line(String office, String leftOn) {
    return String.join(
        ";",
        Integer.toString(badge),
        taxCode(),
        firstName,
        lastName,
        "assunta." + badge + "@citytimes.example",
        office,
        "no",
        "Istruttori",
        "36:00",
        "2020-01-01",
        leftOn);
  }

  private String taxCode() {
    StringBuilder code = new StringBuilder();
    for (int rest = badge; code.length() < 6; rest /= LETTERS.length()) {
      code.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    code.append(BORN);
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      char letter = Character.isDigit(c) ? (char) ('A' + c - '0') : c;
      sum += i % 2 == 0 ? ODD.indexOf(letter) : letter - 'A';
    }
    return code.append((char) ('A' + sum % 26)).toString();
  }
}
