package it.segrate.citytimes.timeband.collect;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few ids in their order, as one text: {@code 12,7,31}. They are always read and written together
 * with what has them.
 */
@Converter
public class BandIds implements AttributeConverter<List<Long>, String> {

  @Override
  public String convertToDatabaseColumn(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public List<Long> convertToEntityAttribute(String text) {
    return text == null || text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
