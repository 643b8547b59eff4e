package it.segrate.citytimes.timeband.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.RuleCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
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
   * @param weeks how many weeks the cycle has
   * @param draft whether to add what a draft still lacks
   */
  public List<LawLine> lines(BandCheck check, int weeks, boolean draft) {
    Stream<LawLine> found =
        check.findings().stream()
            .collect(groupingBy(each -> heading(each, draft), LinkedHashMap::new, toList()))
            .values()
            .stream()
            .map(alike -> line(alike, weeks));
    return draft
        ? Stream.concat(found, check.missing().stream().map(this::missing)).toList()
        : found.toList();
  }

  /**
   * Warnings of one rule stand together; a violation of a draft stands alone, with what would mend
   * it, else with those of the same figures.
   */
  private static String heading(Finding finding, boolean draft) {
    if (!finding.isViolation()) {
      return finding.rule().code().name();
    }
    return draft ? key(finding) : finding.rule().code() + "@" + finding.figures();
  }

  /** Names a finding between two requests. */
  static String key(Finding finding) {
    return finding.rule().code() + "@" + finding.week() + "." + finding.day();
  }

  private LawLine line(List<Finding> alike, int weeks) {
    Finding first = alike.getFirst();
    return new LawLine(
        first.isViolation() ? "bad" : "warn",
        texts.get(first.isViolation() ? "timeband.law.violation" : "timeband.law.warning"),
        title(alike, weeks),
        alike.size() == 1
            ? sentence(first)
            : texts.of("timeband.law.onDay", place(first, weeks), sentence(first)),
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

  /** 'Riposo tra un giorno e l’altro: lunedì e martedì'. */
  private String title(List<Finding> alike, int weeks) {
    Finding first = alike.getFirst();
    String rule = texts.named("worktime.rule", first.rule().code());
    if (first.day() == null && (weeks == 1 || !isOfOneWeek(first.rule().code()))) {
      return rule;
    }
    if (first.rule().code() == RuleCode.DAILY_REST) {
      return texts.of(
          "timeband.law.twoDays", rule, place(first, weeks), first.figures().get(NEXT_DAY));
    }
    return weeks == 1 || first.day() == null
        ? rule + ": " + alike.stream().map(each -> place(each, weeks)).collect(joining(", "))
        : rule + ": " + byWeek(alike);
  }

  /** 'settimana 1, lunedì, martedì; settimana 2, lunedì'. */
  private String byWeek(List<Finding> alike) {
    return alike.stream()
        .collect(groupingBy(Finding::week, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            week ->
                texts.of(
                    "timeband.law.weekDay",
                    week.getKey() + 1,
                    week.getValue().stream()
                        .map(finding -> dates.name(finding.day()))
                        .collect(joining(", "))))
        .collect(joining("; "));
  }

  /** The sums of hours are of the whole cycle. */
  private static boolean isOfOneWeek(RuleCode code) {
    return code != RuleCode.WEEKLY_HOURS && code != RuleCode.AVERAGE_WEEK;
  }

  /** 'martedì', and of a cycle 'settimana 2, martedì' or 'settimana 2'. */
  private String place(Finding finding, int weeks) {
    if (weeks == 1) {
      return dates.name(finding.day());
    }
    return finding.day() == null
        ? texts.of("timeband.law.week", finding.week() + 1)
        : texts.of("timeband.law.weekDay", finding.week() + 1, finding.day());
  }

  /** The arithmetic in one sentence. */
  String sentence(Finding finding) {
    return texts.of("worktime.finding." + finding.rule().code(), finding.figures().toArray());
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
      DayOfWeek nextDay = (DayOfWeek) finding.figures().get(NEXT_DAY);
      DayForm next = form.day(weekOfNext(finding, form.getWeeks().size()), nextDay);
      LocalTime entry = laterEntry(finding);
      next.setEntryFrom(entry);
      if (next.getEntryTo().isBefore(entry)) {
        next.setEntryTo(entry);
      }
    } else {
      form.day(finding.week(), finding.day()).setBreakMinutes(finding.rule().limit());
    }
  }

  /** In which week the day after a rest lies: the next one, if the weekday is no later. */
  static int weekOfNext(Finding finding, int weeks) {
    DayOfWeek next = (DayOfWeek) finding.figures().get(NEXT_DAY);
    return next.compareTo(finding.day()) > 0 ? finding.week() : (finding.week() + 1) % weeks;
  }

  /** When the next day may begin after the rest. */
  private static LocalTime laterEntry(Finding finding) {
    return ((LocalTime) finding.figures().get(1)).plusMinutes(finding.rule().limit());
  }
}
