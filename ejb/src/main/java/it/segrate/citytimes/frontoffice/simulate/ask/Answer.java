package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.simulate.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a simulation found.
 *
 * @param before the hall as it is
 * @param after the hall as it was asked for
 * @param rules the hall as it was asked for, by every rule, the one asked for among them
 */
public record Answer(Outcome before, Outcome after, Map<String, Outcome> rules) {

  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  /** How it is kept: a line for each outcome. */
  String text() {
    return BEFORE
        + '='
        + before.text()
        + '\n'
        + AFTER
        + '='
        + after.text()
        + rules.entrySet().stream()
            .map(rule -> '\n' + rule.getKey() + '=' + rule.getValue().text())
            .collect(Collectors.joining());
  }

  /** What {@link #text} wrote. */
  static Answer of(String text) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      int at = line.indexOf('=');
      outcomes.put(line.substring(0, at), Outcome.of(line.substring(at + 1)));
    }
    return new Answer(outcomes.remove(BEFORE), outcomes.remove(AFTER), outcomes);
  }
}
