package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what people thought of some services. It guards nothing but small groups. */
final class OpinionReader {

  private final EntityManager entities;
  private final StatisticsFilter filter;
  private final Map<Long, ServiceCard> services;
  private final boolean house;

  /**
   * @param services that may be shown, by id
   * @param house whether what was said of the hall, and of no service, is shown, too
   */
  OpinionReader(
      EntityManager entities,
      StatisticsFilter filter,
      Map<Long, ServiceCard> services,
      boolean house) {
    this.entities = entities;
    this.filter = filter;
    this.services = services;
    this.house = house;
  }

  Opinions read() {
    Map<Long, Opinions.Row> counts = new HashMap<>();
    Map<Cause, Integer> causes = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (Object[] row : rows()) {
      Long service = (Long) row[0];
      if (!isShown(service)) {
        continue;
      }
      Face face = (Face) row[1];
      counts.merge(
          service == null ? 0 : service,
          new Opinions.Row(
              null, one(face, Face.GREEN), one(face, Face.YELLOW), one(face, Face.RED)),
          Opinions.Row::and);
      if (row[2] != null) {
        causes.merge((Cause) row[2], 1, Integer::sum);
      }
      if (row[3] != null) {
        words.add((String) row[3]);
      }
    }
    int said = causes.values().stream().mapToInt(Integer::intValue).sum();
    return new Opinions(
        shown(counts),
        said < Opinions.FEWEST ? Map.of() : causes,
        words.size() < Opinions.FEWEST ? List.of() : words.stream().sorted().toList());
  }

  private List<Object[]> rows() {
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "SELECT s.id, o.face, o.cause, o.words FROM Opinion o LEFT JOIN o.service s"
                    + " WHERE o.day BETWEEN :from AND :until"
                    + (filter.branch() == null ? "" : " AND o.branch.code = :branch"),
                Object[].class)
            .setParameter("from", filter.from())
            .setParameter("until", filter.until());
    if (filter.branch() != null) {
      query.setParameter("branch", filter.branch());
    }
    return query.getResultList();
  }

  private boolean isShown(Long service) {
    return service == null
        ? house && filter.service() == null
        : services.containsKey(service) && filter.admits(service);
  }

  private static int one(Face face, Face asked) {
    return face == asked ? 1 : 0;
  }

  private List<Opinions.Row> shown(Map<Long, Opinions.Row> counts) {
    List<Opinions.Row> shown = new ArrayList<>();
    Opinions.Row rest = new Opinions.Row(null, 0, 0, 0);
    for (Map.Entry<Long, Opinions.Row> each : counts.entrySet()) {
      Opinions.Row row = each.getValue();
      if (each.getKey() == 0 || row.count() < Opinions.FEWEST) {
        rest = rest.and(row);
      } else {
        shown.add(
            new Opinions.Row(
                services.get(each.getKey()).getName(), row.green(), row.yellow(), row.red()));
      }
    }
    shown.sort(Comparator.comparing(row -> -row.count()));
    if (rest.count() >= Opinions.FEWEST) {
      shown.add(rest);
    }
    return shown;
  }
}
