package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.week.Finding;
import it.segrate.citytimes.timeband.week.RuleCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the law says of a week. */
@RequestScoped
public class LawView {

  /** Where the next day of a finding about a rest stands among its figures. */
  private static final int NEXT_DAY = 2;

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /**
   * Violations, then warnings.
   *
   * @param draft whether to add what a draft still lacks
   */
  List<LawLine> lines(BandCheck check, boolean draft) {
    Stream<LawLine> found =
        check.findings().stream()
            .collect(
                Collectors.groupingBy(LawView::heading, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(this::line);
    return draft
        ? Stream.concat(found, check.missing().stream().map(this::missing)).toList()
        : found.toList();
  }

  /** Warnings of one rule stand together; a violation stands alone, with what would mend it. */
  private static String heading(Finding finding) {
    return finding.isViolation() ? key(finding) : finding.rule().code().name();
  }

  /** Names a finding between two requests. */
  static String key(Finding finding) {
    return finding.rule().code() + "@" + finding.week() + "." + finding.day();
  }

  private LawLine line(List<Finding> alike) {
    Finding first = alike.getFirst();
    return new LawLine(
        first.isViolation() ? "bad" : "warn",
        texts.get(first.isViolation() ? "timeband.law.violation" : "timeband.law.warning"),
        title(alike),
        alike.size() == 1
            ? sentence(first)
            : texts.of("timeband.law.onDay", first.day(), sentence(first)),
        first.rule().source(),
        repair(first),
        key(first));
  }

  private LawLine missing(String field) {
    return new LawLine(
        "off",
        texts.get("timeband.law.missing"),
        texts.get("timeband.missing." + field),
        null,
        null,
        null,
        field);
  }

  /** 'Riposo tra un giorno e l’altro, lunedì e martedì'. */
  private String title(List<Finding> alike) {
    Finding first = alike.getFirst();
    String rule = texts.named("timeband.rule", first.rule().code());
    if (first.day() == null) {
      return rule;
    }
    if (first.rule().code() == RuleCode.DAILY_REST) {
      return texts.of("timeband.law.twoDays", rule, first.day(), first.figures().get(NEXT_DAY));
    }
    return alike.stream()
        .map(Finding::day)
        .map(dates::name)
        .collect(Collectors.joining(", ", rule + ": ", ""));
  }

  /** The arithmetic in one sentence. */
  String sentence(Finding finding) {
    return texts.of("timeband.finding." + finding.rule().code(), finding.figures().toArray());
  }

  private String repair(Finding finding) {
    return switch (finding.rule().code()) {
      case DAILY_REST ->
          texts.of(
              "timeband.law.repair.laterEntry",
              finding.figures().get(NEXT_DAY),
              laterEntry(finding));
      case BREAK, BREAK_SHIFT -> texts.of("timeband.law.repair.break", finding.rule().limit());
      default -> null;
    };
  }

  /** Makes one thing in a form right, if it is still wrong. */
  void mend(BandForm form, Finding finding) {
    if (finding.rule().code() == RuleCode.DAILY_REST) {
      DayForm next = form.day((DayOfWeek) finding.figures().get(NEXT_DAY));
      LocalTime entry = laterEntry(finding);
      next.setEntryFrom(entry);
      if (next.getEntryTo().isBefore(entry)) {
        next.setEntryTo(entry);
      }
    } else {
      form.day(finding.day()).setBreakMinutes(finding.rule().limit());
    }
  }

  /** When the next day may begin after the rest. */
  private static LocalTime laterEntry(Finding finding) {
    return ((LocalTime) finding.figures().get(1)).plusMinutes(finding.rule().limit());
  }
}
