package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "b.offer.offices")
        .setHint("eclipselink.batch", "b.offer.categories")
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
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "b.offer.offices")
        .setHint("eclipselink.batch", "b.offer.categories")
        .setParameter("published", BandState.PUBLISHED)
        .setParameter("day", day)
        .getResultList();
  }

  /** The latest edition published after this one; empty for the latest. */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public Optional<TimeBand> editionAfter(TimeBand band) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b WHERE b.code = :code AND b.edition > :edition"
                + " AND b.state = :published ORDER BY b.edition DESC",
            TimeBand.class)
        .setParameter("code", band.getCode())
        .setParameter("edition", band.getEdition())
        .setParameter("published", BandState.PUBLISHED)
        .getResultStream()
        .findFirst();
  }

  /**
   * Each band of {@link #offeredFrom} once: the edition in force, or where none is yet the first.
   */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public List<TimeBand> inForce(LocalDate day) {
    Map<String, TimeBand> first = new LinkedHashMap<>();
    offeredFrom(day)
        .forEach(
            band ->
                first.merge(
                    band.getCode(),
                    band,
                    (one, other) ->
                        other.getValidFrom().isBefore(one.getValidFrom()) ? other : one));
    return List.copyOf(first.values());
  }

  /** Those of {@link #inForce} that are offered to a person. */
  @OpenToAll("the catalogue is everybody's to read, and whom a band is offered to")
  public List<TimeBand> offeredTo(Person person, LocalDate day) {
    return inForce(day).stream().filter(band -> band.offer().closedTo(person).isEmpty()).toList();
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
