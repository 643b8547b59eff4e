package it.segrate.citytimes.people.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.TaxCode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonLineTest {

  @Test
  void goodLineBecomesValues() {
    assertThat(Csv.person(Csv.MARTA).value())
        .isEqualTo(
            new PersonLine(
                new Badge("1001"),
                new TaxCode("RSSMRA80A01H501U"),
                "Marta",
                "Esempi",
                "marta.esempi@citytimes.example",
                "TRI",
                false,
                Category.INSTRUCTOR,
                Duration.ofHours(36),
                LocalDate.of(2015, 3, 1),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1001 | '' | BADGE | MISSING",
        "1001 | 10 01 | BADGE | BADGE",
        "RSSMRA80A01H501U | RSSMRA80A01H501 | TAX_CODE | TAX_CODE_LENGTH",
        "RSSMRA80A01H501U | RSSMRA80A0AH501U | TAX_CODE | TAX_CODE_SHAPE",
        "RSSMRA80A01H501U | RSSMRA80B30H501U | TAX_CODE | TAX_CODE_DATE",
        "RSSMRA80A01H501U | RSSMRA80A01H501V | TAX_CODE | TAX_CODE_CHECK",
        "Marta | '' | FIRST_NAME | MISSING",
        "Marta | M4rta | FIRST_NAME | NAME",
        "Esempi | <b>Esempi</b> | LAST_NAME | NAME",
        "marta.esempi@citytimes.example | marta.esempi | EMAIL | EMAIL",
        "marta.esempi@citytimes.example | marta@esempi@citytimes.example | EMAIL | EMAIL",
        ";no; | ;forse; | HEAD | YES_NO",
        "Istruttori | Maghi | CATEGORY | CATEGORY",
        ";36; | ;tante; | WEEKLY_HOURS | HOURS",
        ";36; | ;0; | WEEKLY_HOURS | HOURS_RANGE",
        ";36; | ;48:01; | WEEKLY_HOURS | HOURS_RANGE",
        ";36; | ;; | WEEKLY_HOURS | MISSING",
        "01/03/2015 | 30/02/2015 | HIRED_ON | DATE",
        "01/03/2015 | 13/13/2015 | HIRED_ON | DATE",
        "01/03/2015 | ieri | HIRED_ON | DATE",
        "01/03/2015 | 01/03/15 | HIRED_ON | DATE",
        "01/03/2015 | 01/03/1015 | HIRED_ON | DATE_RANGE",
        "01/03/2015 | 01/03/2115 | HIRED_ON | DATE_RANGE",
      })
  void badCellIsNamedWithFieldAndReason(String from, String to, Column column, Reason reason) {
    ReadLine<PersonLine> line = Csv.person(Csv.MARTA.replace(from, to));

    assertThat(line.isGood()).isFalse();
    assertThat(line.problems())
        .extracting(Problem::column, Problem::reason)
        .contains(tuple(column, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|'/c calc'!A0", "+39", "-1", "@SUM(A1)", "\tMarta", "＝1"})
  void cellThatASpreadsheetWouldRunIsHeldBack(String cell) {
    ReadLine<PersonLine> line =
        Csv.person(Csv.MARTA.replace("Marta", cell.startsWith("\t") ? '"' + cell + '"' : cell));

    assertThat(line.problems())
        .extracting(Problem::column, Problem::reason, Problem::value)
        .containsExactly(tuple(Column.FIRST_NAME, Reason.FORMULA, cell));
  }

  @Test
  void everyBadCellOfALineIsNamedAtOnce() {
    assertThat(Csv.person("x y;ABC;1;2;3;TRI;4;5;6h6;7;8").problems())
        .extracting(Problem::column)
        .containsExactly(
            Column.BADGE,
            Column.TAX_CODE,
            Column.FIRST_NAME,
            Column.LAST_NAME,
            Column.EMAIL,
            Column.HEAD,
            Column.CATEGORY,
            Column.WEEKLY_HOURS,
            Column.HIRED_ON,
            Column.LEFT_ON);
  }

  @Test
  void leavingBeforeHiringIsHeldBack() {
    assertThat(Csv.person(Csv.MARTA + "28/02/2015").problems())
        .containsExactly(
            new Problem(
                Column.LEFT_ON,
                Reason.LEFT_BEFORE_HIRED,
                "28/02/2015",
                java.util.List.of("2015-03-01")));
  }

  @Test
  void headNeedsAnOffice() {
    assertThat(Csv.person(Csv.MARTA.replace(";TRI;no;", ";;sì;")).problems())
        .extracting(Problem::reason)
        .containsExactly(Reason.HEAD_WITHOUT_OFFICE);
  }

  @Test
  void whoHasLeftIsNoHead() {
    assertThat(Csv.person(Csv.MARTA.replace(";no;", ";sì;") + "22/11/2026").problems())
        .extracting(Problem::reason)
        .containsExactly(Reason.HEAD_WHO_LEFT);
  }

  @Test
  void officeAndLeavingMayBeEmpty() {
    PersonLine line = Csv.person(Csv.MARTA.replace(";TRI;no;", ";;;")).value();

    assertThat(line.office()).isNull();
    assertThat(line.head()).isFalse();
    assertThat(line.leftOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36 | 2160",
        "36,5 | 2190",
        "36.25 | 2175",
        "36:30 | 2190",
        "30h | 1800",
        "48 | 2880",
        "18 h 20 | 1100"
      })
  void hoursAreReadInManyForms(String text, long minutes) {
    assertThat(Csv.person(Csv.MARTA.replace(";36;", ";" + text + ";")).value().weeklyHours())
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-03-01",
        "01/03/2015",
        "1/3/2015",
        "01.03.2015",
        "1-3-2015",
        "2015-03-01 00:00:00",
        "01/03/2015 0:00"
      })
  void datesAreReadInManyForms(String text) {
    assertThat(Csv.person(Csv.MARTA.replace("01/03/2015", text)).value().hiredOn())
        .isEqualTo(LocalDate.of(2015, 3, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Operatori | OPERATOR",
        "operatori esperti | SKILLED_OPERATOR",
        "Area degli Istruttori | INSTRUCTOR",
        "Funzionari ed EQ | OFFICER",
        "Area dei Funzionari e dell’Elevata Qualificazione | OFFICER",
        "DIRIGENTI | EXECUTIVE",
        "SKILLED_OPERATOR | SKILLED_OPERATOR",
        "Officers | OFFICER"
      })
  void areasAreReadInBothLanguages(String text, Category category) {
    assertThat(Csv.person(Csv.MARTA.replace("Istruttori", text)).value().category())
        .isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"D'Esempi", "D’Esempi", "Esempi-Fittizi", "Dell'Óndulé", "Ščerba St. Ives"})
  void namesWithApostrophesAccentsAndHyphensAreNames(String name) {
    assertThat(
            Csv.person(Csv.MARTA.replace("Esempi", name).replace("marta." + name, "marta.e"))
                .value()
                .lastName())
        .isEqualTo(name);
  }
}
