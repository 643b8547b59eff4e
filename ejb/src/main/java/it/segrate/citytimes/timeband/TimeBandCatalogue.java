package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** HR's catalogue of bands: everybody reads it, HR publishes into it. */
@Stateless
public class TimeBandCatalogue {

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;

  /** The bands that may be worked on a day, by name. */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public List<TimeBand> offeredOn(LocalDate day) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.validFrom <= :day"
                + " AND (b.validTo IS NULL OR b.validTo >= :day) ORDER BY b.nameIt",
            TimeBand.class)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such band
   */
  public TimeBand get(long id) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.id = :id", TimeBand.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownBand"));
  }

  /**
   * Offers a new band.
   *
   * @throws Refusal INVALID if the code is taken or the week breaks a rule; the sentence is that of
   *     the first finding
   */
  @RequiresPermission("timeband.catalogue")
  public TimeBand publish(TimeBand band) {
    List<Finding> findings = WeekRules.check(band.days(), band.getWeeklyMinutes());
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw Refusal.invalidField(
          "days", "timeband.finding." + first.rule(), first.figures().toArray());
    }
    if (isTaken(band.getCode())) {
      throw Refusal.invalidField("code", "timeband.refusal.codeTaken", band.getCode());
    }
    entities.persist(band);
    entities.flush();
    audit.record("timeband.published", "band:" + band.getId(), band.getCode());
    return band;
  }

  private boolean isTaken(String code) {
    return entities
            .createQuery("SELECT COUNT(b) FROM TimeBand b WHERE b.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }
}
