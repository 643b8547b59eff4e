package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.PersonLine;
import it.segrate.citytimes.people.registry.ReadLine;
import it.segrate.citytimes.people.registry.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Keeps the rule that an office has one head, within the file and against the registry. */
final class HeadCheck {

  private final Snapshot registry;
  private final Function<PersonLine, Person> known;

  /**
   * @param known the person a line is about, or null for somebody new
   */
  HeadCheck(Snapshot registry, Function<PersonLine, Person> known) {
    this.registry = registry;
    this.known = known;
  }

  /** Marks the lines that name different heads of the same office. */
  List<ReadLine<PersonLine>> markTwoHeads(List<ReadLine<PersonLine>> lines) {
    return Twice.mark(
        lines,
        Column.HEAD,
        Reason.TWO_HEADS,
        line -> line.isGood() && line.value().head() ? officeCode(line.value()) : null);
  }

  /**
   * Marks the lines that name a new head where the present one does not stand down in the same
   * file. A marked line no longer frees its person's own office, so it goes round until nothing
   * changes.
   */
  List<ReadLine<PersonLine>> markTaken(List<ReadLine<PersonLine>> start) {
    List<ReadLine<PersonLine>> lines = start;
    while (true) {
      Set<Person> standingDown = standingDown(lines);
      List<ReadLine<PersonLine>> marked =
          lines.stream().map(line -> markTaken(line, standingDown)).toList();
      if (marked.stream().filter(ReadLine::isGood).count()
          == lines.stream().filter(ReadLine::isGood).count()) {
        return lines;
      }
      lines = marked;
    }
  }

  private ReadLine<PersonLine> markTaken(ReadLine<PersonLine> line, Set<Person> standingDown) {
    if (!line.isGood() || !line.value().head()) {
      return line;
    }
    Person own = known.apply(line.value());
    return registry
        .meantBy(line.value().office())
        .get(0)
        .headOn(registry.today())
        .filter(head -> !head.equals(own) && !standingDown.contains(head))
        .map(head -> line.with(Column.HEAD, Reason.HEAD_TAKEN, head.fullName(), head.getBadge()))
        .orElse(line);
  }

  private Set<Person> standingDown(List<ReadLine<PersonLine>> lines) {
    Set<Person> people = new HashSet<>();
    for (ReadLine<PersonLine> line : lines) {
      Person person = line.isGood() ? known.apply(line.value()) : null;
      if (person != null && person.getOffice() != null) {
        boolean stays =
            line.value().head() && person.getOffice().getCode().equals(officeCode(line.value()));
        if (!stays) {
          people.add(person);
        }
      }
    }
    return people;
  }

  private String officeCode(PersonLine line) {
    if (line.office() == null) {
      return null;
    }
    List<Office> meant = registry.meantBy(line.office());
    return meant.size() == 1 ? meant.get(0).getCode() : line.office();
  }
}
