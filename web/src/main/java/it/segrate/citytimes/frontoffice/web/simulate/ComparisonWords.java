package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.Estimate;
import it.segrate.citytimes.portal.web.Texts;

/** Judges figures: a difference within the uncertainty of both is none. */
final class ComparisonWords {

  private static final double HALF = 0.5;

  private final Texts texts;
  private final Figures figures;

  ComparisonWords(Texts texts, Figures figures) {
    this.texts = texts;
    this.figures = figures;
  }

  /** A figure that is better the higher it is. */
  ComparisonLine more(String name, Estimate before, Estimate after, String unit, String goal) {
    return line(name, before, after, unit, goal, after.value() - before.value());
  }

  /** A figure in minutes that is better the lower it is. */
  ComparisonLine less(String name, Estimate before, Estimate after, String goal) {
    return less(name, before, after, " min", goal);
  }

  /** A figure that is better the lower it is. */
  ComparisonLine less(String name, Estimate before, Estimate after, String unit, String goal) {
    return line(name, before, after, unit, goal, before.value() - after.value());
  }

  private ComparisonLine line(
      String name, Estimate before, Estimate after, String unit, String goal, double better) {
    double unsure = Math.hypot(before.halfWidth(), after.halfWidth());
    boolean same = Double.isNaN(unsure) ? better == 0 : Math.abs(better) <= unsure;
    String verdict = same ? "same" : better > 0 ? "better" : "worse";
    String words = texts.get("frontoffice.simulator.verdict." + verdict);
    return new ComparisonLine(
        texts.get("frontoffice.simulator.line." + name),
        figures.tenth(before.value()) + unit,
        figures.unsure(before),
        figures.tenth(after.value()) + unit,
        figures.unsure(after),
        figures.difference(after.value() - before.value()),
        same ? "off" : better > 0 ? "ok" : "bad",
        goal == null
            ? words
            : texts.of(
                "frontoffice.simulator.verdict.and",
                words,
                texts.get("frontoffice.simulator.goal." + goal)));
  }

  /** How busy operators are. */
  ComparisonLine occupied(double before, double after) {
    double change = after - before;
    String verdict = Math.abs(change) < HALF ? "same" : change < 0 ? "easier" : "harder";
    return plain("occupied", before, after, "%", "easier".equals(verdict) ? "ok" : "off", verdict);
  }

  /** What it costs. */
  ComparisonLine hours(double before, double after) {
    double change = after - before;
    String verdict = Math.abs(change) < HALF ? "same" : change < 0 ? "cheaper" : "dearer";
    return plain("hours", before, after, "", "dearer".equals(verdict) ? "warn" : "off", verdict);
  }

  private ComparisonLine plain(
      String name, double before, double after, String unit, String kind, String verdict) {
    double change = Math.round(after) - Math.round(before);
    return new ComparisonLine(
        texts.get("frontoffice.simulator.line." + name),
        figures.whole(before) + unit,
        "",
        figures.whole(after) + unit,
        "",
        (change > 0 ? "+" : "") + figures.whole(change),
        kind,
        texts.get("frontoffice.simulator.verdict." + verdict));
  }
}
