package it.segrate.citytimes.people.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists of texts in one column of the database. */
final class Records {

  private Records() {}

  static String write(List<List<String>> records) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      records.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static List<List<String>> read(String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(false)
        .ofCsvRecord(text)
        .stream()
        .map(CsvRecord::getFields)
        .toList();
  }
}
