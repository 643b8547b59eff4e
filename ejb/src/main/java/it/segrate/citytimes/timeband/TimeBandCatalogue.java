package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The catalogue of bands, as everybody reads it; {@link BandDesk} writes it. */
@Stateless
public class TimeBandCatalogue {

  @PersistenceContext EntityManager entities;

  /** The bands that may be worked on a day, by name. */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public List<TimeBand> offeredOn(LocalDate day) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.state = :published"
                + " AND b.validFrom <= :day"
                + " AND (b.validTo IS NULL OR b.validTo >= :day) ORDER BY b.nameIt",
            TimeBand.class)
        .setParameter("published", BandState.PUBLISHED)
        .setParameter("day", day)
        .getResultList();
  }

  /** The bands that may be worked on a day or later, by name and then the one that begins first. */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public List<TimeBand> offeredFrom(LocalDate day) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.state = :published"
                + " AND (b.validTo IS NULL OR b.validTo >= :day) ORDER BY b.nameIt, b.validFrom",
            TimeBand.class)
        .setParameter("published", BandState.PUBLISHED)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * A band, once it is published.
   *
   * @throws Refusal NOT_FOUND if there is no such band
   */
  public TimeBand get(long id) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b LEFT JOIN FETCH b.days"
                + " WHERE b.id = :id AND b.state = :published",
            TimeBand.class)
        .setParameter("id", id)
        .setParameter("published", BandState.PUBLISHED)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownBand"));
  }
}
