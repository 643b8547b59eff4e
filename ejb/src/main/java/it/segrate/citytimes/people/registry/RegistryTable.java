package it.segrate.citytimes.people.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.segrate.citytimes.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A registry file taken apart into lines and cells.
 *
 * @param charset name of the encoding it was written in
 * @param separator what stands between its cells
 * @param ignoredColumns headings that mean nothing to us
 * @param lines every line but the header and blank ones
 */
public record RegistryTable(
    String charset, char separator, List<String> ignoredColumns, List<RawLine> lines) {

  /** Longest file, in bytes. */
  public static final int LONGEST_FILE = 5 * 1024 * 1024;

  /** Most lines of a file, header included. */
  public static final int MOST_LINES = 20_000;

  /**
   * Takes a file apart.
   *
   * @throws Refusal INVALID, on the field {@code file}, if it is empty, too long, no text, has no
   *     header with the columns that are needed, or no line below it
   */
  public static RegistryTable read(RegistryKind kind, byte[] file) {
    if (file.length > LONGEST_FILE) {
      throw Refusal.invalidField(
          "file", "people.refusal.fileTooLong", LONGEST_FILE / 1024 / 1024, MOST_LINES);
    }
    RegistryText text = RegistryText.of(file);
    if (text.lines().size() > MOST_LINES + 1) {
      throw Refusal.invalidField(
          "file", "people.refusal.fileTooLong", LONGEST_FILE / 1024 / 1024, MOST_LINES);
    }
    Header header = Header.find(kind, text.lines());
    List<RawLine> lines = new LineReader(text, header).read();
    if (lines.isEmpty()) {
      throw Refusal.invalidField("file", "people.refusal.noLines");
    }
    return new RegistryTable(text.charset().name(), header.separator(), header.ignored(), lines);
  }

  static CsvReader<CsvRecord> csv(String text, int from, char separator) {
    StringReader reader = new StringReader(text);
    try {
      reader.skip(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(true)
        .ofCsvRecord(reader);
  }

  /** Names of columns as both languages write them, for a sentence. */
  static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> column.italian() + " (" + column.english() + ")")
        .collect(Collectors.joining(", "));
  }
}
