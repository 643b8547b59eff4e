package it.segrate.citytimes.people.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTableTest {

  private static final String NICCOLO =
      Csv.MARTA.replace("1001", "1002").replace("Marta", "Niccolò");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ';', CRLF, false",
    "UTF-8, ';', LF, true",
    "UTF-8, ',', CR, false",
    "UTF-8, TAB, LF, true",
    "windows-1252, ';', CRLF, false",
    "windows-1252, ',', LF, false",
  })
  void encodingSeparatorAndLineEndsAreFoundOut(
      String charset, String separator, String lineEnd, boolean mark) {
    String cell = separator.replace("TAB", "\t");
    String end = lineEnd.replace("CR", "\r").replace("LF", "\n");
    byte[] file =
        Csv.bytes(
            Charset.forName(charset),
            end,
            (mark ? "\uFEFF" : "") + Csv.HEADER.replace(";", cell),
            NICCOLO.replace(";", cell));

    RegistryTable table = RegistryTable.read(RegistryKind.PEOPLE, file);

    assertThat(table.charset()).isEqualTo(charset);
    assertThat(table.separator()).isEqualTo(cell.charAt(0));
    assertThat(table.lines()).hasSize(1);
    assertThat(table.lines().get(0).cell(Column.FIRST_NAME)).isEqualTo("Niccolò");
    assertThat(table.lines().get(0).number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Badge,Tax code,First name,Last name,E-mail,Office,Head of office,Category,Weekly hours,"
            + "Hired on,Left on",
        "BADGE,TAX_CODE,FIRST_NAME,LAST_NAME,EMAIL,OFFICE,HEAD,CATEGORY,WEEKLY_HOURS,HIRED_ON,"
            + "LEFT_ON",
        "N. matricola,Cod. fiscale,Nome,Cognome,Posta elettronica,Unità organizzativa,"
            + "Responsabile dell'ufficio,Area CCNL,Ore,Data di assunzione,Data cessazione",
        "sep=,\n\nmatricola,\"codice\nfiscale\",nome,cognome,mail,ufficio,responsabile,area,ore,"
            + "assunto il,cessato il"
      })
  void headingsAreKnownInBothLanguages(String header) {
    assertThat(Csv.people(Csv.utf8(header, Csv.MARTA.replace(';', ','))))
        .allMatch(ReadLine::isGood);
  }

  @Test
  void columnsInAnyOrderAndUnknownOnesAreRead() {
    RegistryTable table =
        RegistryTable.read(
            RegistryKind.OFFICES,
            Csv.utf8(
                "note;denominazione;codice;x",
                "ciao;Sportello tributi;tri;",
                "a\tb;Economato;ECO;"));

    assertThat(table.ignoredColumns()).containsExactly("note", "x");
    assertThat(OfficeLine.readAll(table))
        .extracting(ReadLine::value)
        .containsExactly(
            new OfficeLine("TRI", "Sportello tributi", null),
            new OfficeLine("ECO", "Economato", null));
  }

  @Test
  void quotedCellsMayHoldSeparatorsAndQuotes() {
    assertThat(
            Csv.offices(Csv.utf8("codice;denominazione", "A;\"Uno; \"\"due\"\"\"", "B; \"Tre\" ")))
        .extracting(line -> line.value().name())
        .containsExactly("Uno; \"due\"", "Tre");
  }

  @Test
  void lineBreakInAColumnWeDoNotReadIsFine() {
    assertThat(Csv.offices(Csv.utf8("codice;denominazione;note", "A;Uno;\"x\ny\"", "B;Due;")))
        .extracting(line -> line.raw().number(), line -> line.value().code())
        .containsExactly(tuple(2, "A"), tuple(4, "B"));
  }

  @Test
  void lostQuoteCostsOneLineOnly() {
    List<ReadLine<OfficeLine>> lines =
        Csv.offices(
            Csv.utf8(
                "codice;denominazione",
                "A;Uno",
                "",
                "B;\"Due",
                "C;Tre",
                "D;\"Quattro\"x",
                "E;\"Cinque"));

    assertThat(lines)
        .extracting(line -> line.raw().number(), ReadLine::isGood)
        .containsExactly(
            tuple(2, true), tuple(4, false), tuple(5, true), tuple(6, false), tuple(7, false));
    assertThat(lines.get(1).problems()).containsExactly(Problem.of(null, Reason.QUOTES, "B;\"Due"));
  }

  @Test
  void lineWithOtherColumnsThanTheHeaderIsHeldBack() {
    assertThat(Csv.offices(Csv.utf8("codice;denominazione", "A", "B;Due;tre", "C;Tre;;", ";;")))
        .extracting(line -> line.raw().number(), ReadLine::problems)
        .containsExactly(
            tuple(2, List.of(Problem.of(null, Reason.COLUMNS, "A", 2, 1))),
            tuple(3, List.of(Problem.of(null, Reason.COLUMNS, "B;Due;tre", 2, 3))),
            tuple(4, List.of()));
  }

  @Test
  void lineInAnotherEncodingIsHeldBack() {
    byte[] file =
        join(
            Csv.utf8("codice;denominazione", "A;Società", "B;Qualità"),
            Csv.bytes(RegistryText.WINDOWS, "\n", "C;Attività"),
            Csv.utf8("D;SocietÃ\u00A0", "E;Semplice"));

    assertThat(Csv.offices(file))
        .extracting(
            line -> line.raw().number(),
            line -> line.problems().stream().map(Problem::reason).toList())
        .containsExactly(
            tuple(2, List.of()),
            tuple(3, List.of()),
            tuple(4, List.of(Reason.ENCODING)),
            tuple(5, List.of(Reason.ENCODING)),
            tuple(6, List.of()));
  }

  @Test
  void byteThatWindowsDoesNotKnowIsHeldBack() {
    byte[] file =
        join(
            Csv.bytes(RegistryText.WINDOWS, "\n", "codice;denominazione", "A;Società"),
            new byte[] {'B', ';', (byte) 0x81});

    assertThat(Csv.offices(file)).extracting(ReadLine::isGood).containsExactly(true, false);
  }

  @Test
  void lineWithNulIsHeldBack() {
    assertThat(Csv.offices(Csv.utf8("codice;denominazione", "A;U\u0000no", "B;Due")))
        .extracting(line -> line.problems().stream().map(Problem::reason).toList())
        .containsExactly(List.of(Reason.CONTROL_CHARACTER), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | people.refusal.fileEmpty",
        "'  \n\n ' | people.refusal.fileEmpty",
        "sep=; | people.refusal.fileEmpty",
        "'A;Uno\nB;Due' | people.refusal.noHeader",
        "'codice\nA' | people.refusal.columnsMissing",
        "'codice;code;nome\nA;B;C' | people.refusal.columnTwice",
        "'PK\u0003\u0004xl/workbook.xml' | people.refusal.fileNotText",
        "'codice;denominazione' | people.refusal.noLines",
        "'codice;denominazione\n;\n\n' | people.refusal.noLines",
      })
  void fileThatCannotBeReadIsRefusedWithTheReason(String text, String key) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), key);
  }

  @Test
  void fileOfTheOtherKindIsRefusedByItsName() {
    assertRefused(Csv.utf8(Csv.HEADER, Csv.MARTA), "people.refusal.otherKind.PEOPLE");
    assertThatThrownBy(
            () ->
                RegistryTable.read(RegistryKind.PEOPLE, Csv.utf8("codice;denominazione", "A;Uno")))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.key()).isEqualTo("people.refusal.otherKind.OFFICES"));
  }

  @Test
  void pictureIsRefusedAsNoText() {
    assertRefused(new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1}, "people.refusal.fileNotText");
  }

  @Test
  void wideCharactersAreRefusedAsNoText() {
    assertRefused("\uFEFFcodice".getBytes(StandardCharsets.UTF_16LE), "people.refusal.fileNotText");
  }

  @Test
  void fileThatIsTooLongIsRefused() {
    assertRefused(new byte[RegistryTable.LONGEST_FILE + 1], "people.refusal.fileTooLong");
    byte[] lines = new byte[RegistryTable.MOST_LINES + 10];
    Arrays.fill(lines, (byte) '\n');
    lines[0] = 'x';
    assertRefused(lines, "people.refusal.fileTooLong");
  }

  private static void assertRefused(byte[] file, String key) {
    assertThatThrownBy(() -> RegistryTable.read(RegistryKind.OFFICES, file))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.key()).isEqualTo(key);
              assertThat(no.field()).isEqualTo("file");
            });
  }

  private static byte[] join(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
