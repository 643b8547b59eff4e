package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the changes of a line in one column. */
@Converter
public class ChangesConverter implements AttributeConverter<List<FieldChange>, String> {

  @Override
  public String convertToDatabaseColumn(List<FieldChange> changes) {
    return Records.write(
        changes.stream()
            .map(change -> List.of(change.column().name(), change.before(), change.after()))
            .toList());
  }

  @Override
  public List<FieldChange> convertToEntityAttribute(String text) {
    return Records.read(text).stream()
        .map(cells -> new FieldChange(Column.valueOf(cells.get(0)), cells.get(1), cells.get(2)))
        .toList();
  }
}
