package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.Reason;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what is wrong with a line in one column. */
@Converter
public class ProblemsConverter implements AttributeConverter<List<Problem>, String> {

  private static final int FIXED = 3;

  @Override
  public String convertToDatabaseColumn(List<Problem> problems) {
    return Records.write(problems.stream().map(ProblemsConverter::cells).toList());
  }

  @Override
  public List<Problem> convertToEntityAttribute(String text) {
    return Records.read(text).stream().map(ProblemsConverter::problem).toList();
  }

  private static List<String> cells(Problem problem) {
    return Stream.concat(
            Stream.of(
                problem.column() == null ? "" : problem.column().name(),
                problem.reason().name(),
                problem.value()),
            problem.arguments().stream())
        .toList();
  }

  private static Problem problem(List<String> cells) {
    return new Problem(
        cells.get(0).isEmpty() ? null : Column.valueOf(cells.get(0)),
        Reason.valueOf(cells.get(1)),
        cells.get(2),
        cells.subList(FIXED, cells.size()));
  }
}
