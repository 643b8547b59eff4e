package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how the hall stands, for who is responsible for it. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class SupervisorService {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private Clock clock;

  /** For the container. */
  public SupervisorService() {}

  /** For use without a container. */
  public SupervisorService(
      EntityManager entities, HallDirectory hall, WaitingLine line, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.line = line;
    this.clock = clock;
  }

  /** The hall now; empty where there is no branch yet. */
  public Optional<HallOverview> overview(Locale language) {
    return hall.firstBranch().map(branch -> overview(branch, language));
  }

  /** A branch now. */
  public HallOverview overview(Branch branch, Locale language) {
    List<ServicePoint> desks = hall.desks(branch);
    List<Object[]> rows = waiting(branch);
    return new HallOverview(
        branch.getCode(),
        branch.getName(),
        hall.groups(branch).stream().map(group -> queue(group, rows, language)).toList(),
        (int) desks.stream().filter(ServicePoint::isStaffed).count(),
        desks.size(),
        (int) desks.stream().filter(desk -> desk.getTicketId().isPresent()).count(),
        line.unattended(branch).size());
  }

  private List<Object[]> waiting(Branch branch) {
    return entities
        .createQuery(
            "SELECT g.letter, COUNT(t), MIN(t.waitsFrom) FROM Ticket t JOIN t.group g"
                + " WHERE t.branch = :branch AND t.issuedOn = :day AND t.state IN :waiting"
                + " GROUP BY g.letter",
            Object[].class)
        .setParameter("branch", branch)
        .setParameter("day", LocalDate.now(clock))
        .setParameter("waiting", TicketState.waiting())
        .getResultList();
  }

  private HallOverview.Queue queue(ServiceGroup group, List<Object[]> rows, Locale language) {
    Optional<Object[]> row =
        rows.stream().filter(each -> each[0].equals(group.getLetter())).findFirst();
    return new HallOverview.Queue(
        group.getLetter(),
        group.getName().in(language),
        row.map(each -> ((Number) each[1]).intValue()).orElse(0),
        row.map(each -> Duration.between((Instant) each[2], clock.instant())).orElse(Duration.ZERO),
        Duration.ofMinutes(group.getTargetMinutes()));
  }
}
