package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.approval.Batch;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which requests were sent when a collection window was published. */
@Dependent
public class CollectedRequests {

  @PersistenceContext EntityManager entities;

  /** The window of each request that comes from one; in one query. */
  public Map<Long, Batch> of(Collection<Long> requestIds) {
    if (requestIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT r.requestId, w.id, w.name FROM Ranking r"
                + " JOIN CollectionWindow w ON w.id = r.windowId WHERE r.requestId IN :requests",
            Object[].class)
        .setParameter("requests", requestIds)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (Long) row[0], row -> new Batch("timeband-" + row[1], (String) row[2])));
  }
}
