package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.RequestedWeek;
import it.segrate.citytimes.timeband.RequestedWeekService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.evidence.Evidence;
import it.segrate.citytimes.timeband.evidence.EvidenceService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** What a decision page shows of a time-band request. */
@Named
@RequestScoped
public class TimeBandCaseView {

  @Inject private RequestedWeekService weeks;
  @Inject private PrivateReasonService reasons;
  @Inject private EvidenceService evidence;
  @Inject private BandWeeksView bands;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private RequestedWeek week;
  private Reason reason;
  private boolean read;
  private List<Evidence> files = List.of();
  private LocalDate until;

  /** The week asked for, and the one before. */
  public RequestedWeek of(long requestId) {
    if (week == null || week.request().getId() != requestId) {
      week = weeks.of(requestId);
    }
    return week;
  }

  /** What is worked now where it is no band: a personalised schedule, or the ordinary hours. */
  public String noBand(long requestId) {
    return texts.get(
        weeks.isPersonalised(requestId) ? "timeband.case.personalised" : "timeband.case.noBand");
  }

  /** The band worked now; null if it is none. */
  public TimeBand before(long requestId) {
    return of(requestId).before().orElse(null);
  }

  /** The first day that was asked for, where it was approved from a later one; null otherwise. */
  public String asked(long requestId) {
    return of(requestId).request().askedFrom().map(dates::day).orElse(null);
  }

  /** '«Cinque giorni uguali» non ha una fine: finisce domenica 10 gennaio.'; empty if none is. */
  public String endsForGood(long requestId) {
    return of(requestId)
        .takeover()
        .map(
            one ->
                texts.of(
                    "timeband.case.endsForGood", bands.name(one.ended()), dates.day(one.lastDay())))
        .orElse("");
  }

  /** When they have no band any more. */
  public String endsForGoodText(long requestId) {
    return of(requestId)
        .takeover()
        .map(one -> texts.of("timeband.case.endsForGoodText", dates.day(one.returnsOn())))
        .orElse("");
  }

  /** Opens the reason for this answer alone; that it was read is recorded. */
  public void openReason(long requestId) {
    reason = reasons.forEvidence(requestId).orElse(null);
    files = evidence.forCheck(requestId);
    read = true;
  }

  /** The files that prove it, once it was opened; none before. */
  public List<Evidence> getFiles() {
    return files;
  }

  /** Says whether the request has precedence. */
  public String judge(long requestId, boolean eligible) {
    evidence.judge(requestId, eligible, until);
    Said.done(
        texts.get(eligible ? "timeband.case.judgedYes" : "timeband.case.judgedNo"),
        texts.get("timeband.case.judged.next"));
    long caseId = of(requestId).request().caseId().orElseThrow();
    return "/approval/decision.xhtml?faces-redirect=true&id=" + caseId;
  }

  /** Last day on which the reason holds. */
  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
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
