package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.io.Serializable;
import java.util.List;

/**
 * The figures of a stretch of days, split by something.
 *
 * @param rows in their order: times as they pass, services and branches by the number of tickets
 */
public record Report(Grouping by, List<Row> rows, Figures total) implements Serializable {

  public Report {
    rows = List.copyOf(rows);
  }

  /**
   * A part of it.
   *
   * @param key code of a branch, id of a service, name of a lane or weekday, hour, or month such as
   *     {@code 2026-11}
   * @param name of a branch or service; null where the key says it
   */
  public record Row(String key, LocalText name, Figures figures) implements Serializable {}
}
