package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.imports.ImportRow;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportSubject;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import it.segrate.citytimes.people.registry.ScheduleLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Imports personalised schedules. A schedule is known by its person and first day; a later one of
 * the same person ends the one before on its eve. The same file again changes nothing.
 */
@ApplicationScoped
public class ScheduleImport implements ImportSubject {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  @Override
  public RegistryKind kind() {
    return RegistryKind.SCHEDULES;
  }

  @Override
  public String fingerprint() {
    Object[] row =
        entities
            .createQuery(
                "SELECT COUNT(s), COALESCE(MAX(s.id), 0), COALESCE(SUM(s.version), 0)"
                    + " FROM PersonalSchedule s",
                Object[].class)
            .getSingleResult();
    return row[0] + "/" + row[1] + "/" + row[2];
  }

  @Override
  public List<ImportRow> compare(ImportRun run, RegistryTable table) {
    return new ScheduleComparison(run, KnownSchedules.read(entities))
        .compare(ScheduleLine.readAll(table));
  }

  @Override
  public Optional<Long> make(ImportRow row) {
    ScheduleGroup group = ScheduleGroup.of(row.asLines(RegistryKind.SCHEDULES));
    Optional<Person> person = group.isGood() ? person(group) : Optional.empty();
    if (person.isEmpty()) {
      return Optional.empty();
    }
    PersonalSheet sheet = group.sheet(person.get().getId());
    List<PersonalSchedule> all = of(sheet.personId());
    Optional<PersonalSchedule> same =
        all.stream().filter(one -> one.getFrom().equals(sheet.from())).findFirst();
    boolean asSeen =
        Objects.equals(same.map(PersonalSchedule::getId).orElse(null), row.getTargetId())
            && same.map(one -> one.getVersion() == row.getTargetVersion()).orElse(true);
    if (!asSeen) {
      return Optional.empty();
    }
    all.stream()
        .filter(one -> one.getFrom().isBefore(sheet.from()))
        .filter(one -> one.overlaps(sheet.from(), sheet.until()))
        .forEach(one -> one.endOn(sheet.from().minusDays(1)));
    PersonalSchedule schedule = same.orElseGet(() -> new PersonalSchedule(sheet, clock.instant()));
    if (same.isPresent()) {
      // The days are rows of their own: without this a change of days alone would go unseen.
      entities.lock(schedule, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      schedule.clearDays();
      entities.flush();
      schedule.revise(sheet);
    } else {
      entities.persist(schedule);
    }
    entities.flush();
    return Optional.of(schedule.getId());
  }

  private Optional<Person> person(ScheduleGroup group) {
    return entities
        .createQuery("SELECT p FROM Person p WHERE p.badge = :badge", Person.class)
        .setParameter("badge", group.badge().value())
        .getResultStream()
        .findFirst();
  }

  private List<PersonalSchedule> of(long personId) {
    return entities
        .createQuery(
            "SELECT s FROM PersonalSchedule s WHERE s.personId = :person", PersonalSchedule.class)
        .setParameter("person", personId)
        .getResultList();
  }

  @Override
  public String reference(long id) {
    return "personal:" + id;
  }
}
