package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.AccountLinks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the changes of an import in short transactions. A line is marked as made in the transaction
 * that makes it, so an import that was interrupted goes on where it stopped and no line is made
 * twice. Called by the {@link ImportWorker} alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportApplier {

  @PersistenceContext private EntityManager entities;
  @Inject private AccountLinks accounts;
  @Inject private AuditService audit;
  @Inject private QueueService queue;
  @Inject private ImportSubjects subjects;
  @Inject private Clock clock;

  /** For the container. */
  public ImportApplier() {}

  ImportApplier(
      EntityManager entities,
      AccountLinks accounts,
      AuditService audit,
      QueueService queue,
      ImportSubjects subjects,
      Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.audit = audit;
    this.queue = queue;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** The lines whose change is still to be made, in their order, at most as many as asked for. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> pending(long importId, int max) {
    return entities
        .createQuery(
            "SELECT r.id FROM ImportRow r WHERE r.importId = :id AND r.state = :state"
                + " ORDER BY r.place",
            Long.class)
        .setParameter("id", importId)
        .setParameter("state", RowState.PENDING)
        .setMaxResults(max)
        .getResultList();
  }

  /** Makes the changes of these lines, all or none; lines that are made already are left alone. */
  public void make(long importId, List<Long> rowIds) {
    ImportRun run = entities.find(ImportRun.class, importId);
    RowChange change = new RowChange(entities, accounts, audit, subjects, LocalDate.now(clock));
    for (long id : rowIds) {
      ImportRow row = entities.find(ImportRow.class, id);
      if (row.getState() == RowState.PENDING) {
        change.make(run, row);
      }
    }
  }

  /** Sends a line to the quarantine whose change the database or the registry's rules refuse. */
  public void setAside(long rowId) {
    ImportRow row = entities.find(ImportRow.class, rowId);
    if (row.getState() == RowState.PENDING) {
      row.setAside(Problem.of(null, Reason.CHANGED_MEANWHILE, ""));
    }
  }

  /**
   * Ends an import whose lines are all done, and with it its item of the queue.
   *
   * @throws it.segrate.citytimes.Refusal CONFLICT if another worker has taken the import over
   */
  public void finish(long importId, ItemHandle item) {
    ImportRun run = entities.find(ImportRun.class, importId);
    if (run.getState() == ImportState.APPLYING) {
      run.finish(clock.instant());
      forgetFile(importId);
      audit.recordBy(
          run.getAppliedBy(), "people.import-finished", "people.import:" + importId, null);
    }
    queue.complete(item);
  }

  /** Deletes imports, with the personal data in them, that were uploaded before an instant. */
  public int forget(Instant before) {
    return entities
        .createQuery("DELETE FROM ImportRun i WHERE i.uploadedAt < :before AND i.state <> :busy")
        .setParameter("before", before)
        .setParameter("busy", ImportState.APPLYING)
        .executeUpdate();
  }

  private void forgetFile(long importId) {
    ImportFile file = entities.find(ImportFile.class, importId);
    if (file != null) {
      entities.remove(file);
    }
  }
}
