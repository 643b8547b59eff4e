package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.registry.OfficeLine;
import it.segrate.citytimes.people.registry.PersonLine;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What HR does with a registry file: upload, look at what it would change, apply or discard. */
@Stateless
@RequiresPermission("people.import")
public class ImportService {

  private static final int FILE_NAME_LENGTH = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private CurrentCaller current;
  @Inject private AccountDirectory accounts;
  @Inject private ImportSubjects subjects;
  @Inject private Clock clock;

  /** For the container. */
  public ImportService() {}

  ImportService(
      EntityManager entities,
      QueueService queue,
      AuditService audit,
      CurrentCaller current,
      AccountDirectory accounts,
      ImportSubjects subjects,
      Clock clock) {
    this.entities = entities;
    this.queue = queue;
    this.audit = audit;
    this.current = current;
    this.accounts = accounts;
    this.subjects = subjects;
    this.clock = clock;
  }

  /**
   * Keeps a file, so that nothing is lost from here on.
   *
   * @param fileName as the person's computer has it; shown, never used as a path
   * @return the number of the import
   * @throws Refusal INVALID, on the field {@code file}, if it cannot be read as a registry file
   */
  public long upload(RegistryKind kind, String fileName, byte[] content) {
    RegistryTable.read(kind, content);
    ImportRun run =
        new ImportRun(kind, baseName(fileName), current.get().username(), clock.instant());
    entities.persist(run);
    entities.flush();
    entities.persist(new ImportFile(run.getId(), content));
    audit.record("people.import-uploaded", subject(run), "kind=" + kind);
    return run.getId();
  }

  /**
   * Compares the file with the registry as it is now. May be repeated until it is applied.
   *
   * @throws Refusal NOT_FOUND if there is no such import, CONFLICT if it is over or being applied
   */
  public void preview(long id) {
    ImportRun run = find(id);
    ImportFile file = entities.find(ImportFile.class, id);
    if (file == null) {
      throw Refusal.conflict("people.refusal.importState." + run.getState());
    }
    LocalDate today = LocalDate.now(clock);
    RegistryTable table = RegistryTable.read(run.getKind(), file.content());
    List<ImportRow> rows = compare(run, table, today);
    run.previewed(table, fingerprint(run), clock.instant());
    entities
        .createQuery("DELETE FROM ImportRow r WHERE r.importId = :id")
        .setParameter("id", id)
        .executeUpdate();
    for (int place = 0; place < rows.size(); place++) {
      rows.get(place).takePlace(place);
      entities.persist(rows.get(place));
    }
    flush();
  }

  private List<ImportRow> compare(ImportRun run, RegistryTable table, LocalDate today) {
    return switch (run.getKind()) {
      case OFFICES ->
          new OfficeComparison(run, Snapshot.read(entities, today))
              .compare(OfficeLine.readAll(table));
      case PEOPLE ->
          new PeopleComparison(run, Snapshot.read(entities, today))
              .compare(PersonLine.readAll(table, today));
      default -> subjects.of(run.getKind()).compare(run, table);
    };
  }

  private String fingerprint(ImportRun run) {
    String registry = Snapshot.fingerprint(entities);
    return run.getKind().isOfRegistry()
        ? registry
        : registry + " " + subjects.of(run.getKind()).fingerprint();
  }

  /** The kinds of file that can be imported here. */
  public List<RegistryKind> kinds() {
    return subjects.kinds();
  }

  /**
   * Begins to make the changes, in the background.
   *
   * @param withAccounts whether new people get an account, without password
   * @return whether it began now; false if it is being applied, or was, already
   * @throws Refusal NOT_FOUND if there is no such import; CONFLICT if it was discarded, if the
   *     registry has changed since the preview, or while another import is being applied
   */
  public boolean apply(long id, boolean withAccounts) {
    ImportRun run = find(id);
    if (run.getState() == ImportState.APPLYING || run.getState() == ImportState.APPLIED) {
      return false;
    }
    run.apply(current.get().username(), withAccounts, clock.instant());
    flush();
    QueueItem item = queue.find(queue.enqueue(ImportQueue.item(id))).orElseThrow();
    long applying = ImportQueue.importOf(item.subject());
    if (applying != id) {
      ImportRun other = find(applying);
      throw Refusal.conflict(
          "people.refusal.otherImport",
          accounts.nameOf(other.getAppliedBy()),
          other.getApplyStartedAt());
    }
    if (!run.saw(fingerprint(run))) {
      throw Refusal.conflict("people.refusal.registryChanged", run.getPreviewedAt());
    }
    audit.record("people.import-applied", subject(run), "kind=" + run.getKind());
    return true;
  }

  /**
   * Throws the import away, and its file.
   *
   * @throws Refusal NOT_FOUND if there is no such import, CONFLICT if it is over or being applied
   */
  public void discard(long id) {
    ImportRun run = find(id);
    run.discard();
    ImportFile file = entities.find(ImportFile.class, id);
    if (file != null) {
      entities.remove(file);
    }
    flush();
    audit.record("people.import-discarded", subject(run), "kind=" + run.getKind());
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such import
   */
  public ImportRun find(long id) {
    ImportRun run = entities.find(ImportRun.class, id);
    if (run == null) {
      throw Refusal.notFound("people.refusal.noImport");
    }
    return run;
  }

  private void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw Refusal.conflict("people.refusal.importMoved");
    }
  }

  private static String subject(ImportRun run) {
    return "people.import:" + run.getId();
  }

  private static String baseName(String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").strip();
    String shown = name.isEmpty() ? "csv" : name;
    return shown.substring(0, Math.min(shown.length(), FILE_NAME_LENGTH));
  }
}
