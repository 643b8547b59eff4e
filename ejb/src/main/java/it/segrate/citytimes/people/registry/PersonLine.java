package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.TaxCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A good line of the staff registry.
 *
 * @param office code or name of the office, or null for a person without one
 * @param head whether the person heads that office
 * @param leftOn the last day of work, or null while none is known
 */
public record PersonLine(
    Badge badge,
    TaxCode taxCode,
    String firstName,
    String lastName,
    String email,
    String office,
    boolean head,
    Category category,
    Duration weeklyHours,
    LocalDate hiredOn,
    LocalDate leftOn) {

  /** Nobody who works today was hired before. */
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  private static final int YEARS_AHEAD = 5;

  /**
   * Reads every line of the file.
   *
   * @param today what later dates are measured against
   */
  public static List<ReadLine<PersonLine>> readAll(RegistryTable table, LocalDate today) {
    return table.lines().stream().map(line -> read(line, today)).toList();
  }

  /** Reads one line; what is wrong with it stands in the result. */
  public static ReadLine<PersonLine> read(RawLine line, LocalDate today) {
    if (!line.problems().isEmpty()) {
      return ReadLine.bad(line, line.problems());
    }
    Cells cells = new Cells(line);
    boolean heads = !cells.isEmpty(Column.HEAD) && Boolean.TRUE.equals(cells.yesNo(Column.HEAD));
    PersonLine person =
        new PersonLine(
            cells.badge(Column.BADGE),
            cells.taxCode(Column.TAX_CODE),
            cells.name(Column.FIRST_NAME),
            cells.name(Column.LAST_NAME),
            cells.email(Column.EMAIL),
            cells.isEmpty(Column.OFFICE) ? null : cells.text(Column.OFFICE, Office.NAME_LENGTH),
            heads,
            cells.category(Column.CATEGORY),
            cells.hours(Column.WEEKLY_HOURS),
            cells.date(Column.HIRED_ON),
            cells.isEmpty(Column.LEFT_ON) ? null : cells.date(Column.LEFT_ON));
    person.check(cells, today);
    return cells.problems().isEmpty()
        ? ReadLine.good(line, person)
        : ReadLine.bad(line, cells.problems());
  }

  private void check(Cells cells, LocalDate today) {
    if (weeklyHours != null
        && (!weeklyHours.isPositive() || weeklyHours.compareTo(Person.LONGEST_WEEK) > 0)) {
      cells.note(Column.WEEKLY_HOURS, Reason.HOURS_RANGE);
    }
    checkRange(cells, Column.HIRED_ON, hiredOn, today);
    checkRange(cells, Column.LEFT_ON, leftOn, today);
    if (hiredOn != null && leftOn != null && leftOn.isBefore(hiredOn)) {
      cells.note(Column.LEFT_ON, Reason.LEFT_BEFORE_HIRED, hiredOn);
    }
    if (head && office == null && cells.isEmpty(Column.OFFICE)) {
      cells.note(Column.HEAD, Reason.HEAD_WITHOUT_OFFICE);
    }
    boolean here =
        (hiredOn == null || !hiredOn.isAfter(today)) && (leftOn == null || !leftOn.isBefore(today));
    if (head && !here) {
      cells.note(Column.HEAD, Reason.HEAD_WHO_LEFT);
    }
  }

  private static void checkRange(Cells cells, Column column, LocalDate day, LocalDate today) {
    boolean far =
        day != null && (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD)));
    if (far) {
      cells.note(column, Reason.DATE_RANGE);
    }
  }
}
