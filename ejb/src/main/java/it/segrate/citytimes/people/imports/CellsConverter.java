package it.segrate.citytimes.people.imports;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the cells of a line in one column. */
@Converter
public class CellsConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> cells) {
    return cells.isEmpty() ? "" : Records.write(List.of(cells));
  }

  @Override
  public List<String> convertToEntityAttribute(String text) {
    List<List<String>> records = Records.read(text);
    return records.isEmpty() ? List.of() : records.get(0);
  }
}
