package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.week.Fit;
import it.segrate.citytimes.timeband.week.Fit.Level;
import it.segrate.citytimes.timeband.week.Remark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in sentences how well a week meets what was asked of it. */
@RequestScoped
public class RemarksView {

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /** All remarks, one a line. */
  List<RemarkLine> of(Fit fit) {
    return fit.remarks().stream().map(this::line).toList();
  }

  /** What is not met, in one sentence or more. */
  String missed(Fit fit) {
    return fit.remarks().stream()
        .filter(remark -> remark.outcome().level() == Level.NOT)
        .map(this::sentence)
        .collect(Collectors.joining(" "));
  }

  private RemarkLine line(Remark remark) {
    return switch (remark.outcome().level()) {
      case ALL -> new RemarkLine("check", "ok", sentence(remark));
      case CONDITION -> new RemarkLine("warning-circle", "warn", sentence(remark));
      case NOT -> new RemarkLine("close-circle", "bad", sentence(remark));
    };
  }

  private String sentence(Remark remark) {
    String kind = remark.kind() == null ? "LONG_DAYS" : remark.kind().name();
    Object[] figures =
        Stream.concat(Stream.of(days(remark.days())), remark.figures().stream()).toArray();
    return texts.capitalised(
        texts.of("timeband.fit." + kind + "." + remark.outcome().name(), figures));
  }

  /** 'martedì e giovedì', 'ogni giorno'. */
  private String days(List<DayOfWeek> days) {
    if (days.containsAll(NeedForm.WORKWEEK)) {
      return texts.get("timeband.choice.everyDay");
    }
    List<String> names = days.stream().map(dates::name).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    return texts.of(
        "timeband.choice.and",
        String.join(", ", names.subList(0, names.size() - 1)),
        names.getLast());
  }
}
