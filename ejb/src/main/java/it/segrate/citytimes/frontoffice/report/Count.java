package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds up what happened. A wait counts for the service that was asked for at first, the time of a
 * service for that service; both for the hour in which the ticket was taken.
 */
final class Count {

  private static final long MINUTE = 60;

  private final StatisticsFilter filter;
  private final Grouping by;
  private final Map<Long, ServiceCard> services;
  private final Map<String, Figures.Sum> sums = new HashMap<>();
  private final Figures.Sum total = new Figures.Sum();

  /**
   * @param services by id; what was done for another is none of the caller's business
   */
  Count(StatisticsFilter filter, Grouping by, Map<Long, ServiceCard> services) {
    this.filter = filter;
    this.by = by;
    this.services = services;
  }

  Report of(PastReader past) {
    Map<Long, Long> waits = past.waits();
    List<PastService> served = past.services();
    Map<Long, Long> first =
        served.stream()
            .filter(one -> one.ordinal() == 1)
            .collect(Collectors.toMap(PastService::ticket, PastService::service));
    Map<Long, PastVisit> visits =
        past.visits().stream()
            .filter(filter::admits)
            .collect(Collectors.toMap(PastVisit::id, Function.identity()));
    for (PastVisit visit : visits.values()) {
      long service = first.getOrDefault(visit.id(), visit.service());
      if (counts(service)) {
        long target = services.get(service).getGroup().getTargetMinutes() * MINUTE;
        Long waited = waits.get(visit.id());
        total.ticket(visit, waited, target);
        sum(visit, service).ticket(visit, waited, target);
      }
    }
    for (PastService one : served) {
      PastVisit visit = visits.get(one.ticket());
      if (visit != null && one.measured() && counts(one.service())) {
        total.service(one.seconds());
        sum(visit, one.service()).service(one.seconds());
      }
    }
    return new Report(by, rows(), total.figures());
  }

  private boolean counts(long service) {
    return services.containsKey(service) && filter.admits(service);
  }

  private Figures.Sum sum(PastVisit visit, long service) {
    return sums.computeIfAbsent(key(visit, service), any -> new Figures.Sum());
  }

  private String key(PastVisit visit, long service) {
    return switch (by) {
      case BRANCH -> services.get(service).getGroup().getBranch().getCode();
      case SERVICE -> Long.toString(service);
      case LANE -> visit.lane().name();
      case HOUR -> Integer.toString(visit.hour());
      case WEEKDAY -> visit.day().getDayOfWeek().name();
      case MONTH -> YearMonth.from(visit.day()).toString();
    };
  }

  private List<Report.Row> rows() {
    return sums.entrySet().stream()
        .map(one -> new Report.Row(one.getKey(), name(one.getKey()), one.getValue().figures()))
        .sorted(order().thenComparing(Report.Row::key))
        .toList();
  }

  private Comparator<Report.Row> order() {
    return switch (by) {
      case BRANCH, SERVICE -> Comparator.comparing(row -> -row.figures().tickets());
      case LANE -> Comparator.comparing(row -> TicketLane.valueOf(row.key()));
      case HOUR -> Comparator.comparing(row -> Integer.valueOf(row.key()));
      case WEEKDAY -> Comparator.comparing(row -> DayOfWeek.valueOf(row.key()));
      case MONTH -> Comparator.comparing(Report.Row::key);
    };
  }

  private LocalText name(String key) {
    return switch (by) {
      case SERVICE -> services.get(Long.valueOf(key)).getName();
      case BRANCH -> branchName(key);
      default -> null;
    };
  }

  private LocalText branchName(String code) {
    return services.values().stream()
        .map(service -> service.getGroup().getBranch())
        .filter(branch -> branch.getCode().equals(code))
        .map(Branch::getName)
        .map(name -> new LocalText(name, name))
        .findFirst()
        .orElseThrow();
  }
}
