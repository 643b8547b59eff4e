package it.segrate.citytimes.frontoffice;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.segrate.citytimes.frontoffice.hall.CardText;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.util.List;

/**
 * The cards of the demonstration: one for each area, and some for single services. They are
 * invented, and no source for what anything costs or takes.
 */
final class DemoCards {

  private final List<NamedCsvRecord> rows;

  DemoCards(List<NamedCsvRecord> rows) {
    this.rows = rows;
  }

  /** The card of a service: its own, or that of its area. */
  CardText of(String area, String service) {
    NamedCsvRecord row =
        rows.stream()
            .filter(each -> each.getField("area").equals(area))
            .filter(each -> each.getField("service").equals(service))
            .findFirst()
            .orElseGet(() -> ofArea(area));
    return new CardText(
        text(row, "who"), list(row), text(row, "gives"), text(row, "times"), text(row, "cost"));
  }

  private NamedCsvRecord ofArea(String area) {
    return rows.stream()
        .filter(each -> each.getField("area").equals(area))
        .filter(each -> each.getField("service").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static LocalText text(NamedCsvRecord row, String field) {
    return new LocalText(row.getField(field + "_it"), row.getField(field + "_en"));
  }

  private static LocalText list(NamedCsvRecord row) {
    return new LocalText(
        row.getField("need_it").replace(';', '\n'), row.getField("need_en").replace(';', '\n'));
  }
}
