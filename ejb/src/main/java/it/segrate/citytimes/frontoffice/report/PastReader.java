package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.ticket.CallReason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what happened in a stretch of days: three queries, however much it was. */
final class PastReader {

  private final EntityManager entities;
  private final StatisticsFilter filter;
  private final Long branch;

  /**
   * @param branch id of the one branch to read, or null for all
   */
  PastReader(EntityManager entities, StatisticsFilter filter, Long branch) {
    this.entities = entities;
    this.filter = filter;
    this.branch = branch;
  }

  List<PastVisit> visits() {
    return of(
            "SELECT NEW it.segrate.citytimes.frontoffice.report.PastVisit(t.id, t.issuedOn,"
                + " t.issuedAt, t.service.id, t.lane, t.state, t.calledAt, t.startedAt, t.endedAt)"
                + " FROM Ticket t WHERE t.issuedOn BETWEEN :from AND :until",
            branch == null ? "" : " AND t.branch.id = :branch",
            PastVisit.class)
        .getResultList();
  }

  /** Seconds to the first call by ticket. Who was taken in at the desk did not wait. */
  Map<Long, Long> waits() {
    Map<Long, Long> waits = new HashMap<>();
    of(
            "SELECT c.ticket.id, c.waitedSeconds, c.reason FROM TicketCall c"
                + " WHERE c.day BETWEEN :from AND :until AND c.ordinal = 1",
            (branch == null ? "" : " AND c.branchId = :branch") + " ORDER BY c.id",
            Object[].class)
        .getResultStream()
        .filter(row -> row[2] != CallReason.AT_DESK)
        .forEach(row -> waits.putIfAbsent((Long) row[0], (Long) row[1]));
    return waits;
  }

  /** The services that were ended, in the order of each visit. */
  List<PastService> services() {
    return of(
            "SELECT NEW it.segrate.citytimes.frontoffice.report.PastService(x.ticket.id,"
                + " x.service.id, x.ordinal, x.outcome, x.startedAt, x.endedAt)"
                + " FROM VisitTransaction x WHERE x.day BETWEEN :from AND :until",
            (branch == null ? "" : " AND x.branchId = :branch") + " ORDER BY x.id",
            PastService.class)
        .getResultList();
  }

  private <T> TypedQuery<T> of(String query, String rest, Class<T> type) {
    TypedQuery<T> read =
        entities
            .createQuery(query + rest, type)
            .setParameter("from", filter.from())
            .setParameter("until", filter.until());
    return branch == null ? read : read.setParameter("branch", branch);
  }
}
