package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.OfficeLine;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares a file of offices with the registry. */
final class OfficeComparison {

  private final ImportRun run;
  private final Snapshot registry;

  OfficeComparison(ImportRun run, Snapshot registry) {
    this.run = run;
    this.registry = registry;
  }

  /**
   * One row for each line, offices above before those under them, and one for each absent office.
   */
  List<ImportRow> compare(List<ReadLine<OfficeLine>> read) {
    List<ReadLine<OfficeLine>> lines =
        Twice.mark(read, Column.OFFICE_CODE, Reason.TWICE, OfficeComparison::code);
    lines = untilNoneFalls(lines, Reason.UNKNOWN_OFFICE, this::isWithoutParent);
    lines = untilNoneFalls(lines, Reason.OFFICE_LOOP, this::isInLoop);
    Map<String, String> parents = parents(lines);
    Comparator<ReadLine<OfficeLine>> depth =
        Comparator.comparingInt(line -> line.isGood() ? depth(line.value().code(), parents) : 0);
    List<ImportRow> rows = new ArrayList<>(lines.stream().sorted(depth).map(this::row).toList());
    Set<String> inFile = new HashSet<>();
    read.forEach(line -> inFile.add(code(line)));
    registry.offices().stream()
        .filter(office -> !inFile.contains(office.getCode()))
        .forEach(office -> rows.add(ImportRow.absent(run, office.getName(), office.getId())));
    return rows;
  }

  /** Marking one line may make another's parent unknown, so it goes round until nothing changes. */
  private List<ReadLine<OfficeLine>> untilNoneFalls(
      List<ReadLine<OfficeLine>> start, Reason reason, Check check) {
    List<ReadLine<OfficeLine>> lines = start;
    while (true) {
      Map<String, String> parents = parents(lines);
      Predicate<ReadLine<OfficeLine>> falls =
          line -> line.isGood() && check.fails(line.value(), parents);
      if (lines.stream().noneMatch(falls)) {
        return lines;
      }
      lines =
          lines.stream()
              .map(line -> falls.test(line) ? line.with(Column.PARENT_OFFICE, reason) : line)
              .toList();
    }
  }

  /** What is asked of a good line, given every office's parent as it would be. */
  private interface Check {
    boolean fails(OfficeLine line, Map<String, String> parents);
  }

  private boolean isWithoutParent(OfficeLine line, Map<String, String> parents) {
    return line.parent() != null && !parents.containsKey(line.parent());
  }

  private boolean isInLoop(OfficeLine line, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String above = line.code();
    while (above != null && seen.add(above)) {
      above = parents.get(above);
    }
    return above != null;
  }

  /** Parent of each office, by code, as the good lines would leave them; null at the top. */
  private Map<String, String> parents(List<ReadLine<OfficeLine>> lines) {
    Map<String, String> parents = new HashMap<>();
    for (Office office : registry.offices()) {
      parents.put(
          office.getCode(), office.getParent() == null ? null : office.getParent().getCode());
    }
    lines.stream()
        .filter(ReadLine::isGood)
        .forEach(line -> parents.put(line.value().code(), line.value().parent()));
    return parents;
  }

  private static int depth(String code, Map<String, String> parents) {
    int depth = 0;
    for (String above = parents.get(code); above != null; above = parents.get(above)) {
      depth++;
    }
    return depth;
  }

  private ImportRow row(ReadLine<OfficeLine> line) {
    if (!line.isGood()) {
      return ImportRow.quarantined(
          run, line.raw(), PlainText.tidy(line.raw().cell(Column.OFFICE_NAME)), line.problems());
    }
    List<String> after = RegistryRecord.of(line.value());
    Office office = registry.withCode(line.value().code());
    if (office == null) {
      return ImportRow.of(run, line.raw(), Outcome.NEW, line.value().name(), after);
    }
    List<FieldChange> changes =
        FieldChanges.between(RegistryKind.OFFICES, RegistryRecord.of(office), after);
    Outcome outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    return ImportRow.of(run, line.raw(), outcome, line.value().name(), after)
        .changing(office.getId(), office.getVersion(), changes);
  }

  private static String code(ReadLine<OfficeLine> line) {
    return PlainText.tidy(line.raw().cell(Column.OFFICE_CODE)).toUpperCase(Locale.ROOT);
  }
}
