package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.RequestedWeek;
import it.segrate.citytimes.timeband.RequestedWeekService;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a decision page shows of a time-band request. */
@Named
@RequestScoped
public class TimeBandCaseView {

  @Inject private RequestedWeekService weeks;
  @Inject private PrivateReasonService reasons;

  private RequestedWeek week;
  private Reason reason;
  private boolean read;

  /** The week asked for, and the one before. */
  public RequestedWeek of(long requestId) {
    if (week == null || week.request().getId() != requestId) {
      week = weeks.of(requestId);
    }
    return week;
  }

  /** The band worked now; null for the office's ordinary hours. */
  public TimeBand before(long requestId) {
    return of(requestId).before().orElse(null);
  }

  /** Opens the reason for this answer alone; that it was read is recorded. */
  public void openReason(long requestId) {
    reason = reasons.forEvidence(requestId).orElse(null);
    read = true;
  }

  /** Whether the reason was opened just now. */
  public boolean isRead() {
    return read;
  }

  /** The reason just opened; null if there is none. */
  public Reason getReason() {
    return reason;
  }
}
