package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PlainText;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.PersonLine;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compares a file of people with the registry. A person is known by the tax code, or by badge and
 * name together when the tax code was corrected.
 */
final class PeopleComparison {

  private final ImportRun run;
  private final Snapshot registry;
  private final HeadCheck heads;

  PeopleComparison(ImportRun run, Snapshot registry) {
    this.run = run;
    this.registry = registry;
    this.heads = new HeadCheck(registry, this::known);
  }

  /** One row for each line, in order, and one for each person who works here and is not in it. */
  List<ImportRow> compare(List<ReadLine<PersonLine>> read) {
    List<ReadLine<PersonLine>> lines = heads.markTwoHeads(read);
    lines = Twice.mark(lines, Column.BADGE, Reason.TWICE, PeopleComparison::badge);
    lines = Twice.mark(lines, Column.TAX_CODE, Reason.TWICE, line -> cell(line, Column.TAX_CODE));
    lines = Twice.mark(lines, Column.EMAIL, Reason.TWICE, line -> cell(line, Column.EMAIL));
    lines = lines.stream().map(this::markOffice).map(this::markTaken).toList();
    lines = heads.markTaken(lines);
    List<ImportRow> rows = new ArrayList<>(lines.stream().map(this::row).toList());
    Set<String> inFile = new HashSet<>();
    read.forEach(line -> inFile.addAll(List.of(badge(line), cell(line, Column.TAX_CODE))));
    registry.people().stream()
        .filter(person -> !person.hasLeftBy(registry.today()))
        .filter(person -> !inFile.contains(person.getBadge().value()))
        .filter(person -> !inFile.contains(person.getTaxCode().value()))
        .forEach(person -> rows.add(ImportRow.absent(run, person.fullName(), person.getId())));
    return rows;
  }

  private ReadLine<PersonLine> markOffice(ReadLine<PersonLine> line) {
    String office = PlainText.tidy(line.raw().cell(Column.OFFICE));
    boolean marked =
        line.problems().stream().anyMatch(problem -> problem.column() == Column.OFFICE);
    if (office.isEmpty() || marked) {
      return line;
    }
    return switch (registry.meantBy(office).size()) {
      case 0 -> line.with(Column.OFFICE, Reason.UNKNOWN_OFFICE);
      case 1 -> line;
      default -> line.with(Column.OFFICE, Reason.AMBIGUOUS_OFFICE);
    };
  }

  private ReadLine<PersonLine> markTaken(ReadLine<PersonLine> line) {
    if (!line.isGood()) {
      return line;
    }
    PersonLine value = line.value();
    Person known = known(value);
    ReadLine<PersonLine> marked = line;
    Person owner = registry.withBadge(value.badge().value());
    if (owner != null && !owner.equals(known)) {
      marked = marked.with(Column.BADGE, Reason.TAKEN, owner.fullName(), owner.getBadge());
    }
    owner = registry.withEmail(value.email());
    if (owner != null && !owner.equals(known)) {
      marked = marked.with(Column.EMAIL, Reason.TAKEN, owner.fullName(), owner.getBadge());
    }
    return marked;
  }

  /** The person a good line is about, or null for somebody new. */
  private Person known(PersonLine line) {
    Person sameTaxCode = registry.withTaxCode(line.taxCode().value());
    if (sameTaxCode != null) {
      return sameTaxCode;
    }
    Person sameBadge = registry.withBadge(line.badge().value());
    boolean sameName =
        sameBadge != null
            && PlainText.fold(sameBadge.fullName())
                .equals(PlainText.fold(line.firstName() + " " + line.lastName()));
    return sameName ? sameBadge : null;
  }

  private ImportRow row(ReadLine<PersonLine> line) {
    if (!line.isGood()) {
      String label = line.raw().cell(Column.FIRST_NAME) + " " + line.raw().cell(Column.LAST_NAME);
      return ImportRow.quarantined(run, line.raw(), PlainText.tidy(label), line.problems());
    }
    PersonLine value = line.value();
    String label = value.firstName() + " " + value.lastName();
    Office office = value.office() == null ? null : registry.meantBy(value.office()).get(0);
    List<String> after = RegistryRecord.of(value, office == null ? "" : office.getCode());
    Person person = known(value);
    if (person == null) {
      return ImportRow.of(run, line.raw(), Outcome.NEW, label, after);
    }
    List<FieldChange> changes =
        FieldChanges.between(RegistryKind.PEOPLE, RegistryRecord.of(person), after);
    return ImportRow.of(run, line.raw(), outcome(person, value, changes), label, after)
        .changing(person.getId(), person.getVersion(), changes);
  }

  private static Outcome outcome(Person person, PersonLine line, List<FieldChange> changes) {
    if (changes.isEmpty()) {
      return Outcome.UNCHANGED;
    }
    boolean leaving = person.getLeftOn() == null && line.leftOn() != null;
    return leaving ? Outcome.LEAVING : Outcome.CHANGED;
  }

  private static String badge(ReadLine<?> line) {
    String cell = cell(line, Column.BADGE);
    return Badge.isBadge(cell) ? new Badge(cell).value() : cell;
  }

  private static String cell(ReadLine<?> line, Column column) {
    return PlainText.tidy(line.raw().cell(column)).toUpperCase(Locale.ROOT);
  }
}
