package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.Candidate;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.RatioSelector;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Takes the picture of a hall from which a rule says whom a desk calls. It changes nothing. */
@Stateless
public class HallReader {

  private static final String RATIO = new RatioSelector().rule();

  /** No ratio looks further back than this many calls. */
  private static final int LAST_CALLS = 10;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private Policies policies;
  @Inject private Clock clock;

  /** For the container. */
  public HallReader() {}

  /** For use without a container. */
  public HallReader(
      EntityManager entities,
      HallDirectory hall,
      WaitingLine line,
      Policies policies,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.line = line;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The hall now, as the caller's desk must see it to choose: who waits for that desk, all desks,
   * all groups. Once the hall is closed nobody new can come, and no desk is held back.
   */
  public HallSnapshot picture(ServicePoint desk) {
    Branch branch = desk.getBranch();
    Policy policy = policies.of(branch);
    List<Candidate> waiting = line.candidates(desk);
    boolean open = hall.isOpen(branch);
    return new HallSnapshot(
        waiting,
        hall.desks(branch).stream().map(one -> desk(one, open)).toList(),
        groups(branch),
        open ? policy : policy.closing(),
        policy.rule().equals(RATIO) ? protectedInARow(branch, policy) : 0);
  }

  private HallSnapshot.Desk desk(ServicePoint desk, boolean open) {
    return new HallSnapshot.Desk(
        desk.getId(),
        desk.letters(),
        desk.isOpen(),
        desk.isFree(),
        open ? desk.getKeptUntil(clock.instant()).orElse(null) : null);
  }

  private List<HallSnapshot.Group> groups(Branch branch) {
    Map<String, Double> minutes = hall.usualMinutes(branch);
    return hall.groups(branch).stream()
        .map(
            group ->
                new HallSnapshot.Group(
                    group.getLetter(),
                    group.getTargetMinutes(),
                    minutes.getOrDefault(group.getLetter(), (double) group.getTargetMinutes())))
        .toList();
  }

  private int protectedInARow(Branch branch, Policy policy) {
    List<TicketLane> last =
        entities
            .createQuery(
                "SELECT c.ticket.lane FROM TicketCall c WHERE c.branchId = :branch"
                    + " AND c.day = :day AND c.ordinal = 1 ORDER BY c.id DESC",
                TicketLane.class)
            .setParameter("branch", branch.getId())
            .setParameter("day", LocalDate.now(clock))
            .setMaxResults(LAST_CALLS)
            .getResultList();
    return (int) last.stream().takeWhile(policy::isProtected).count();
  }
}
