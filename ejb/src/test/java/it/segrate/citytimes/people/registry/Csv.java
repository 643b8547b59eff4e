package it.segrate.citytimes.people.registry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Small registry files for tests. */
final class Csv {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static final String HEADER =
      "matricola;codice fiscale;nome;cognome;e-mail;ufficio;responsabile;area;ore settimanali;"
          + "assunzione;cessazione";

  static final String MARTA =
      "1001;RSSMRA80A01H501U;Marta;Esempi;marta.esempi@citytimes.example;TRI;no;Istruttori;36;"
          + "01/03/2015;";

  private Csv() {}

  static byte[] utf8(String... lines) {
    return bytes(StandardCharsets.UTF_8, "\r\n", lines);
  }

  static byte[] bytes(Charset charset, String lineEnd, String... lines) {
    return (String.join(lineEnd, lines) + lineEnd).getBytes(charset);
  }

  static List<ReadLine<PersonLine>> people(byte[] file) {
    return PersonLine.readAll(RegistryTable.read(RegistryKind.PEOPLE, file), TODAY);
  }

  static ReadLine<PersonLine> person(String line) {
    List<ReadLine<PersonLine>> lines = people(utf8(HEADER, line));
    if (lines.size() != 1) {
      throw new AssertionError("Expected one line, found " + lines);
    }
    return lines.get(0);
  }

  static List<ReadLine<OfficeLine>> offices(byte[] file) {
    return OfficeLine.readAll(RegistryTable.read(RegistryKind.OFFICES, file));
  }
}
