package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Reads days that are over, so that they can be lived through again. Guests' tickets are none of
 * the municipality's business and are left out. It guards nothing.
 */
@Stateless
public class PastDaysReader {

  private static final List<TicketState> CALLED = List.of(TicketState.DONE, TicketState.NO_SHOW);

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public PastDaysReader() {}

  /** For use without a container. */
  public PastDaysReader(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Days of the last year on which somebody was served, the latest first. */
  public List<LocalDate> days(Branch branch) {
    LocalDate today = LocalDate.now(clock);
    return entities
        .createQuery(
            "SELECT DISTINCT t.issuedOn FROM Ticket t JOIN t.group g"
                + " WHERE t.branch = :branch AND t.issuedOn BETWEEN :from AND :until"
                + " AND t.state IN :called AND g.partner IS NULL ORDER BY t.issuedOn DESC",
            LocalDate.class)
        .setParameter("branch", branch)
        .setParameter("from", today.minusYears(1))
        .setParameter("until", today.minusDays(1))
        .setParameter("called", CALLED)
        .getResultList();
  }

  /** Those of {@link #days} that fall on a weekday. */
  public List<LocalDate> days(Branch branch, DayOfWeek weekday) {
    return days(branch).stream().filter(day -> day.getDayOfWeek() == weekday).toList();
  }

  /** Who came on these days. */
  public PastDays read(Branch branch, Collection<LocalDate> days) {
    return new PastDays(
        days.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "SELECT NEW it.segrate.citytimes.frontoffice.simulate.PastTicket("
                        + "t.issuedOn, t.issuedAt, t.countsFrom, t.lane, t.letter, t.state,"
                        + " t.calledAt, t.startedAt, t.endedAt, s.meanMinutes)"
                        + " FROM Ticket t JOIN t.group g JOIN t.service s"
                        + " WHERE t.branch = :branch AND t.issuedOn IN :days"
                        + " AND t.state IN :called AND g.partner IS NULL",
                    PastTicket.class)
                .setParameter("branch", branch)
                .setParameter("days", days)
                .setParameter("called", CALLED)
                .getResultList());
  }
}
