package it.segrate.citytimes.timeband.web.personal;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.week.Distance;
import it.segrate.citytimes.timeband.week.Distance.Gap;
import it.segrate.citytimes.timeband.week.Distance.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says how far somebody's weeks are from a band's. */
@Named("distanceWords")
@RequestScoped
public class DistanceWords {

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /** What days have in common that differ in the same way. */
  private record Alike(Kind kind, int minutes, LocalTime own, LocalTime bands) {}

  /** 'Differenza di 45 min alla settimana', or that there is none. */
  public String inAll(Distance distance) {
    return distance.isNone()
        ? texts.get("timeband.distance.none")
        : texts.of("timeband.distance", WorkingTime.ofMinutes(distance.weeklyMinutes()));
  }

  /** Day by day, days that differ in the same way together; the hours in all at the end. */
  public List<String> day(Distance distance) {
    Map<Alike, List<Gap>> alike = new LinkedHashMap<>();
    for (Gap gap : distance.gaps()) {
      alike
          .computeIfAbsent(
              new Alike(gap.kind(), gap.minutes(), gap.own(), gap.bands()),
              same -> new ArrayList<>())
          .add(gap);
    }
    List<String> lines = new ArrayList<>();
    alike.forEach((same, gaps) -> lines.add(line(same, days(gaps, distance.weeks()))));
    if (!distance.isSameHours()) {
      lines.add(
          texts.of(
              distance.hoursApart() > 0 ? "timeband.distance.fewer" : "timeband.distance.more",
              WorkingTime.ofMinutes(
                  Math.ceilDiv(Math.abs(distance.hoursApart()), distance.weeks()))));
    }
    return lines;
  }

  private String line(Alike same, String days) {
    return texts.capitalised(
        texts.of(
            "timeband.gap." + same.kind(),
            days,
            said(same.own()),
            said(same.bands()),
            WorkingTime.ofMinutes(same.minutes())));
  }

  private Object said(LocalTime time) {
    return time == null ? "" : time;
  }

  /** 'lunedì, mercoledì', or 'settimana 1, lunedì; settimana 2, martedì, giovedì'. */
  private String days(List<Gap> gaps, int weeks) {
    if (weeks == 1) {
      return names(gaps);
    }
    Map<Integer, List<Gap>> byWeek =
        gaps.stream().collect(Collectors.groupingBy(Gap::week, TreeMap::new, Collectors.toList()));
    return byWeek.entrySet().stream()
        .map(week -> texts.of("timeband.law.weekDay", week.getKey() + 1, names(week.getValue())))
        .collect(Collectors.joining("; "));
  }

  private String names(List<Gap> gaps) {
    return gaps.stream().map(Gap::day).map(dates::name).collect(Collectors.joining(", "));
  }
}
