package it.segrate.citytimes.people.imports;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many lines of an import come to what.
 *
 * @param byOutcome how many lines, for every outcome
 * @param pending changes still to be made
 * @param applied changes made
 */
public record ImportCounts(Map<Outcome, Long> byOutcome, long pending, long applied) {

  public ImportCounts {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, byOutcome.getOrDefault(outcome, 0L));
    }
    byOutcome = all;
  }

  public long of(Outcome outcome) {
    return byOutcome.get(outcome);
  }

  /** Lines that change something, made or not. */
  public long changes() {
    return pending + applied;
  }
}
