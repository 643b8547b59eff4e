package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Whether Via Libera is called as fast as promised: the first call of each ticket at the
 * municipality's own desks. Who was taken in at the desk was not called, and does not count.
 */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class PromiseService {

  /** How many days the long look back takes in, today among them. */
  public static final int DAYS = 30;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public PromiseService() {}

  /** For use without a container. */
  public PromiseService(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The last {@value #DAYS} days, today among them. */
  public Promise lately(Branch branch) {
    LocalDate today = LocalDate.now(clock);
    return between(branch, today.minusDays(DAYS - 1L), today);
  }

  /** Today until now. */
  public Promise today(Branch branch) {
    LocalDate today = LocalDate.now(clock);
    return between(branch, today, today);
  }

  private Promise between(Branch branch, LocalDate from, LocalDate until) {
    Object[] row =
        entities
            .createQuery(
                "SELECT COUNT(c), SUM(CASE WHEN c.waitedSeconds <= :within THEN 1 ELSE 0 END),"
                    + " MAX(c.waitedSeconds) FROM TicketCall c JOIN c.ticket t JOIN t.group g"
                    + " WHERE c.branchId = :branch AND c.day BETWEEN :from AND :until"
                    + " AND t.lane = :lane AND c.reason <> :atDesk AND g.partner IS NULL"
                    + " AND NOT EXISTS (SELECT e FROM TicketCall e"
                    + " WHERE e.ticket = t AND e.id < c.id)",
                Object[].class)
            .setParameter("within", Promise.WITHIN.toSeconds())
            .setParameter("branch", branch.getId())
            .setParameter("from", from)
            .setParameter("until", until)
            .setParameter("lane", TicketLane.VIA_LIBERA)
            .setParameter("atDesk", CallReason.AT_DESK)
            .getSingleResult();
    return new Promise(
        number(row[1]).intValue(),
        number(row[0]).intValue(),
        Duration.ofSeconds(number(row[2]).longValue()));
  }

  private static Number number(Object value) {
    return value == null ? 0 : (Number) value;
  }
}
