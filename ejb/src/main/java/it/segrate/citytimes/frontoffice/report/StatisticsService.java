package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.visit.Tenancy;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Waits, times and losses of the hall. The municipality sees its own services, a guest its own
 * body's; nobody sees a figure of one operator here.
 */
@Stateless
@RequiresPermission(StatisticsService.PERMISSION)
public class StatisticsService {

  /** What it takes to see the figures of the hall, each of one's own body. */
  public static final String PERMISSION = "frontoffice.statistics";

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller caller;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private AuditService audit;

  /** For the container. */
  public StatisticsService() {}

  /** For use without a container. */
  public StatisticsService(
      EntityManager entities,
      CurrentCaller caller,
      HallDirectory hall,
      Tenancy tenancy,
      AuditService audit) {
    this.entities = entities;
    this.caller = caller;
    this.hall = hall;
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /** The branches, by name. */
  public List<Branch> branches() {
    return entities
        .createQuery("SELECT b FROM Branch b ORDER BY b.name, b.id", Branch.class)
        .getResultList();
  }

  /**
   * The services that the caller's body offers in a branch, or in all of them.
   *
   * @param code of the branch, or null for all
   */
  public List<ServiceCard> services(String code) {
    Optional<String> body = tenancy.body(caller.get());
    TypedQuery<ServiceCard> query =
        entities.createQuery(
            "SELECT s FROM ServiceCard s JOIN FETCH s.group g JOIN FETCH g.branch b"
                + (code == null ? "" : " WHERE b.code = :code")
                + " ORDER BY b.name, s.name.it, s.id",
            ServiceCard.class);
    if (code != null) {
      query.setParameter("code", code);
    }
    return query
        .getResultStream()
        .filter(service -> service.getGroup().getPartner().equals(body))
        .toList();
  }

  /**
   * The figures, in a number of queries that does not grow with the tickets.
   *
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is no such branch
   */
  public Report report(StatisticsFilter filter, Grouping by) {
    Long branch = filter.branch() == null ? null : hall.branch(filter.branch()).getId();
    return new Count(filter, by, byId(filter)).of(new PastReader(entities, filter, branch));
  }

  /** What people thought of the services of the caller's body; small groups are hidden. */
  public Opinions opinions(StatisticsFilter filter) {
    boolean house = tenancy.body(caller.get()).isEmpty();
    return new OpinionReader(entities, filter, byId(filter), house).read();
  }

  private Map<Long, ServiceCard> byId(StatisticsFilter filter) {
    return services(filter.branch()).stream()
        .collect(Collectors.toMap(ServiceCard::getId, Function.identity()));
  }

  /**
   * The figures for a file that leaves the portal, which the audit trail keeps.
   *
   * @param format what kind of file, as its name ends
   */
  public Report export(StatisticsFilter filter, Grouping by, String format) {
    Report report = report(filter, by);
    audit.record(
        "frontoffice.statistics-exported",
        "frontoffice",
        "%s, %s to %s, by %s, %d lines"
            .formatted(format, filter.from(), filter.until(), by, report.rows().size()));
    return report;
  }
}
