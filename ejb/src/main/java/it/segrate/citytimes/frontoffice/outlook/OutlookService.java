package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells everybody when it is best to come: of past weeks, how long people without an appointment
 * waited at the municipality's own desks. The number of queries does not grow; but what they read
 * does, so who asks for many keeps the answer for a while.
 */
@Stateless
@OpenToAll("when it is quiet is for everybody to know: waits and hours, of no person")
public class OutlookService {

  /** How far it looks back, in weeks. */
  public static final int WEEKS_BACK = 8;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WorkingDays workingDays;
  @Inject private Clock clock;

  /** For the container. */
  public OutlookService() {}

  /** For use without a container. */
  public OutlookService(
      EntityManager entities, HallDirectory hall, WorkingDays workingDays, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * The code itself, or that of the branch that is meant where none is named.
   *
   * @throws Refusal NOT_FOUND if there is no branch at all
   */
  public String codeOr(String code) {
    return code == null || code.isBlank()
        ? hall.firstBranch()
            .map(Branch::getCode)
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"))
        : code;
  }

  /**
   * What past weeks tell about the days to come.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public HallOutlook outlook(String code) {
    Branch branch = hall.branch(code);
    LocalDate today = LocalDate.now(clock);
    List<LocalDate> days = IntStream.range(0, HallOutlook.DAYS).mapToObj(today::plusDays).toList();
    return new HallOutlook(
        branch.getCode(),
        branch.getName(),
        today,
        hall.services(branch).stream()
            .filter(ServiceCard::isActive)
            .filter(service -> service.getGroup().getPartner().isEmpty())
            .map(
                service ->
                    new HallOutlook.Service(
                        service.getId(), service.getName(), service.getGroup().getLetter()))
            .toList(),
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), branch::hoursOf)),
        days.stream().filter(workingDays::isHoliday).collect(Collectors.toSet()),
        closures(branch, days),
        new PastWaits(waits(branch, today)));
  }

  private Map<LocalDate, LocalText> closures(Branch branch, List<LocalDate> days) {
    Map<LocalDate, LocalText> closures = new HashMap<>();
    entities
        .createQuery(
            "SELECT c FROM Closure c WHERE c.branch = :branch AND c.from <= :last"
                + " AND c.until >= :first ORDER BY c.id",
            Closure.class)
        .setParameter("branch", branch)
        .setParameter("first", days.getFirst())
        .setParameter("last", days.getLast())
        .getResultStream()
        .forEach(
            closure ->
                days.stream()
                    .filter(closure::covers)
                    .forEach(day -> closures.putIfAbsent(day, closure.getReason())));
    return closures;
  }

  /** The first call of each ticket counts; who was taken in at a desk did not wait for a call. */
  private List<PastWait> waits(Branch branch, LocalDate today) {
    return entities
        .createQuery(
            "SELECT NEW it.segrate.citytimes.frontoffice.outlook.PastWait("
                + "t.issuedOn, t.issuedAt, t.letter, c.waitedSeconds)"
                + " FROM TicketCall c JOIN c.ticket t JOIN t.group g"
                + " WHERE c.branchId = :branch AND c.day >= :from AND c.day < :today"
                + " AND c.ordinal = 1 AND c.reason <> :atDesk AND t.lane = :lane"
                + " AND g.partner IS NULL"
                + " AND NOT EXISTS (SELECT e FROM TicketCall e WHERE e.ticket = t AND e.id < c.id)",
            PastWait.class)
        .setParameter("branch", branch.getId())
        .setParameter("from", today.minusWeeks(WEEKS_BACK))
        .setParameter("today", today)
        .setParameter("atDesk", CallReason.AT_DESK)
        .setParameter("lane", TicketLane.WALK_IN)
        .getResultList();
  }
}
