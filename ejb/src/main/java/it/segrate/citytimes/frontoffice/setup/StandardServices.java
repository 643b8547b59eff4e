package it.segrate.citytimes.frontoffice.setup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 80 services of a town's desk in their areas and queues, to begin a hall with. Shares and
 * minutes are estimates; cards are blank, since what a service costs and needs is each town's own.
 */
@Dependent
public class StandardServices {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public StandardServices() {}

  /** For use without a container. */
  public StandardServices(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Puts them into a branch that has none.
   *
   * @param guests whether with the queues of the demonstration's guests and their services
   * @return the queues by letter
   */
  public Map<String, ServiceGroup> furnish(Branch branch, boolean guests) {
    Map<String, ServiceGroup> groups = groups(branch, guests);
    Map<String, ServiceArea> areas = new HashMap<>();
    for (NamedCsvRecord row : rows("areas")) {
      areas.put(row.getField("area"), area(branch, row));
    }
    int place = 0;
    for (NamedCsvRecord row : rows("services")) {
      place++;
      ServiceGroup group = groups.get(row.getField("group"));
      if (group != null) {
        entities.persist(service(areas.get(row.getField("area")), group, row, place));
      }
    }
    return groups;
  }

  private Map<String, ServiceGroup> groups(Branch branch, boolean guests) {
    Map<String, ServiceGroup> groups = new HashMap<>();
    for (NamedCsvRecord row : rows("groups")) {
      String partner = row.getField("partner");
      if (guests || partner.isEmpty()) {
        ServiceGroup group =
            new ServiceGroup(
                branch,
                row.getField("letter"),
                name(row),
                partner.isEmpty() ? null : partner,
                Integer.parseInt(row.getField("target_minutes")));
        entities.persist(group);
        groups.put(group.getLetter(), group);
      }
    }
    return groups;
  }

  private ServiceArea area(Branch branch, NamedCsvRecord row) {
    ServiceArea area =
        new ServiceArea(
            branch,
            name(row),
            new LocalText(row.getField("hint_it"), row.getField("hint_en")),
            row.getField("icon"),
            Integer.parseInt(row.getField("area")));
    entities.persist(area);
    return area;
  }

  private static ServiceCard service(
      ServiceArea area, ServiceGroup group, NamedCsvRecord row, int place) {
    return new ServiceCard(
        area,
        group,
        name(row),
        new BigDecimal(row.getField("share_percent")).movePointRight(2).intValueExact(),
        Integer.parseInt(row.getField("mean_minutes")),
        place);
  }

  private static LocalText name(NamedCsvRecord row) {
    return new LocalText(row.getField("name_it"), row.getField("name_en"));
  }

  private static List<NamedCsvRecord> rows(String file) {
    String path = "/frontoffice/demo/" + file + ".csv";
    try (InputStream in = StandardServices.class.getResourceAsStream(path);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
