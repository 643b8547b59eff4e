package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads days that are over, so that they can be lived through again. Guests' tickets are none of
 * the municipality's business and are left out. It guards nothing.
 */
@Stateless
public class PastDaysReader {

  private static final List<TicketState> CALLED = List.of(TicketState.DONE, TicketState.NO_SHOW);

  private static final List<TicketState> ENDED =
      List.of(TicketState.DONE, TicketState.NO_SHOW, TicketState.CANCELLED);

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

  /** Who came on these days. Nobody gives up, and who did is left out. */
  public PastDays read(Branch branch, Collection<LocalDate> days) {
    return read(branch, days, Optional.empty());
  }

  /**
   * Who came on these days.
   *
   * @param patience how long they wait; empty if nobody gives up
   */
  public PastDays read(Branch branch, Collection<LocalDate> days, Optional<Patience> patience) {
    Collection<TicketState> states = patience.isPresent() ? ENDED : CALLED;
    return new PastDays(days.isEmpty() ? List.of() : tickets(branch, days, states), patience);
  }

  /** How long people wait before they give up; empty where too few of the last year did. */
  public Optional<Patience> patience(Branch branch) {
    List<LocalDate> days = days(branch);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    List<PastTicket> gone =
        tickets(branch, days, List.of(TicketState.CANCELLED)).stream()
            .filter(PastTicket::gaveUp)
            .toList();
    Duration before = gone.stream().map(PastTicket::waited).reduce(Duration.ZERO, Duration::plus);
    return Patience.from(gone.size(), before.plusMillis(waitedByCalled(branch, days)));
  }

  /** Milliseconds that those who were called have waited, all together. */
  private long waitedByCalled(Branch branch, List<LocalDate> days) {
    Number millis =
        (Number)
            entities
                .createNativeQuery(
                    "SELECT SUM(t.called_at - t.counts_from) FROM frontoffice_ticket t"
                        + " JOIN frontoffice_service_group g ON g.id = t.group_id"
                        + " WHERE t.branch_id = ? AND t.issued_on BETWEEN ? AND ?"
                        + " AND t.state IN ('DONE', 'NO_SHOW') AND t.called_at > t.counts_from"
                        + " AND g.partner IS NULL")
                .setParameter(1, branch.getId())
                .setParameter(2, Date.valueOf(days.getLast()))
                .setParameter(3, Date.valueOf(days.getFirst()))
                .getSingleResult();
    return millis == null ? 0 : millis.longValue();
  }

  private List<PastTicket> tickets(
      Branch branch, Collection<LocalDate> days, Collection<TicketState> states) {
    return entities
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
        .setParameter("called", states)
        .getResultList();
  }
}
