package it.segrate.citytimes.worktime;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The rules of one time, at most one of each code; what has no rule is not checked. */
public final class RuleBook {

  private final Map<RuleCode, Rule> rules = new EnumMap<>(RuleCode.class);

  /**
   * @throws IllegalArgumentException if two rules have one code
   */
  public RuleBook(Collection<Rule> rules) {
    for (Rule rule : rules) {
      if (this.rules.put(rule.code(), rule) != null) {
        throw new IllegalArgumentException("Two rules at one time: " + rule.code());
      }
    }
  }

  /** The rule of that code, if there is one for this kind of work. */
  Optional<Rule> get(RuleCode code, Contract contract) {
    return Optional.ofNullable(rules.get(code)).filter(rule -> code.isFor(contract));
  }

  /** How many of the rules apply to this kind of work. */
  public int count(Contract contract) {
    return (int) rules.keySet().stream().filter(code -> code.isFor(contract)).count();
  }

  public Collection<Rule> rules() {
    return rules.values();
  }
}
