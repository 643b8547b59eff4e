package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.people.TaxCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the cells of one line into values, and notes what is wrong with each. A cell at fault reads
 * as null, so that the next ones are looked at too and the person mends a line once.
 */
final class Cells {

  /** A cell beginning so would be run by a spreadsheet that opens it. */
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private final RawLine line;
  private final List<Problem> problems;

  Cells(RawLine line) {
    this.line = line;
    this.problems = new ArrayList<>(line.problems());
  }

  /** What was noted, in the order of the columns. */
  List<Problem> problems() {
    return problems.stream()
        .sorted(
            Comparator.comparing(Problem::column, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  void note(Column column, Reason reason, Object... arguments) {
    problems.add(Problem.of(column, reason, line.cell(column), arguments));
  }

  Badge badge(Column column) {
    return read(column, text -> Badge.isBadge(text) ? new Badge(text) : bad(column, Reason.BADGE));
  }

  TaxCode taxCode(Column column) {
    return read(
        column,
        text -> {
          Optional<TaxCode.Defect> defect = TaxCode.defectOf(text);
          return defect.isEmpty()
              ? new TaxCode(text)
              : bad(column, Reason.valueOf("TAX_CODE_" + defect.get().name()));
        });
  }

  String name(Column column) {
    return read(
        column,
        text -> {
          if (text.length() > PlainText.NAME_LENGTH) {
            return bad(column, Reason.TOO_LONG, PlainText.NAME_LENGTH);
          }
          return PlainText.isName(text) ? text : bad(column, Reason.NAME);
        });
  }

  String email(Column column) {
    return read(
        column,
        text ->
            PlainText.isEmail(text) ? text.toLowerCase(Locale.ROOT) : bad(column, Reason.EMAIL));
  }

  String officeCode(Column column) {
    return read(
        column,
        text -> {
          String code = text.toUpperCase(Locale.ROOT);
          return code.matches("[A-Z0-9][A-Z0-9._/-]{0," + (Office.CODE_LENGTH - 1) + "}")
              ? code
              : bad(column, Reason.OFFICE_CODE);
        });
  }

  /** Free text of at most the given number of characters. */
  String text(Column column, int longest) {
    return read(
        column, text -> text.length() > longest ? bad(column, Reason.TOO_LONG, longest) : text);
  }

  Boolean yesNo(Column column) {
    return read(
        column,
        text ->
            switch (PlainText.fold(text)) {
              case "si", "s", "yes", "y", "true", "vero", "x", "1" -> Boolean.TRUE;
              case "no", "n", "false", "falso", "0" -> Boolean.FALSE;
              default -> bad(column, Reason.YES_NO);
            });
  }

  Category category(Column column) {
    return read(column, text -> Words.category(text).orElseGet(() -> bad(column, Reason.CATEGORY)));
  }

  Duration hours(Column column) {
    return read(column, text -> Words.hours(text).orElseGet(() -> bad(column, Reason.HOURS)));
  }

  LocalDate date(Column column) {
    return read(column, text -> Words.date(text).orElseGet(() -> bad(column, Reason.DATE)));
  }

  LocalTime time(Column column) {
    return read(column, text -> Words.time(text).orElseGet(() -> bad(column, Reason.TIME)));
  }

  DayOfWeek weekday(Column column) {
    return read(column, text -> Words.weekday(text).orElseGet(() -> bad(column, Reason.WEEKDAY)));
  }

  /** A whole number from the lowest to the highest, both included. */
  Integer number(Column column, int lowest, int highest, Reason reason) {
    return read(
        column,
        text -> {
          boolean fits =
              text.matches("[0-9]{1,4}")
                  && Integer.parseInt(text) >= lowest
                  && Integer.parseInt(text) <= highest;
          return fits ? Integer.valueOf(text) : bad(column, reason, highest);
        });
  }

  /** Whether the cell has nothing in it. */
  boolean isEmpty(Column column) {
    return PlainText.tidy(line.cell(column)).isEmpty();
  }

  private <T> T read(Column column, Function<String, T> reader) {
    String raw = line.cell(column);
    String text = PlainText.tidy(raw);
    if (text.isEmpty()) {
      return bad(column, Reason.MISSING);
    }
    if (isFormula(raw) || isFormula(text)) {
      return bad(column, Reason.FORMULA);
    }
    return reader.apply(text);
  }

  private <T> T bad(Column column, Reason reason, Object... arguments) {
    note(column, reason, arguments);
    return null;
  }

  static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
  }
}
