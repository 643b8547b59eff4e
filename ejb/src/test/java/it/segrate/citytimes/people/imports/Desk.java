package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.NotedAccounts;
import it.segrate.citytimes.people.NotedAudit;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.PeopleFeature;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** HR's desk in tests: every call is a transaction of its own, as it is on the server. */
public final class Desk {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Rome"));

  private static final List<String> CLEARING =
      List.of(
          "DELETE FROM people_import",
          "UPDATE office SET head_id = NULL, parent_id = NULL",
          "DELETE FROM person",
          "DELETE FROM office",
          "DELETE FROM queue_item");

  final TestDatabase db;
  final TestQueue queue;
  final NotedAudit audit = new NotedAudit();
  final NotedAccounts accounts = new NotedAccounts();

  private final Function<EntityManager, List<ImportSubject>> subjects;

  private Desk(TestDatabase db, Function<EntityManager, List<ImportSubject>> subjects) {
    this.db = db;
    this.subjects = subjects;
    this.queue = TestQueue.over(db, new ImportQueueTypes().queueTypes().toArray(new QueueType[0]));
  }

  /** A desk in front of an empty registry. */
  public static Desk at(TestDatabase db) {
    return at(db, em -> List.of());
  }

  /** The same, where another module takes a kind of file. */
  public static Desk at(TestDatabase db, Function<EntityManager, List<ImportSubject>> subjects) {
    db.inTransaction(em -> CLEARING.forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
    return new Desk(db, subjects);
  }

  <T> T call(String username, Function<ImportService, T> act) {
    return db.callInTransaction(em -> act.apply(service(em, username)));
  }

  public long upload(RegistryKind kind, String... lines) {
    return upload(kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  public long upload(RegistryKind kind, byte[] file) {
    long id = call("hr", service -> service.upload(kind, "file.csv", file));
    preview(id);
    return id;
  }

  public void preview(long id) {
    db.inTransaction(em -> service(em, "hr").preview(id));
  }

  public boolean apply(long id) {
    return call("hr", service -> service.apply(id, true));
  }

  void discard(long id) {
    db.inTransaction(em -> service(em, "hr").discard(id));
  }

  /** Uploads, applies and works until it is done. */
  public long importAll(RegistryKind kind, String... lines) {
    long id = upload(kind, lines);
    apply(id);
    work();
    return id;
  }

  /** Applies what waits to be applied, as the worker does. */
  public void work() {
    ImportWorker worker = new ImportWorker(queue.service(), applier());
    queue.service().claim(ClaimRequest.from(ImportQueue.NAME)).forEach(worker::handle);
  }

  /** An applier whose every call is a transaction, as the container makes it. */
  ImportApplier applier() {
    return new ImportApplier() {
      @Override
      public List<Long> pending(long importId, int max) {
        return db.callInTransaction(em -> plain(em).pending(importId, max));
      }

      @Override
      public void make(long importId, List<Long> rowIds) {
        db.inTransaction(em -> plain(em).make(importId, rowIds));
      }

      @Override
      public void setAside(long rowId) {
        db.inTransaction(em -> plain(em).setAside(rowId));
      }

      @Override
      public void finish(long importId, ItemHandle item) {
        db.inTransaction(em -> plain(em).finish(importId, item));
      }

      @Override
      public int forget(Instant before) {
        return db.callInTransaction(em -> plain(em).forget(before));
      }
    };
  }

  private ImportApplier plain(EntityManager em) {
    return new ImportApplier(
        em, accounts, audit, queue.service(), new ImportSubjects(subjects.apply(em)), CLOCK);
  }

  private ImportService service(EntityManager em, String username) {
    return new ImportService(
        em,
        queue.service(),
        audit,
        TestCaller.of(username, null, new PeopleFeature(), Role.HR),
        TestCaller.noAccounts(),
        new ImportSubjects(subjects.apply(em)),
        CLOCK);
  }

  ImportRun run(long id) {
    return call("hr", service -> service.find(id));
  }

  public ImportCounts counts(long id) {
    return db.callInTransaction(em -> new ImportReport(em, TestCaller.noAccounts()).counts(id));
  }

  Set<Long> undecided(Long... ids) {
    return db.callInTransaction(
        em -> new ImportReport(em, TestCaller.noAccounts()).undecided(List.of(ids)));
  }

  public List<ImportRow> rows(long id, Outcome outcome) {
    return db.callInTransaction(
        em -> new ImportReport(em, TestCaller.noAccounts()).rows(id, outcome, 0, 1000));
  }

  List<List<String>> registry(RegistryKind kind) {
    return db.callInTransaction(em -> new ImportReport(em, TestCaller.noAccounts()).registry(kind));
  }

  Person person(String badge) {
    return db.callInTransaction(
        em ->
            em.createQuery("SELECT p FROM Person p WHERE p.badge = :badge", Person.class)
                .setParameter("badge", badge)
                .getSingleResult());
  }

  Office office(String code) {
    return db.callInTransaction(
        em ->
            em.createQuery("SELECT o FROM Office o WHERE o.code = :code", Office.class)
                .setParameter("code", code)
                .getSingleResult());
  }
}
