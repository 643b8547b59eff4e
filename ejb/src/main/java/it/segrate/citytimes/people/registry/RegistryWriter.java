package it.segrate.citytimes.people.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes CSV files that a spreadsheet can open without running anything in them: a cell that begins
 * like a formula gets an apostrophe before it. Semicolons and CR LF, as Italian spreadsheets
 * expect.
 */
public final class RegistryWriter {

  private final CsvWriter csv;

  /**
   * @param target where the text goes; the caller encodes it, in UTF-8 with a mark at the beginning
   *     if a spreadsheet is to read it
   */
  public RegistryWriter(Writer target) {
    this.csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(target);
  }

  /** Writes one line. A null cell is an empty one. */
  public void line(List<String> cells) {
    csv.writeRecord(cells.stream().map(RegistryWriter::safe).toList());
  }

  /** Hands everything written so far to the target. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safe(String cell) {
    if (cell == null) {
      return "";
    }
    return Cells.isFormula(cell) ? "'" + cell : cell;
  }
}
