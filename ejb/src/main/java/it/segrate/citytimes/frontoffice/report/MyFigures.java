package it.segrate.citytimes.frontoffice.report;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.io.Serializable;
import java.util.List;

/**
 * What an operator did, for the operator alone.
 *
 * @param called how many tickets
 * @param noShows to how many of these calls nobody came
 * @param services how long the services took
 * @param rows the same by service, the most frequent first
 */
public record MyFigures(int called, int noShows, Spread services, List<Row> rows)
    implements Serializable {

  public MyFigures {
    rows = List.copyOf(rows);
  }

  /** One service. */
  public record Row(LocalText service, Spread times) implements Serializable {}
}
