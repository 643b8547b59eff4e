package it.segrate.citytimes.frontoffice.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules a branch can have. */
public final class Selectors {

  private static final Map<String, Selector> RULES = new LinkedHashMap<>();

  static {
    Stream.of(
            new SportelloSelector(),
            new StrictPrioritySelector(),
            new RatioSelector(),
            new WeightedWaitSelector(),
            new FifoSelector())
        .forEach(selector -> RULES.put(selector.rule(), selector));
  }

  private Selectors() {}

  /** Names of all rules, the one that we advise first. */
  public static List<String> names() {
    return List.copyOf(RULES.keySet());
  }

  /**
   * The rule of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Selector byName(String rule) {
    Selector selector = RULES.get(rule);
    if (selector == null) {
      throw new IllegalArgumentException("No rule " + rule + ", only " + names());
    }
    return selector;
  }
}
