package it.segrate.citytimes.frontoffice.outlook;

import it.segrate.citytimes.frontoffice.board.HallLoad;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells everybody how a hall is now: no more than its board shows. */
@Stateless
@OpenToAll("it tells what the board in the hall tells whoever stands before it")
public class NowService {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private LoadReader loads;
  @Inject private TicketRoll roll;
  @Inject private Clock clock;

  /** For the container. */
  public NowService() {}

  /** For use without a container. */
  public NowService(
      EntityManager entities, HallDirectory hall, LoadReader loads, TicketRoll roll, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.loads = loads;
    this.roll = roll;
    this.clock = clock;
  }

  /**
   * A hall as it is now, in a number of queries that grows with its guests alone.
   *
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is no such branch
   */
  public HallNow now(String code) {
    Branch branch = hall.branch(code);
    HallLoad load = loads.load(branch);
    Map<String, HallNow.Number> called = called(branch);
    List<ServiceGroup> groups = hall.groups(branch);
    Map<String, HallNow.Number> issued = issued(branch, groups);
    Set<String> guests =
        groups.stream()
            .flatMap(group -> group.getPartner().stream())
            .filter(hall::isHere)
            .collect(Collectors.toSet());
    boolean open = hall.isOpen(branch);
    return new HallNow(
        branch.getCode(),
        branch.getName(),
        branch.getTown(),
        clock.instant(),
        open,
        open ? null : hall.nextOpening(branch).orElse(null),
        groups.stream()
            .map(
                group ->
                    new HallNow.Queue(
                        group.getLetter(),
                        group.getName(),
                        group.getPartner().isPresent(),
                        group.getPartner().map(guests::contains).orElse(true),
                        group.isHeld(),
                        load.waitingUnder(group.getLetter()),
                        load.estimate(group.getLetter(), false).orElse(null),
                        issued.get(group.getLetter()),
                        called.get(group.getLetter())))
            .toList());
  }

  private Map<String, HallNow.Number> issued(Branch branch, List<ServiceGroup> groups) {
    Map<String, Integer> torn = roll.torn(branch.getId(), LocalDate.now(clock));
    return groups.stream()
        .filter(group -> torn.containsKey(group.getLetter()))
        .collect(
            Collectors.toMap(
                ServiceGroup::getLetter,
                group -> number(group.getLetter(), group.numberOf(torn.get(group.getLetter())))));
  }

  /** By the queue it was called from: a number that was transferred to it has another letter. */
  private Map<String, HallNow.Number> called(Branch branch) {
    return today(
            branch,
            "SELECT g.letter, t.letter, t.number FROM TicketCall c JOIN c.ticket t"
                + " JOIN t.group g WHERE c.id IN (SELECT MAX(d.id) FROM TicketCall d"
                + " WHERE d.branchId = :branch AND d.day = :day AND d.reason <> :atDesk"
                + " GROUP BY d.ticket.group.id)")
        .setParameter("atDesk", CallReason.AT_DESK)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row -> number((String) row[1], ((Number) row[2]).intValue())));
  }

  private TypedQuery<Object[]> today(Branch branch, String query) {
    return entities
        .createQuery(query, Object[].class)
        .setParameter("branch", branch.getId())
        .setParameter("day", LocalDate.now(clock));
  }

  private static HallNow.Number number(String letter, int number) {
    return new HallNow.Number(number, Ticket.display(letter, number));
  }
}
