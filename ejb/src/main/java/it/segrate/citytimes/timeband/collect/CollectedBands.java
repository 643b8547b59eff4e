package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The bands of a window, with all that is asked of them, in a few queries. */
@Dependent
public class CollectedBands {

  @PersistenceContext EntityManager entities;

  /** Those on offer, by name. */
  List<TimeBand> of(CollectionWindow window) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.id IN :ids"
                + " ORDER BY b.nameIt",
            TimeBand.class)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "b.offer.offices")
        .setHint("eclipselink.batch", "b.offer.categories")
        .setParameter("ids", window.getBands())
        .getResultList();
  }
}
