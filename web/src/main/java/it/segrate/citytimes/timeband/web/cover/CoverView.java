package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.cover.Alternative;
import it.segrate.citytimes.timeband.cover.CoverDay;
import it.segrate.citytimes.timeband.cover.GroupCover;
import it.segrate.citytimes.timeband.cover.Quarters;
import it.segrate.citytimes.timeband.cover.Shortage;
import it.segrate.citytimes.timeband.cover.WhatIf;
import it.segrate.citytimes.timeband.cover.WhatIfService;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request does to the cover, in a sentence and then in charts. */
@Named
@RequestScoped
public class CoverView {

  private static final int TALL = 236;
  private static final int LOW = 110;

  /** A row of the table of figures: a stretch with the same figures all along. */
  public record Row(String time, int now, int with, int needed) {}

  @Inject private WhatIfService service;
  @Inject private HttpServletRequest request;
  @Inject private BandWeeksView bands;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private final Map<LocalDate, CoverChart> charts = new HashMap<>();
  private long shown;
  private Optional<WhatIf> found;
  private GroupCover chosen;
  private List<CoverDay> week;
  private CoverDay large;

  /** What the request would do; null where nothing can be said. */
  public WhatIf of(long requestId) {
    if (found == null || shown != requestId) {
      found = service.of(requestId);
      shown = requestId;
    }
    return found.orElse(null);
  }

  private WhatIf what() {
    return found.orElseThrow();
  }

  /** 'Il martedì dalle 16:00 alle 17:00 resta 1 persona su 2.' */
  public String getVerdict() {
    return what()
        .worst()
        .map(this::bad)
        .orElseGet(
            () ->
                what().isRuled()
                    ? texts.get(what().isTight() ? "timeband.cover.noWorse" : "timeband.cover.good")
                    : texts.of("timeband.cover.noRule", office()));
  }

  private String bad(GroupCover group) {
    Shortage worst = group.worst().orElseThrow();
    String day =
        group.redWeeks() > 1
            ? texts.named("timeband.cover.on", worst.day().getDayOfWeek())
            : texts.capitalised(dates.day(worst.day()));
    return texts.of(
        "timeband.cover.bad", day, worst.from(), worst.to(), worst.present(), worst.needed());
  }

  /** How bad the verdict is: a style of {@code ct:say}. */
  public String getTone() {
    return what().isLacking()
        ? "bad"
        : !what().isRuled() ? "info" : what().isTight() ? "warn" : "ok";
  }

  /** Where and how often, or how near it comes. */
  public String getDetail() {
    if (!what().isRuled()) {
      return texts.get("timeband.cover.noRule.text");
    }
    String period = dates.period(what().from(), what().until());
    return what()
        .worst()
        .map(
            group ->
                texts.of(
                    "timeband.cover.bad.where", group.name(), group.redWeeks(), weeks(), period))
        .orElseGet(() -> tightest(period));
  }

  private String tightest(String period) {
    return what()
        .tightest()
        .flatMap(group -> group.tightest(what().from()))
        .map(tight -> tightest(period, tight))
        .orElseGet(() -> texts.of("timeband.cover.good.noDay", period));
  }

  private String tightest(String period, Shortage tight) {
    return texts.of(
        "timeband.cover.good.text",
        weeks(),
        period,
        dates.day(tight.day()),
        tight.from(),
        tight.present(),
        tight.needed());
  }

  private long weeks() {
    return Math.max(1, ChronoUnit.DAYS.between(what().from(), what().until().plusDays(1)) / 7);
  }

  /** What else there is to know, a sentence each. */
  public List<String> getNotes() {
    List<String> notes = new ArrayList<>();
    what()
        .worst()
        .ifPresent(
            group ->
                notes.add(
                    texts.of(
                        "timeband.cover.bad.left", what().left().size(), names(what().left()))));
    List<Shortage> also = also();
    if (!also.isEmpty()) {
      notes.add(texts.get("timeband.cover.also") + ": " + spans(also) + ".");
    }
    List<Shortage> before = week().stream().flatMap(day -> day.before().stream()).toList();
    if (!before.isEmpty()) {
      notes.add(texts.of("timeband.cover.already", spans(before)));
    }
    what()
        .away()
        .forEach(
            (person, away) ->
                notes.add(
                    texts.of(
                        "timeband.cover.away",
                        person.getFullName(),
                        dates.period(away.from(), away.until()))));
    if (!what().unknown().isEmpty()) {
      notes.add(
          texts.of("timeband.cover.unknown", what().unknown().size(), names(what().unknown())));
    }
    return notes;
  }

  /** The other shortages of the week shown, but for the one that the verdict names. */
  private List<Shortage> also() {
    Optional<Shortage> named = what().worst().flatMap(GroupCover::worst);
    return week().stream()
        .flatMap(day -> day.shortages().stream())
        .filter(one -> named.filter(one::equals).isEmpty())
        .toList();
  }

