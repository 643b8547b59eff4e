package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person or an office as the cells of a file, in the order of {@link RegistryKind#columns()} and
 * in one notation: two records are the same exactly when their cells are. What is written so reads
 * back as the same values.
 */
public final class RegistryRecord {

  /** How a head of office is marked. */
  public static final String YES = "sì";

  /** How everybody else is. */
  public static final String NO = "no";

  private RegistryRecord() {}

  public static List<String> of(Office office) {
    Office parent = office.getParent();
    return List.of(office.getCode(), office.getName(), parent == null ? "" : parent.getCode());
  }

  public static List<String> of(OfficeLine line) {
    return List.of(line.code(), line.name(), line.parent() == null ? "" : line.parent());
  }

  public static List<String> of(Person person) {
    Office office = person.getOffice();
    return List.of(
        person.getBadge().value(),
        person.getTaxCode().value(),
        person.getFirstName(),
        person.getLastName(),
        person.getEmail(),
        office == null ? "" : office.getCode(),
        office != null && office.isHeadedBy(person) ? YES : NO,
        Words.category(person.getCategory()),
        hours(person.getWeeklyHours()),
        day(person.getHiredOn()),
        day(person.getLeftOn()));
  }

  /**
   * @param officeCode code of the office that the line's cell means, or empty
   */
  public static List<String> of(PersonLine line, String officeCode) {
    return List.of(
        line.badge().value(),
        line.taxCode().value(),
        line.firstName(),
        line.lastName(),
        line.email(),
        officeCode,
        line.head() ? YES : NO,
        Words.category(line.category()),
        hours(line.weeklyHours()),
        day(line.hiredOn()),
        day(line.leftOn()));
  }

  /** The area that a record's cell names. */
  public static Optional<Category> category(String cell) {
    return Words.category(cell);
  }

  private static String hours(Duration hours) {
    return "%d:%02d".formatted(hours.toHours(), hours.toMinutesPart());
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
