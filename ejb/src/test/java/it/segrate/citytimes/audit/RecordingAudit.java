package it.segrate.citytimes.audit;

import java.util.ArrayList;
import java.util.List;

/** Notes what would be recorded, for tests of the services that record. */
public class RecordingAudit extends AuditService {

  private final List<String> acts = new ArrayList<>();

  /** What was recorded: {@code action subject details}, with {@code for somebody} where so. */
  public List<String> acts() {
    return List.copyOf(acts);
  }

  @Override
  public void record(String action, String subject, String details) {
    acts.add(action + ' ' + subject + ' ' + details);
  }

  @Override
  public void recordFor(String onBehalfOf, String action, String subject, String details) {
    acts.add(action + ' ' + subject + ' ' + details + " for " + onBehalfOf);
  }

  @Override
  public void recordBy(String actor, String action, String subject, String details) {
    acts.add(action + ' ' + subject + ' ' + details + " by " + actor);
  }
}