  private String spans(List<Shortage> shortages) {
    return shortages.stream()
        .map(
            one ->
                texts.of(
                    "timeband.cover.span",
                    one.day().getDayOfWeek(),
                    one.from(),
                    one.to(),
                    one.present(),
                    one.needed()))
        .collect(Collectors.joining("; "));
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::getFullName).collect(Collectors.joining(", "));
  }

  private String office() {
    return what().groups().getFirst().name();
  }

  /** The office and its services, to choose from; none where there are no services. */
  public List<Choice> getGroups() {
    return what().groups().size() == 1
        ? List.of()
        : what().groups().stream().map(group -> new Choice(key(group), group.name())).toList();
  }

  /** Whether the request leaves too few in a group. */
  public boolean isRed(String key) {
    return !find(key).orElseThrow().redDays().isEmpty();
  }

  /** Whether a group is the one shown. */
  public boolean isChosen(String key) {
    return key(chosen()).equals(key);
  }

  private static String key(GroupCover group) {
    return group.groupId().map(String::valueOf).orElse("office");
  }

  private Optional<GroupCover> find(String key) {
    return what().groups().stream().filter(group -> key(group).equals(key)).findFirst();
  }

  /** The group in the address, else where it is worst, else where it is tightest. */
  private GroupCover chosen() {
    if (chosen == null) {
      String key = request.getParameter("service");
      chosen =
          find(key == null ? "" : key)
              .or(() -> what().worst())
              .or(() -> what().tightest())
              .orElse(what().groups().getFirst());
    }
    return chosen;
  }

  private List<CoverDay> week() {
    if (week == null) {
      week = chosen().week(what().from());
    }
    return week;
  }

  /** The day drawn large: of those the request is for the worst one, else the tightest. */
  public CoverDay getDay() {
    if (large == null) {
      large =
          week().stream()
              .filter(day -> !day.day().isBefore(what().from()))
              .min(Comparator.comparingInt(CoverView::rank))
              .orElse(chosen().days().getFirst());
    }
    return large;
  }

  private static int rank(CoverDay day) {
    int missing = day.shortages().stream().mapToInt(Shortage::missing).sum();
    int margin = day.tightest().map(Shortage::margin).orElse(99);
    return margin - missing * 100;
  }

  /** The other days of that week. */
  public List<CoverDay> getOthers() {
    return week().stream().filter(day -> !day.day().equals(getDay().day())).toList();
  }

  /** 'Chi c’è martedì 12 gennaio, per quarto d’ora'. */
  public String getTitle() {
    return texts.of("timeband.cover.chart", dates.day(getDay().day()));
  }

  /** A day as a chart. */
  public CoverChart chart(CoverDay day) {
    boolean small = !day.day().equals(getDay().day());
    return charts.computeIfAbsent(
        day.day(), each -> new CoverChart(day, week(), small ? LOW : TALL, small));
  }

  /** The words on the chart, beside the worst of its shortages. */
  public List<CoverChart.Mark> marks(CoverDay day) {
    return day.shortages().stream()
        .max(Comparator.comparingInt(Shortage::missing))
        .map(
            one ->
                chart(day)
                    .place(
                        one,
                        texts.of(
                            "timeband.cover.label",
                            one.from(),
                            one.to(),
                            one.present(),
                            one.needed())))
        .stream()
        .toList();
  }

  /** 'Minimo: 5 su 2'. */
  public String least(CoverDay day) {
    return day.tightest()
        .map(one -> texts.of("timeband.cover.least", one.present(), one.needed()))
        .orElseGet(() -> texts.get("timeband.cover.least.none"));
  }

  /** The figures of a day, a row for each stretch that has the same. */
  public List<Row> rows(CoverDay day) {
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < Quarters.OF_A_DAY; ) {
      int to = from + 1;
      while (to < Quarters.OF_A_DAY && same(day, from, to)) {
        to++;
      }
      if (day.now(from) + day.with(from) + day.needed(from) > 0) {
        String time = dates.time(Quarters.start(from)) + "–" + dates.time(Quarters.start(to));
        rows.add(new Row(time, day.now(from), day.with(from), day.needed(from)));
      }
      from = to;
    }
    return rows;
  }

  private static boolean same(CoverDay day, int one, int other) {
    return day.now(one) == day.now(other)
        && day.with(one) == day.with(other)
        && day.needed(one) == day.needed(other);
  }

  /** What would keep the cover, in words. */
  public String words(Alternative alternative) {
    String day = dates.day(alternative.from());
    return alternative.sameBand()
        ? texts.of("timeband.cover.alternative.same", day)
        : texts.of("timeband.cover.alternative.other", bands.name(alternative.band()), day);
  }

  /** The address of the page with another group. */
  public String path(String key) {
    return "/approval/decision.xhtml?id=" + request.getParameter("id") + "&service=" + key;
  }
}
