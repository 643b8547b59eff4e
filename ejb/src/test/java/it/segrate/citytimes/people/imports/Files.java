package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.Staff;
import java.util.stream.IntStream;

/** Lines of registry files for tests. */
final class Files {

  static final String OFFICES = "codice;denominazione;ufficio superiore";
  static final String PEOPLE =
      "matricola;codice fiscale;nome;cognome;e-mail;ufficio;responsabile;area;ore settimanali;"
          + "assunzione;cessazione";

  private Files() {}

  /** A person whose badge, tax code and address follow from a number. */
  static String person(int number, String name, String office, String head) {
    return person(number, name, office, head, "");
  }

  static String person(int number, String name, String office, String head, String leftOn) {
    return String.join(
        ";",
        "" + number,
        Staff.taxCode(number).value(),
        name.substring(0, name.indexOf(' ')),
        name.substring(name.indexOf(' ') + 1),
        "p" + number + "@citytimes.example",
        office,
        head,
        "Istruttori",
        "36",
        "01/03/2015",
        leftOn);
  }

  /** A file of many people of one office. */
  static String[] many(int people, String office) {
    return IntStream.rangeClosed(0, people)
        .mapToObj(i -> i == 0 ? PEOPLE : person(i, "Marta Esempi", office, "no"))
        .toArray(String[]::new);
  }
}
