package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The caller's own figures. Whose they are cannot be asked for: they are always the caller's. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class MyStatisticsService {

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller caller;

  /** For the container. */
  public MyStatisticsService() {}

  /** For use without a container. */
  public MyStatisticsService(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /**
   * What the caller did in a stretch of days.
   *
   * @throws it.segrate.citytimes.Refusal INVALID if it ends before it begins, or is too long
   */
  public MyFigures figures(LocalDate from, LocalDate until) {
    StatisticsFilter period = StatisticsFilter.between(from, until);
    List<PastService> served =
        of(
                "SELECT NEW it.segrate.citytimes.frontoffice.report.PastService(x.ticket.id,"
                    + " x.service.id, x.ordinal, x.outcome, x.startedAt, x.endedAt)"
                    + " FROM VisitTransaction x"
                    + " WHERE x.day BETWEEN :from AND :until AND x.operatorId = :me",
                PastService.class,
                period)
            .getResultStream()
            .filter(PastService::measured)
            .toList();
    List<TicketState> called =
        of(
                "SELECT t.state FROM Ticket t WHERE t.issuedOn BETWEEN :from AND :until AND EXISTS"
                    + " (SELECT c FROM TicketCall c WHERE c.ticket = t AND c.operatorId = :me)",
                TicketState.class,
                period)
            .getResultList();
    return new MyFigures(
        called.size(),
        (int) called.stream().filter(TicketState.NO_SHOW::equals).count(),
        Spread.of(served.stream().map(PastService::seconds).toList()),
        rows(served));
  }

  private <T> TypedQuery<T> of(String query, Class<T> type, StatisticsFilter period) {
    return entities
        .createQuery(query, type)
        .setParameter("from", period.from())
        .setParameter("until", period.until())
        .setParameter("me", caller.get().accountId());
  }

  private List<MyFigures.Row> rows(List<PastService> served) {
    Map<Long, List<Long>> times =
        served.stream()
            .collect(
                Collectors.groupingBy(
                    PastService::service,
                    Collectors.mapping(PastService::seconds, Collectors.toList())));
    Map<Long, LocalText> names = names();
    return times.entrySet().stream()
        .map(one -> new MyFigures.Row(names.get(one.getKey()), Spread.of(one.getValue())))
        .sorted(
            Comparator.comparing((MyFigures.Row row) -> -row.times().count())
                .thenComparing(row -> row.service().it()))
        .toList();
  }

  private Map<Long, LocalText> names() {
    return entities
        .createQuery("SELECT s FROM ServiceCard s JOIN FETCH s.group", ServiceCard.class)
        .getResultStream()
        .collect(Collectors.toMap(ServiceCard::getId, ServiceCard::getName));
  }
}
