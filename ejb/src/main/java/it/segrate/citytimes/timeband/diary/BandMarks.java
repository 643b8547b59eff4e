package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.timeband.BandState;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** In which order bands came to the catalogue: a band keeps its letter as others come and go. */
@Stateless
public class BandMarks {

  @PersistenceContext EntityManager entities;

  /** The codes of the bands that were ever published, the oldest first. */
  @OpenToAll("the catalogue is everybody's to read: no person is in it")
  public List<String> codes() {
    return entities
        .createQuery(
            "SELECT b.code FROM TimeBand b WHERE b.state = :published"
                + " GROUP BY b.code ORDER BY MIN(b.id)",
            String.class)
        .setParameter("published", BandState.PUBLISHED)
        .getResultList();
  }
}
