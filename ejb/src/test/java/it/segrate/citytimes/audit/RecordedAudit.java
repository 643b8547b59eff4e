package it.segrate.citytimes.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit trail that is a list: what tests of other modules ask after. */
public class RecordedAudit extends AuditService {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void record(String action, String subject, String details) {
    lines.add(String.join(" ", action, subject, String.valueOf(details)));
  }

  @Override
  public void recordFor(String onBehalfOf, String action, String subject, String details) {
    lines.add(String.join(" ", action, subject, String.valueOf(details), "for", onBehalfOf));
  }

  /** Every line so far, as {@code action subject details [for whom]}. */
  public List<String> lines() {
    return lines;
  }
}
