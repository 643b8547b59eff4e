package it.segrate.citytimes.timeband.report;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.RequestState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures for the union. They are those of the end of the last month, and nothing of them can
 * be chosen: two answers to two questions could be subtracted.
 */
@Stateless
@RequiresPermission(UnionService.PERMISSION)
public class UnionService {

  /** What it takes to see the aggregates. */
  public static final String PERMISSION = "timeband.union";

  private static final Comparator<String> LAST_WITHOUT_NAME =
      Comparator.nullsLast(Comparator.naturalOrder());
  private static final double SECONDS_A_DAY = 86_400;
  private static final List<List<RequestState>> OUTCOMES =
      List.of(
          List.of(
              RequestState.APPROVED,
              RequestState.ACTIVE,
              RequestState.CANCELLATION_REQUESTED,
              RequestState.ENDED),
          List.of(RequestState.REJECTED),
          List.of(RequestState.EXPIRED));

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** A decision within the year. */
  private record Decided(Long officeId, RequestState state, Instant asked, Instant closed) {

    int outcome() {
      for (int i = 0; i < OUTCOMES.size(); i++) {
        if (OUTCOMES.get(i).contains(state)) {
          return i;
        }
      }
      return -1;
    }

    double days() {
      return (closed.getEpochSecond() - asked.getEpochSecond()) / SECONDS_A_DAY;
    }
  }

  /** What there is to see; as many queries for many people as for one. */
  public UnionFigures figures() {
    LocalDate day = LocalDate.now(clock).withDayOfMonth(1).minusDays(1);
    LocalDate since = day.plusDays(1).minusYears(1);
    Overview overview = new OverviewReader(entities, OverviewFilter.of(day)).read();
    Map<Long, Long> people = new HashMap<>();
    overview.rows().forEach(row -> people.merge(row.officeId(), row.people(), Long::sum));
    Areas areas = new Areas(entities, people);
    List<FigureLine> hours = hours(overview, areas);
    List<FigureLine> decisions = decisions(decided(since, day), areas);
    return new UnionFigures(
        day,
        since,
        overview.workedBands(),
        hours.subList(0, hours.size() - 1),
        hours.getLast(),
        decisions.subList(0, decisions.size() - 1),
        decisions.getLast());
  }

  private static List<FigureLine> hours(Overview overview, Areas areas) {
    int bands = overview.workedBands().size();
    Map<String, long[]> counts = new TreeMap<>(LAST_WITHOUT_NAME);
    for (OverviewLine line : overview.lines(null)) {
      if (line.standing().isWorked()) {
        int column =
            switch (line.standing()) {
              case BAND -> overview.workedBands().indexOf(line.band());
              case PERSONAL -> bands;
              default -> bands + 1;
            };
        counts.computeIfAbsent(areas.of(line.officeId()), area -> new long[bands + 2])[column]++;
      }
    }
    boolean everybodyKnowsHowMany =
        counts.values().stream()
            .mapToLong(row -> Arrays.stream(row).sum())
            .allMatch(sum -> sum >= Suppression.SMALLEST);
    return lines(counts, bands + 2, everybodyKnowsHowMany, new TreeMap<>(LAST_WITHOUT_NAME));
  }

  private static List<FigureLine> decisions(List<Decided> decided, Areas areas) {
    Map<String, long[]> counts = new TreeMap<>(LAST_WITHOUT_NAME);
    Map<String, Double> days = new TreeMap<>(LAST_WITHOUT_NAME);
    for (Decided one : decided) {
      String area = areas.of(one.officeId());
      counts.computeIfAbsent(area, name -> new long[OUTCOMES.size()])[one.outcome()]++;
      days.merge(area, one.days(), Double::sum);
    }
    return lines(counts, OUTCOMES.size(), false, days);
  }

  /** A line an area and the total last, with what may not be shown left out. */
  private static List<FigureLine> lines(
      Map<String, long[]> counts, int columns, boolean totalsKnown, Map<String, Double> days) {
    List<String> names = new ArrayList<>(counts.keySet());
    Suppression suppression =
        new Suppression(counts.values().toArray(new long[0][]), columns, totalsKnown);
    List<FigureLine> lines = new ArrayList<>();
    for (int row = 0; row <= names.size(); row++) {
      boolean last = row == names.size();
      List<Long> shown = suppression.row(row);
      Long total = shown.getLast();
      double sum =
          last
              ? days.values().stream().mapToDouble(Double::doubleValue).sum()
              : days.getOrDefault(names.get(row), 0.0);
      boolean telling = !days.isEmpty() && total != null && total > 0;
      lines.add(
          new FigureLine(
              last ? null : names.get(row),
              shown.subList(0, columns),
              total,
              telling ? Double.valueOf(sum / total) : null));
    }
    return lines;
  }

  private List<Decided> decided(LocalDate since, LocalDate until) {
    return entities
        .createQuery(
            "SELECT o.id, r.state, c.openedAt, c.closedAt FROM TimeBandRequest r"
                + " JOIN ApprovalCase c ON c.id = r.caseId JOIN Person p ON p.id = r.personId"
                + " LEFT JOIN p.office o WHERE c.closedAt >= :since AND c.closedAt < :end",
            Object[].class)
        .setParameter("since", start(since))
        .setParameter("end", start(until.plusDays(1)))
        .getResultStream()
        .map(
            row ->
                new Decided(
                    (Long) row[0], (RequestState) row[1], (Instant) row[2], (Instant) row[3]))
        .filter(one -> one.outcome() >= 0)
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(PortalClock.ZONE).toInstant();
  }
}
