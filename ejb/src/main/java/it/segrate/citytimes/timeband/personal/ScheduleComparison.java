package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.imports.FieldChange;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.Outcome;
import it.segrate.citytimes.people.imports.Twice;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.ScheduleLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares a file of personalised schedules with those that are known. */
final class ScheduleComparison {

  private final ImportRun run;
  private final KnownSchedules known;

  ScheduleComparison(ImportRun run, KnownSchedules known) {
    this.run = run;
    this.known = known;
  }

  /** One row for each good schedule, at its first line, and one for each line of a bad one. */
  List<ImportRow> compare(List<ReadLine<ScheduleLine>> read) {
    List<ReadLine<ScheduleLine>> lines =
        Twice.mark(read, Column.WEEKDAY, Reason.TWICE, ScheduleComparison::day);
    Map<String, List<ReadLine<ScheduleLine>>> byKey = new LinkedHashMap<>();
    lines.forEach(line -> byKey.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line));
    List<ScheduleGroup> groups =
        byKey.values().stream().map(ScheduleGroup::new).map(ScheduleGroup::agreeing).toList();
    Map<String, Set<Integer>> besides = besides(lines);
    return groups.stream()
        .map(group -> group.isGood() ? checked(group, groups) : group)
        .map(group -> group.together(besides.getOrDefault(key(group.lines().getFirst()), Set.of())))
        .flatMap(group -> rows(group).stream())
        .toList();
  }

  /** A line that cannot be told whose it is stands alone. */
  private static String key(ReadLine<ScheduleLine> line) {
    return ScheduleGroup.key(line).orElseGet(() -> "line " + line.raw().number());
  }

  /** By schedule, the lines of nobody right before or after its own: they may be missing there. */
  private static Map<String, Set<Integer>> besides(List<ReadLine<ScheduleLine>> lines) {
    Map<String, Set<Integer>> besides = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (ScheduleGroup.key(lines.get(i)).isEmpty()) {
        for (int next : new int[] {i - 1, i + 1}) {
          if (next >= 0 && next < lines.size()) {
            besides
                .computeIfAbsent(key(lines.get(next)), key -> new TreeSet<>())
                .add(lines.get(i).raw().number());
          }
        }
      }
    }
    return besides;
  }

  /** A day of a schedule: no two lines may be about the same. */
  private static String day(ReadLine<ScheduleLine> line) {
    return line.isGood()
        ? key(line) + "/" + line.value().week() + "/" + line.value().weekday()
        : null;
  }

  private ScheduleGroup checked(ScheduleGroup group, List<ScheduleGroup> all) {
    Optional<Person> person = known.person(group.badge());
    if (person.isEmpty()) {
      return group.marked(Column.SCHEDULE_BADGE, Reason.UNKNOWN_PERSON);
    }
    Optional<LocalDate> other =
        all.stream()
            .filter(one -> one != group && one.isGood())
            .filter(one -> one.badge().equals(group.badge()) && one.overlaps(group))
            .map(one -> one.first().from())
            .findFirst()
            .or(
                () ->
                    known.later(group.sheet(person.get().getId())).map(PersonalSchedule::getFrom));
    if (other.isPresent()) {
      return group.marked(Column.SCHEDULE_FROM, Reason.OVERLAP, other.get());
    }
    return known
        .bandInstead(group.sheet(person.get().getId()))
        .map(band -> group.marked(Column.SCHEDULE_FROM, Reason.HAS_BAND, band))
        .orElse(group);
  }

  private List<ImportRow> rows(ScheduleGroup group) {
    return group.isGood()
        ? List.of(row(group))
        : group.lines().stream().map(this::quarantined).toList();
  }

  private ImportRow quarantined(ReadLine<ScheduleLine> line) {
    String label =
        known
            .person(line.raw().cell(Column.SCHEDULE_BADGE))
            .map(Person::fullName)
            .orElse(line.raw().cell(Column.SCHEDULE_BADGE));
    return ImportRow.quarantined(run, line.raw(), label, line.problems());
  }

  private ImportRow row(ScheduleGroup group) {
    Person person = known.person(group.badge()).orElseThrow();
    PersonalSheet after = group.sheet(person.getId());
    Optional<PersonalSchedule> same = known.same(after);
    List<FieldChange> changes =
        ScheduleChanges.between(same.map(PersonalSchedule::sheet).orElse(null), after);
    Outcome outcome =
        same.isEmpty() ? Outcome.NEW : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    ImportRow row =
        ImportRow.of(
            run, group.lines().getFirst().raw(), outcome, person.fullName(), group.content());
    return same.map(
            schedule ->
                row.changing(schedule.getId(), Math.toIntExact(schedule.getVersion()), changes))
        .orElseGet(() -> row.bringing(changes));
  }
}
