package it.segrate.citytimes.timeband.report;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The areas of the municipality: everything under one head right below the top. Those with fewer
 * people than {@link Suppression#SMALLEST} are one area together, which has no name, with people
 * who belong to no office; if that is still too small, it takes the smallest of the others in.
 */
final class Areas {

  private record Node(Long id, String name, Long parent) {}

  private final Map<Long, Node> offices = new HashMap<>();
  private final Set<Long> tops;
  private final Set<String> together = new HashSet<>();

  Areas(EntityManager entities, Map<Long, Long> peopleByOffice) {
    entities
        .createQuery(
            "SELECT o.id, o.name, above.id FROM Office o LEFT JOIN o.parent above", Object[].class)
        .getResultStream()
        .forEach(
            row ->
                offices.put(
                    (Long) row[0], new Node((Long) row[0], (String) row[1], (Long) row[2])));
    tops =
        offices.values().stream()
            .filter(office -> office.parent() == null)
            .map(Node::id)
            .collect(Collectors.toSet());
    gather(peopleByOffice);
  }

  private void gather(Map<Long, Long> peopleByOffice) {
    Map<String, Long> people = new TreeMap<>();
    long[] rest = new long[1];
    peopleByOffice.forEach(
        (office, count) -> {
          String area = own(office);
          if (area == null) {
            rest[0] += count;
          } else {
            people.merge(area, count, Long::sum);
          }
        });
    List<Map.Entry<String, Long>> smallestFirst =
        people.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    for (Map.Entry<String, Long> area : smallestFirst) {
      boolean restTooSmall = rest[0] > 0 && rest[0] < Suppression.SMALLEST;
      if (area.getValue() < Suppression.SMALLEST || restTooSmall) {
        together.add(area.getKey());
        rest[0] += area.getValue();
      }
    }
  }

  /** The area of an office; null for the small ones taken together. */
  String of(Long officeId) {
    String area = own(officeId);
    return area == null || together.contains(area) ? null : area;
  }

  private String own(Long officeId) {
    Set<Long> seen = new HashSet<>();
    Node office = officeId == null ? null : offices.get(officeId);
    while (office != null && !isArea(office) && seen.add(office.id())) {
      office = office.parent() == null ? null : offices.get(office.parent());
    }
    return office == null ? null : office.name();
  }

  /** Below the one office at the top, or at the top where there are several. */
  private boolean isArea(Node office) {
    return tops.size() == 1
        ? tops.stream().anyMatch(top -> Objects.equals(top, office.parent()))
        : office.parent() == null;
  }
}
