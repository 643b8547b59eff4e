package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.OfficeLine;
import it.segrate.citytimes.people.registry.PersonLine;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.security.AccountLinks;
import it.segrate.citytimes.security.Role;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the change of one line, within the caller's transaction. */
final class RowChange {

  private final EntityManager entities;
  private final AccountLinks accounts;
  private final AuditService audit;
  private final ImportSubjects subjects;
  private final LocalDate today;

  RowChange(
      EntityManager entities,
      AccountLinks accounts,
      AuditService audit,
      ImportSubjects subjects,
      LocalDate today) {
    this.entities = entities;
    this.accounts = accounts;
    this.audit = audit;
    this.subjects = subjects;
    this.today = today;
  }

  /**
   * Makes the change and notes it on the row; a row whose person or office was changed after the
   * preview goes to the quarantine instead.
   */
  void make(ImportRun run, ImportRow row) {
    Optional<Long> target =
        switch (run.getKind()) {
          case OFFICES -> office(row);
          case PEOPLE -> person(row, run.isWithAccounts());
          default -> subjects.of(run.getKind()).make(row);
        };
    if (target.isEmpty()) {
      row.setAside(Problem.of(null, Reason.CHANGED_MEANWHILE, ""));
      return;
    }
    row.applied(target.get());
    String subject = reference(run.getKind(), target.get());
    audit.recordBy(run.getAppliedBy(), "people.imported", subject, details(run, row));
  }

  private String reference(RegistryKind kind, long id) {
    return switch (kind) {
      case OFFICES -> "people.office:" + id;
      case PEOPLE -> "people.person:" + id;
      default -> subjects.of(kind).reference(id);
    };
  }

  /** Which import and which fields; never a value, for those are personal data. */
  private static String details(ImportRun run, ImportRow row) {
    String fields =
        row.getChanges().stream()
            .map(change -> change.column().name())
            .collect(Collectors.joining(","));
    return "import=" + run.getId() + " outcome=" + row.getOutcome() + " fields=" + fields;
  }

  private Optional<Long> office(ImportRow row) {
    OfficeLine line = OfficeLine.read(row.asLine(RegistryKind.OFFICES)).value();
    Office office = row.getTargetId() == null ? null : target(Office.class, row);
    boolean moved =
        row.getTargetId() != null
            && (office == null || office.getVersion() != row.getTargetVersion());
    if (moved) {
      return Optional.empty();
    }
    if (office == null) {
      office = new Office(line.code(), line.name());
      entities.persist(office);
    }
    office.rename(line.name());
    office.placeUnder(line.parent() == null ? null : withCode(line.parent()));
    entities.flush();
    return Optional.of(office.getId());
  }

  private Optional<Long> person(ImportRow row, boolean withAccount) {
    PersonLine line = PersonLine.read(row.asLine(RegistryKind.PEOPLE), today).value();
    boolean isNew = row.getTargetId() == null;
    Person person = isNew ? begin(line) : target(Person.class, row);
    boolean moved = !isNew && (person == null || person.getVersion() != row.getTargetVersion());
    if (line == null || moved) {
      return Optional.empty();
    }
    person.identifyAs(line.badge(), line.taxCode(), line.firstName(), line.lastName());
    person.reachAt(line.email());
    person.contract(line.category(), line.weeklyHours());
    person.hiredOn(line.hiredOn());
    if (line.leftOn() == null) {
      person.stay();
    } else {
      person.leave(line.leftOn());
    }
    Office former = person.getOffice();
    Office office = line.office() == null ? null : withCode(line.office());
    person.moveTo(office, isNew || line.hiredOn().isAfter(today) ? line.hiredOn() : today);
    if (isNew) {
      entities.persist(person);
      entities.flush();
    }
    lead(office, person, line.head());
    entities.flush();
    adjustAccount(person, isNew && withAccount);
    if (former != null && !Objects.equals(former, office)) {
      adjustRole(person);
    }
    return Optional.of(person.getId());
  }

  private static Person begin(PersonLine line) {
    return line == null
        ? null
        : new Person(
            line.badge(), line.taxCode(), line.firstName(), line.lastName(), line.hiredOn());
  }

  private void lead(Office office, Person person, boolean head) {
    if (office == null || office.isHeadedBy(person) == head) {
      return;
    }
    Person former = office.getHead();
    if (head) {
      office.appointHead(person, today);
    } else {
      office.vacate();
    }
    entities.flush();
    adjustRole(person);
    if (former != null && !former.equals(person)) {
      adjustRole(former);
    }
  }

  private void adjustAccount(Person person, boolean open) {
    if (person.hasLeftBy(today)) {
      accounts.disableFor(person.getId());
      return;
    }
    boolean opened =
        open
            && accounts.openFor(
                person.getId(), person.fullName(), person.getEmail(), Set.of(Role.EMPLOYEE));
    if (opened) {
      adjustRole(person);
    }
  }

  private void adjustRole(Person person) {
    long heads =
        entities
            .createQuery("SELECT COUNT(o) FROM Office o WHERE o.head = :head", Long.class)
            .setParameter("head", person)
            .getSingleResult();
    accounts.setRole(person.getId(), Role.MANAGER, heads > 0);
  }

  private <T> T target(Class<T> type, ImportRow row) {
    return entities.find(type, row.getTargetId());
  }

  private Office withCode(String code) {
    return entities
        .createQuery("SELECT o FROM Office o WHERE o.code = :code", Office.class)
        .setParameter("code", code)
        .getSingleResult();
  }
}
