package it.segrate.citytimes.timeband.web.personal;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.personal.Obstacle;
import it.segrate.citytimes.timeband.personal.PersonalSchedule;
import it.segrate.citytimes.timeband.personal.ScheduleDesk;
import it.segrate.citytimes.timeband.personal.ScheduleRow;
import it.segrate.citytimes.timeband.personal.ScheduleState;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** HR's list of personalised schedules; everything that chooses stands in the address. */
@Named
@RequestScoped
public class PersonalView {

  private static final double WHOLE = 100.0;

  @EJB private ScheduleDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private Texts texts;
  @Inject private RulesDay rulesDay;
  @Inject private DatesView dates;
  @Inject private HttpServletRequest request;

  private List<ScheduleRow> all;
  private List<ScheduleRow> found;
  private Pager pager;

  /** A part of the bar: how many of all stand so. */
  public record Share(ScheduleState state, long count, double from, double width) {}

  /** Every schedule. */
  public List<ScheduleRow> getAll() {
    if (all == null) {
      all = desk.all(rulesDay.get());
    }
    return all;
  }

  private List<ScheduleRow> found() {
    if (found == null) {
      found =
          getAll().stream()
              .filter(row -> getState().isEmpty() || row.state().name().equals(getState()))
              .filter(row -> getOffice().isEmpty() || getOffice().equals(text(row.office())))
              .filter(row -> getBand().isEmpty() || getBand().equals(nearest(row)))
              .toList();
    }
    return found;
  }

  /** The rows of this page. */
  public List<ScheduleRow> getRows() {
    return found().stream().skip(getPager().first()).limit(Pager.SIZE).toList();
  }

  public Pager getPager() {
    if (pager == null) {
      Map<String, Object> filters = new LinkedHashMap<>();
      filters.put("state", getState());
      filters.put("office", getOffice());
      filters.put("band", getBand());
      filters.put("rules", rulesDay.getWritten());
      pager =
          Pager.of(
              "/timeband/personal.xhtml", filters, request.getParameter("page"), found().size());
    }
    return pager;
  }

  /** How many stand so. */
  public long count(ScheduleState state) {
    return getAll().stream().filter(row -> row.state() == state).count();
  }

  /** How many are worked still. */
  public long getLeft() {
    return getAll().stream().filter(row -> row.state().isWorked()).count();
  }

  /** 'Ne restano 7 su 10. 2 convertiti in una fascia.' */
  public String getLead() {
    return getAll().isEmpty()
        ? texts.get("timeband.personal.lead.none")
        : texts.of(
            "timeband.personal.lead",
            getLeft(),
            getAll().size(),
            count(ScheduleState.PROPOSED),
            count(ScheduleState.IMPOSSIBLE),
            count(ScheduleState.CONVERTED));
  }

  /** The parts of the bar, none of which is empty. */
  public List<Share> getShares() {
    double from = 0;
    List<Share> shares = new ArrayList<>();
    for (ScheduleState state : ScheduleState.values()) {
      long count = count(state);
      double width = WHOLE * count / Math.max(1, getAll().size());
      if (count > 0) {
        shares.add(new Share(state, count, from, width));
      }
      from += width;
    }
    return shares;
  }

  /** The bar in words, for who does not see it. */
  public String getSharesInWords() {
    return getShares().stream()
        .map(share -> texts.of("timeband.personal.share." + share.state(), share.count()))
        .collect(Collectors.joining(", "));
  }

  /** Why some cannot be converted: 'Il part-time non ha una fascia: 2'. */
  public List<String> getObstacles() {
    Map<Obstacle, Long> counts =
        getAll().stream()
            .filter(row -> row.state() == ScheduleState.IMPOSSIBLE)
            .flatMap(row -> row.schedule().obstacle().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Arrays.stream(Obstacle.values())
        .filter(counts::containsKey)
        .map(
            one ->
                texts.of(
                    "timeband.personal.obstacle.count",
                    texts.named("timeband.obstacle", one),
                    counts.get(one)))
        .toList();
  }

  /** Why this one cannot be converted, with HR's words; empty for others. */
  public String why(PersonalSchedule schedule) {
    String reason =
        schedule.obstacle().map(one -> texts.named("timeband.obstacle", one)).orElse("");
    return schedule.getNote().isEmpty()
        ? reason
        : texts.of("timeband.personal.why", reason, schedule.getNote());
  }

  /** What stands where no band is near: the one that took its place, or that there is none. */
  public String instead(ScheduleRow row) {
    return row.schedule()
        .band()
        .filter(band -> row.state() == ScheduleState.CONVERTED)
        .map(band -> texts.of("timeband.personal.instead", weeks.name(band)))
        .orElseGet(
            () ->
                texts.get(
                    row.state().isWorked()
                        ? "timeband.personal.noBand"
                        : "timeband.personal.nothing"));
  }

  /** From when to when. */
  public String period(PersonalSchedule schedule) {
    return dates.period(schedule.getFrom(), schedule.until().orElse(null));
  }

  public List<Choice> getStates() {
    return Arrays.stream(ScheduleState.values())
        .map(one -> new Choice(one.name(), texts.named("timeband.personal.state", one)))
        .toList();
  }

  /** The offices that have a schedule. */
  public List<Choice> getOffices() {
    return getAll().stream()
        .filter(row -> row.office() != null)
        .collect(Collectors.toMap(ScheduleRow::office, ScheduleRow::officeName, (one, same) -> one))
        .entrySet()
        .stream()
        .map(office -> new Choice(text(office.getKey()), office.getValue()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The bands that are the nearest to somebody. */
  public List<Choice> getBands() {
    return getAll().stream()
        .flatMap(row -> row.nearest().stream())
        .map(nearest -> new Choice(text(nearest.band().getId()), weeks.name(nearest.band())))
        .distinct()
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** Whether anything was chosen that may hide schedules. */
  public boolean isFiltered() {
    return !(getState() + getOffice() + getBand()).isEmpty();
  }

  public String getState() {
    return parameter("state");
  }

  public String getOffice() {
    return parameter("office");
  }

  public String getBand() {
    return parameter("band");
  }

  private String parameter(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  private static String nearest(ScheduleRow row) {
    return row.nearest().map(nearest -> text(nearest.band().getId())).orElse("");
  }

  private static String text(Long id) {
    return id == null ? "" : id.toString();
  }
}
