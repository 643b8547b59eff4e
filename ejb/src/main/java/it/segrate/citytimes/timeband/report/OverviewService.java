package it.segrate.citytimes.timeband.report;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** HR's overview of the bands, and the files made of it. */
@Stateless
@RequiresPermission(OverviewService.PERMISSION)
public class OverviewService {

  /** What it takes to see who has which hours, in the whole municipality. */
  public static final String PERMISSION = "timeband.report";

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;

  /** Who works which hours; as many queries for many people and offices as for one. */
  public Overview overview(OverviewFilter filter) {
    return new OverviewReader(entities, filter).read();
  }

  /** The offices that one may choose, by name. */
  public List<OfficeName> offices() {
    return entities
        .createQuery("SELECT o.id, o.name FROM Office o ORDER BY o.name, o.code", Object[].class)
        .getResultStream()
        .map(row -> new OfficeName((Long) row[0], (String) row[1]))
        .toList();
  }

  /**
   * The lines of a file that leaves the portal, which the audit trail keeps.
   *
   * @param standing who is in it, or null for everybody
   * @param format what kind of file, as its name ends
   */
  public List<OverviewLine> export(OverviewFilter filter, Standing standing, String format) {
    List<OverviewLine> lines = overview(filter).lines(standing);
    audit.record(
        "timeband.overview-exported",
        "timeband",
        "%s, %s, office %s, band %s, %s, %d lines"
            .formatted(
                format,
                filter.day(),
                filter.officeId() == null ? "any" : filter.officeId(),
                filter.band() == null ? "any" : filter.band(),
                standing == null ? "all" : standing,
                lines.size()));
    return lines;
  }

  /** An office to choose. */
  public record OfficeName(long id, String name) {}
}
