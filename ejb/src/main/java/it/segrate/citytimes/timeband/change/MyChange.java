package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.approval.CaseProgress;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** A change of a band of one's own, and how far its case is. */
public record MyChange(BandChange change, CaseProgress progress) {

  private static final String EVENT = "approval.event.";

  /** What happens to a change that would read like something that happened to the request. */
  private static final Set<String> OWN =
      Set.of(
          "OPENED", "APPROVED", "APPROVED_HR", "REJECTED", "REJECTED_HR", "WITHDRAWN", "EXPIRED");

  public boolean isOpen() {
    return change.isOpen();
  }

  /** Whether it came to nothing, and not because the person took it back. */
  public boolean isRefused() {
    return change.getState() == ChangeState.REFUSED || change.getState() == ChangeState.EXPIRED;
  }

  /** What ended a change that came to nothing: who said no, when and why, or that nobody did. */
  public Optional<ApprovalEvent> refusal() {
    return progress.history().stream()
        .filter(
            event ->
                event.getWhat().startsWith(EVENT + "REJECTED")
                    || event.getWhat().equals(EVENT + "EXPIRED"))
        .max(Comparator.comparing(ApprovalEvent::getId));
  }

  /**
   * Message key of what happened, which says that it was the change it happened to: the history of
   * a request has both.
   */
  public String what(ApprovalEvent event) {
    String what = event.getWhat().replaceFirst("_(OFFICE|DEPARTMENT)_HEAD$", "");
    String own = what.startsWith(EVENT) ? what.substring(EVENT.length()) : "";
    return OWN.contains(own)
        ? "timeband.change.event." + change.getKind() + "." + own
        : event.getWhat();
  }
}
