package it.segrate.citytimes.people.registry;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * A table as an OpenDocument spreadsheet. A text is stored as a text, so nothing in it is run when
 * the sheet is opened, whatever it begins with.
 */
public final class OpenSheet {

  private final SpreadSheet book = new SpreadSheet();

  /**
   * @param name of the sheet
   * @param heading one text a column
   * @param rows as many cells each; a cell is a text, a day, a number, or null for an empty one
   */
  public OpenSheet(String name, List<String> heading, List<? extends List<?>> rows) {
    Sheet sheet = new Sheet(name, rows.size() + 1, heading.size());
    Style bold = new Style();
    bold.setBold(true);
    for (int column = 0; column < heading.size(); column++) {
      sheet.getRange(0, column).setValue(heading.get(column));
      sheet.getRange(0, column).setStyle(bold);
    }
    for (int row = 0; row < rows.size(); row++) {
      List<?> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row + 1, column, cells.get(column));
      }
    }
    book.appendSheet(sheet);
  }

  private static void put(Sheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate || cell instanceof String || cell instanceof Number) {
      sheet.getRange(row, column).setValue(cell);
    } else if (cell != null) {
      throw new IllegalArgumentException("Neither a text, a day nor a number: " + cell.getClass());
    }
  }

  /** Writes the file; the stream stays open. */
  public void writeTo(OutputStream target) throws IOException {
    book.save(target);
  }
}
