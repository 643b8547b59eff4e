package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Gives the hall of the run profile six weeks that are over, so that figures have something to
 * show: finished tickets alone, which nothing waits for. Always the same times for the same days.
 */
@Stateless
public class DemoPast {

  private static final int WEEKS = 6;
  private static final int TICKETS_A_DAY = 24;
  private static final long MINUTE = 60_000;

  /** How many people come in each hour from 8 to 15, of {@value #TICKETS_A_DAY}. */
  private static final List<Integer> COMING = List.of(3, 5, 5, 4, 3, 1, 1, 2);

  /** How much longer than at the quietest hour they wait. */
  private static final List<Integer> CROWD = List.of(2, 4, 5, 4, 3, 1, 1, 2);

  private static final String TICKET =
      "INSERT INTO frontoffice_ticket (branch_id, group_id, service_id, issued_on, letter, seq_no,"
          + " lane, state, secret, request_key, sort_rank, issued_at, counts_from, waits_from,"
          + " called_at, started_at, ended_at, point_id, unattended, put_off, version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(CAST(? AS BIGINT), 0),"
          + " NULLIF(CAST(? AS BIGINT), 0), ?, NULLIF(CAST(? AS BIGINT), 0), FALSE, 0, 0)";

  private static final String CALLS =
      "INSERT INTO frontoffice_call (ticket_id, branch_id, point_id, issued_on, ordinal, called_at,"
          + " reason, waited_seconds, candidates, rule, operator_id)"
          + " SELECT id, branch_id, point_id, issued_on, 1, called_at,"
          + " CASE WHEN lane = 'VIA_LIBERA' THEN 'VIA_LIBERA' ELSE 'LONGEST_WAIT' END,"
          + " (called_at - waits_from) / 1000, 1, 'demo', ? FROM frontoffice_ticket"
          + " WHERE branch_id = ? AND request_key LIKE 'past-%' AND state IN ('DONE', 'NO_SHOW')";

  private static final String SERVICES =
      "INSERT INTO frontoffice_transaction (ticket_id, branch_id, issued_on, service_id, letter,"
          + " lane, point_id, operator_id, ordinal, started_at, ended_at, outcome, version)"
          + " SELECT id, branch_id, issued_on, service_id, letter, lane, point_id, ?, 1, started_at,"
          + " ended_at, 'COMPLETED', 0 FROM frontoffice_ticket"
          + " WHERE branch_id = ? AND request_key LIKE 'past-%' AND state = 'DONE'";

  private static final String OPINIONS =
      "INSERT INTO frontoffice_opinion (branch_id, service_id, given_on, face, cause)"
          + " SELECT branch_id, service_id, issued_on, CASE WHEN MOD(seq_no, 9) = 2 THEN 'RED'"
          + " WHEN MOD(seq_no, 5) = 1 THEN 'YELLOW' ELSE 'GREEN' END,"
          + " CASE WHEN MOD(seq_no, 9) = 2 THEN 'WAIT' END FROM frontoffice_ticket"
          + " WHERE branch_id = ? AND request_key LIKE 'past-%' AND state = 'DONE'"
          + " AND MOD(seq_no, 3) <> 0";

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AccountDirectory accounts;
  @Inject private Clock clock;

  /** For the container. */
  public DemoPast() {}

  /** For use without a container. */
  public DemoPast(
      EntityManager entities, HallDirectory hall, AccountDirectory accounts, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Fills the weeks before today, unless there were tickets already. */
  public void seed(Branch branch) {
    if (hadTickets(branch)) {
      return;
    }
    entities.flush();
    List<ServiceCard> services =
        hall.services(branch).stream()
            .filter(service -> service.getGroup().getPartner().isEmpty())
            .toList();
    List<ServicePoint> desks = hall.desks(branch);
    LocalDate today = LocalDate.now(clock);
    for (LocalDate day = today.minusWeeks(WEEKS); day.isBefore(today); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY && !hall.isShut(branch, day)) {
        live(branch, day, services, desks);
      }
    }
    long operator = accounts.findByUsername("operator").map(Account::getId).orElse(0L);
    run(CALLS, operator, branch.getId());
    run(SERVICES, operator, branch.getId());
    run(OPINIONS, branch.getId());
  }

  private void live(
      Branch branch, LocalDate day, List<ServiceCard> services, List<ServicePoint> desks) {
    Random chance = new Random(day.toEpochDay());
    int number = 0;
    for (int slot = 0; slot < COMING.size(); slot++) {
      for (int i = 0; i < COMING.get(slot); i++) {
        number++;
        ServiceCard service = services.get(pick(services, chance));
        long issued =
            day.atTime(8 + slot, 60 * i / COMING.get(slot), chance.nextInt(60))
                    .atZone(PortalClock.ZONE)
                    .toEpochSecond()
                * 1000;
        boolean priority = chance.nextInt(8) == 0;
        long wait =
            priority
                ? chance.nextInt(200) == 0 ? 95_000 : 5_000 + chance.nextInt(50) * 1000L
                : (long) (CROWD.get(slot) * MINUTE * (1 + 2 * chance.nextDouble()));
        store(branch, service, day, number, priority, issued, wait, desk(desks, service), chance);
      }
    }
  }

  private static int pick(List<ServiceCard> services, Random chance) {
    int left = chance.nextInt(services.stream().mapToInt(ServiceCard::getShare).sum());
    int at = 0;
    while (left >= services.get(at).getShare()) {
      left -= services.get(at).getShare();
      at++;
    }
    return at;
  }

  private static ServicePoint desk(List<ServicePoint> desks, ServiceCard service) {
    return desks.stream()
        .filter(desk -> desk.letters().contains(service.getGroup().getLetter()))
        .findFirst()
        .orElseThrow();
  }

  private void store(
      Branch branch,
      ServiceCard service,
      LocalDate day,
      int number,
      boolean priority,
      long issued,
      long wait,
      ServicePoint desk,
      Random chance) {
    TicketLane lane = priority ? TicketLane.VIA_LIBERA : TicketLane.WALK_IN;
    int fate = chance.nextInt(30);
    TicketState state =
        fate == 0 && !priority
            ? TicketState.CANCELLED
            : fate == 1 ? TicketState.NO_SHOW : TicketState.DONE;
    boolean called = state != TicketState.CANCELLED;
    boolean served = state == TicketState.DONE;
    long call = issued + wait;
    long start = call + 15_000 + chance.nextInt(40) * 1000L;
    long end = start + (long) (service.getMeanMinutes() * MINUTE * (.5 + chance.nextDouble()));
    String key = "past-" + branch.getId() + "-" + day + "-" + number;
    run(
        TICKET,
        branch.getId(),
        service.getGroup().getId(),
        service.getId(),
        Date.valueOf(day),
        service.getGroup().getLetter(),
        number,
        lane.name(),
        state.name(),
        UUID.randomUUID().toString().replace("-", "").substring(0, 22),
        key,
        issued,
        issued,
        issued,
        issued,
        called ? call : 0,
        served ? start : 0,
        served ? end : call,
        called ? desk.getId() : 0);
  }

  private void run(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  private boolean hadTickets(Branch branch) {
    return entities
            .createQuery(
                "SELECT COUNT(t) FROM Ticket t WHERE t.branch = :branch AND t.issuedOn < :today",
                Long.class)
            .setParameter("branch", branch)
            .setParameter("today", LocalDate.now(clock))
            .getSingleResult()
        > 0;
  }
}
