package it.segrate.citytimes.timeband.report;

import it.segrate.citytimes.audit.AuditService;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of the figures within one transaction, for tests around them. */
public final class ReportKit {

  private ReportKit() {}

  public static OverviewService overview(EntityManager entities, AuditService audit) {
    OverviewService service = new OverviewService();
    service.entities = entities;
    service.audit = audit;
    return service;
  }

  public static UnionService union(EntityManager entities, Clock clock) {
    UnionService service = new UnionService();
    service.entities = entities;
    service.clock = clock;
    return service;
  }
}
