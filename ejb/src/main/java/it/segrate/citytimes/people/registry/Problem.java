package it.segrate.citytimes.people.registry;

import java.util.List;

/**
 * What is wrong with a line of a file.
 *
 * @param column the field at fault, or null for the line as a whole
 * @param reason what is wrong
 * @param value the cell as it stood in the file, cut at {@link #LONGEST_VALUE} characters
 * @param arguments what the reason's sentence names
 */
public record Problem(Column column, Reason reason, String value, List<String> arguments) {

  /** How much of a cell is kept for showing, in characters. */
  public static final int LONGEST_VALUE = 160;

  public Problem {
    value = cut(value);
    arguments = List.copyOf(arguments);
  }

  public static Problem of(Column column, Reason reason, String value, Object... arguments) {
    return new Problem(
        column, reason, value, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** The first {@link #LONGEST_VALUE} characters, with an ellipsis for the rest. */
  static String cut(String value) {
    if (value == null) {
      return "";
    }
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
