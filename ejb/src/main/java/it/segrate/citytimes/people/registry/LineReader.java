package it.segrate.citytimes.people.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads on after a line that falls apart, so that one lost quote costs one line. */
final class LineReader {

  private final RegistryText text;
  private final Header header;
  private final String joined;
  private final List<RawLine> found = new ArrayList<>();

  LineReader(RegistryText text, Header header) {
    this.text = text;
    this.header = header;
    this.joined = String.join("\n", text.lines());
  }

  List<RawLine> read() {
    int[] starts = starts();
    int next = header.lastLine() + 1;
    while (next <= starts.length) {
      next = readFrom(next, starts[next - 1]);
    }
    return List.copyOf(found);
  }

  /** Returns the number of the line to begin again with; past the end when all is read. */
  private int readFrom(int first, int offset) {
    int next = first;
    Iterator<CsvRecord> records = RegistryTable.csv(joined, offset, header.separator()).iterator();
    try {
      while (records.hasNext()) {
        CsvRecord line = records.next();
        int number = first + (int) line.getStartingLineNumber() - 1;
        if (isTornApart(line)) {
          return breakOff(number);
        }
        add(number, line);
        next = number + 1 + lineBreaks(line);
      }
      return text.lines().size() + 1;
    } catch (CsvParseException e) {
      return breakOff(firstNotEmpty(next));
    }
  }

  private int firstNotEmpty(int number) {
    int line = number;
    while (line < text.lines().size() && text.lines().get(line - 1).isEmpty()) {
      line++;
    }
    return line;
  }

  private int breakOff(int number) {
    String raw = text.lines().get(number - 1);
    found.add(RawLine.broken(number, Problem.of(null, Reason.QUOTES, raw)));
    return number + 1;
  }

  /** A record over several lines is sound only if the breaks stand in columns we do not read. */
  private boolean isTornApart(CsvRecord line) {
    return lineBreaks(line) > 0
        && (line.getFieldCount() != header.width()
            || header.places().values().stream()
                .anyMatch(place -> line.getField(place).contains("\n")));
  }

  private static int lineBreaks(CsvRecord line) {
    return (int)
        line.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private void add(int number, CsvRecord line) {
    List<String> fields = line.getFields();
    if (fields.stream().allMatch(String::isBlank)) {
      return;
    }
    Reason broken = text.broken().get(number);
    boolean wide = fields.stream().skip(header.width()).anyMatch(field -> !field.isBlank());
    if (fields.size() < header.width() || wide) {
      String raw = text.lines().get(number - 1);
      found.add(
          RawLine.broken(
              number, Problem.of(null, Reason.COLUMNS, raw, header.width(), fields.size())));
      return;
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    header.places().forEach((column, place) -> cells.put(column, fields.get(place)));
    List<Problem> problems =
        broken == null
            ? List.of()
            : List.of(Problem.of(null, broken, text.lines().get(number - 1)));
    found.add(new RawLine(number, cells, problems));
  }

  private int[] starts() {
    int[] starts = new int[text.lines().size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + text.lines().get(i - 1).length() + 1;
    }
    return starts;
  }
}
