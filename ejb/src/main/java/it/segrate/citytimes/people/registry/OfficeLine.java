package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Office;
import java.util.List;

/**
 * A good line of the file of offices.
 *
 * @param parent code of the office above, or null at the top
 */
public record OfficeLine(String code, String name, String parent) {

  /** Reads every line of the file. */
  public static List<ReadLine<OfficeLine>> readAll(RegistryTable table) {
    return table.lines().stream().map(OfficeLine::read).toList();
  }

  /** Reads one line; what is wrong with it stands in the result. */
  public static ReadLine<OfficeLine> read(RawLine line) {
    if (!line.problems().isEmpty()) {
      return ReadLine.bad(line, line.problems());
    }
    Cells cells = new Cells(line);
    OfficeLine office =
        new OfficeLine(
            cells.officeCode(Column.OFFICE_CODE),
            cells.text(Column.OFFICE_NAME, Office.NAME_LENGTH),
            cells.isEmpty(Column.PARENT_OFFICE) ? null : cells.officeCode(Column.PARENT_OFFICE));
    return cells.problems().isEmpty()
        ? ReadLine.good(line, office)
        : ReadLine.bad(line, cells.problems());
  }
}
