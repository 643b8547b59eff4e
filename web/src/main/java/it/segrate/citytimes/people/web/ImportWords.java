package it.segrate.citytimes.people.web;

import it.segrate.citytimes.people.imports.FieldChange;
import it.segrate.citytimes.people.imports.ImportReport;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportState;
import it.segrate.citytimes.people.imports.Outcome;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryRecord;
import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a line of an import says, in the reader's language. */
@Named
@RequestScoped
public class ImportWords {

  /** Columns that a line's heading shows already. */
  private static final Set<Column> IN_HEADING =
      Set.of(Column.FIRST_NAME, Column.LAST_NAME, Column.OFFICE_NAME);

  private static final int PARTS_OF_DAY = 7;

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private ImportReport report;

  /** A field's name as the page shows it. */
  public String column(Column column) {
    return column == null
        ? texts.get("people.import.wholeLine")
        : texts.named("people.column", column);
  }

  /** What is wrong, and what to do. */
  public String reason(Problem problem) {
    return texts.of(
        "people.reason." + problem.reason(),
        problem.arguments().stream().map(this::said).toArray());
  }

  /** An argument that is a day is said as one. */
  private Object said(String argument) {
    return argument.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(argument) : argument;
  }

  /** A cell's value, from a file's notation into the reader's; a dash for none. */
  public String value(Column column, String cell) {
    if (cell.isEmpty()) {
      return texts.get("people.import.none");
    }
    return switch (column) {
      case HEAD -> texts.get(RegistryRecord.YES.equals(cell) ? "people.yes" : "people.no");
      case CATEGORY ->
          RegistryRecord.category(cell)
              .map(category -> texts.named("people.category", category))
              .orElse(cell);
      case WEEKDAY -> hours(cell);
      case HIRED_ON, LEFT_ON, SCHEDULE_FROM, SCHEDULE_UNTIL, ACT_DATE ->
          texts.of("people.import.day", LocalDate.parse(cell));
      default -> cell;
    };
  }

  /** A day of a personalised schedule, as the import stores it: parts between bars. */
  private String hours(String cell) {
    String[] part = cell.split("\\|", -1);
    if (part.length != PARTS_OF_DAY) {
      return cell;
    }
    String pause =
        part[5].equals("0")
            ? ""
            : part[3].isEmpty()
                ? texts.of("people.import.hours.pause", part[5])
                : texts.of("people.import.hours.pauseAt", part[5], times(part[3]));
    return texts.of(
        "people.import.hours",
        part[0].isEmpty() ? 0 : Integer.parseInt(part[0]),
        Arrays.stream(part[1].split(","))
            .map(DayOfWeek::valueOf)
            .map(dates::name)
            .collect(Collectors.joining(", ")),
        times(part[2]),
        times(part[4]),
        pause,
        WorkingTime.ofMinutes(Long.parseLong(part[6])));
  }

  /** '8:00', or '8:00–8:30'. */
  private String times(String cell) {
    return Arrays.stream(cell.split("-"))
        .map(LocalTime::parse)
        .map(dates::time)
        .collect(Collectors.joining("–"));
  }

  /** The fields that a line changes; for something new, all that it brings. */
  public List<FieldChange> changes(ImportRow row, RegistryKind kind) {
    if (row.getOutcome() != Outcome.NEW || !kind.isOfRegistry()) {
      return row.getChanges();
    }
    List<FieldChange> all = new ArrayList<>();
    List<Column> columns = kind.columns();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.getContent().get(i);
      boolean plain = columns.get(i) == Column.HEAD && RegistryRecord.NO.equals(cell);
      if (!cell.isEmpty() && !plain && !IN_HEADING.contains(columns.get(i))) {
        all.add(new FieldChange(columns.get(i), "", cell));
      }
    }
    return all;
  }

  /**
   * How far an import is, as the keys {@code people.state.*} name it.
   *
   * @param undecided whether changes wait to be applied
   */
  static String state(ImportRun run, boolean undecided) {
    boolean idle = run.getState() == ImportState.PREVIEWED && !undecided;
    return idle ? "NOTHING" : run.getState().name();
  }

  /** The name of who has that user name; empty for nobody. */
  public String who(String username) {
    return username == null ? "" : report.nameOf(username);
  }
}
