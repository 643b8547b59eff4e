package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.Outcome;
import it.segrate.citytimes.frontoffice.simulate.ask.Answer;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What came out, in words: the sentence first, then the evidence. */
@Named
@RequestScoped
public class SimulationAnswerView {

  /** What the town promises: share of Via Libera called within 60 seconds, mean minutes. */
  private static final double PROMISED = 0.99;

  private static final double MEAN = 4;
  private static final double HUNDRED = 100;
  private static final double TEN = 10;

  @Inject private SimulatorView simulator;
  @Inject private Texts texts;
  @Inject private LocaleView localeView;

  private Answer answer;

  private Answer answer() {
    if (answer == null) {
      answer = simulator.getRun().answer().orElseThrow();
    }
    return answer;
  }

  private Outcome before() {
    return answer().before();
  }

  private Outcome after() {
    return answer().after();
  }

  /** The answer in one sentence. */
  public String getSentence() {
    return texts.of(
        "frontoffice.simulator.answer",
        figures().hours(after().hours() - before().hours()),
        figures().tenth(before().meanWait().value()),
        figures().tenth(after().meanWait().value()),
        Long.signum(
            Math.round(after().meanWait().value() * TEN)
                - Math.round(before().meanWait().value() * TEN)),
        figures().tenth(after().inTime().value() * HUNDRED),
        isKept() ? 1 : 0,
        Math.abs(figures().hours(after().hours() - before().hours())));
  }

  /** Whether both promises are kept. */
  public boolean isKept() {
    return keeps(after());
  }

  private static boolean keeps(Outcome outcome) {
    return outcome.inTime().value() >= PROMISED && outcome.meanWait().value() <= MEAN;
  }

  /** What is to be known of the days, or who was not served at all. */
  public String getNote() {
    return after().left() > 0
        ? texts.of("frontoffice.simulator.left", after().left())
        : texts.of("frontoffice.simulator.called", after().called(), after().days());
  }

  /** Whether somebody was not served at all. */
  public boolean isLeft() {
    return after().left() > 0;
  }

  /** Before and after, line by line. */
  public List<ComparisonLine> getLines() {
    ComparisonWords words = new ComparisonWords(texts, figures());
    List<ComparisonLine> lines = new ArrayList<>();
    lines.add(
        words.more(
            "inTime",
            before().inTime().times(HUNDRED),
            after().inTime().times(HUNDRED),
            "%",
            after().inTime().value() >= PROMISED ? "over99" : null));
    lines.add(
        words.less(
            "meanWait",
            before().meanWait(),
            after().meanWait(),
            after().meanWait().value() <= MEAN ? "under4" : null));
    lines.add(words.less("ninety", before().ninety(), after().ninety(), null));
    lines.add(
        words.more(
            "withinTen",
            before().withinTen().times(HUNDRED),
            after().withinTen().times(HUNDRED),
            "%",
            null));
    lines.add(words.less("longest", before().longest(), after().longest(), null));
    if (simulator.getRun().getQuestion().impatient()) {
      lines.add(
          words.less(
              "gaveUp",
              before().gaveUp().times(HUNDRED),
              after().gaveUp().times(HUNDRED),
              "%",
              null));
    }
    lines.add(words.occupied(before().occupied() * HUNDRED, after().occupied() * HUNDRED));
    lines.add(words.hours(before().hours(), after().hours()));
    return lines;
  }

  /** The chosen roster by every rule, the rule that was asked for first. */
  public List<RuleLine> getRules() {
    String chosen = simulator.getRun().getQuestion().rule();
    return answer().rules().entrySet().stream()
        .sorted(
            (one, other) ->
                Boolean.compare(other.getKey().equals(chosen), one.getKey().equals(chosen)))
        .map(
            rule ->
                new RuleLine(
                    SimulatorView.ruleName(texts, rule.getKey()),
                    rule.getKey().equals(chosen),
                    figures().tenth(rule.getValue().inTime().value() * HUNDRED) + "%",
                    figures().minutes(rule.getValue().meanWait().value()),
                    figures().minutes(rule.getValue().ninety().value()),
                    keeps(rule.getValue())))
        .toList();
  }

  /** How long people wait, before and after. */
  public WaitChart getChart() {
    return new WaitChart(before(), after(), figures());
  }

  /** What the chosen rule costs against strict priority. */
  public String getPrice() {
    double strict = answer().rules().get("strict/1").meanWait().value();
    return texts.of(
        "frontoffice.simulator.price", figures().tenth(after().meanWait().value() - strict));
  }

  /** The chart in words. */
  public String getChartLabel() {
    return texts.of(
        "frontoffice.simulator.chart.label",
        figures().tenth(after().ninety().value()),
        figures().tenth(before().ninety().value()));
  }

  private Figures figures() {
    return new Figures(localeView.getLocale());
  }

  /**
   * A rule of calling and what it comes to.
   *
   * @param chosen whether it is the one that was asked for
   * @param kept whether it keeps the promise
   */
  public record RuleLine(
      String rule, boolean chosen, String inTime, String mean, String ninety, boolean kept) {}
}
