package it.segrate.citytimes.people;

import it.segrate.citytimes.audit.AuditService;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what would be written to the trail, as {@code actor action subject details}. */
public final class NotedAudit extends AuditService {

  private final List<String> acts = new CopyOnWriteArrayList<>();

  /** Everything noted so far, also by transactions that rolled back. */
  public List<String> acts() {
    return acts;
  }

  @Override
  public void record(String action, String subject, String details) {
    acts.add("caller " + action + " " + subject + " " + details);
  }

  @Override
  public void recordBy(String actor, String action, String subject, String details) {
    acts.add(actor + " " + action + " " + subject + " " + details);
  }
}
