package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.StepKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the steps of a chain in a line: 'OFFICE_HEAD 5 REMIND, HR 10 EXPIRE'. */
@Converter
public class StepsConverter implements AttributeConverter<List<ChainStep>, String> {

  @Override
  public String convertToDatabaseColumn(List<ChainStep> steps) {
    return words(steps);
  }

  /** The line of these steps. */
  static String words(List<ChainStep> steps) {
    return steps.stream()
        .map(step -> step.kind() + " " + step.days() + " " + step.overdue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<ChainStep> convertToEntityAttribute(String line) {
    return Arrays.stream(line.split(", ")).map(StepsConverter::step).toList();
  }

  private static ChainStep step(String words) {
    String[] parts = words.split(" ");
    return new ChainStep(
        StepKind.valueOf(parts[0]), Integer.parseInt(parts[1]), Overdue.valueOf(parts[2]));
  }
}
