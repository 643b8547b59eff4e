package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.ReasonCategory;
import it.segrate.citytimes.timeband.TimeBandRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What a person fills in to ask for a band. */
public class TimeBandRequestForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key = UUID.randomUUID().toString();
  private Long band;
  private LocalDate from;
  private LocalDate until;
  private LocalDate reviewOn;
  private ReasonCategory category;
  private String reason;

  /** Goes on with a draft, which the same form then sends. */
  void goOn(TimeBandRequest draft, Reason written) {
    key = draft.getSubmissionKey();
    band = draft.getBand().getId();
    from = draft.getFrom();
    until = draft.until().orElse(null);
    reviewOn = draft.reviewOn().orElse(null);
    category = written.category();
    reason = written.text();
  }

  /** Asks for the same band again: from the day after its end, if it has one to come. */
  void askAgain(TimeBandRequest former, LocalDate earliest) {
    band = former.getBand().getId();
    from =
        former
            .until()
            .map(end -> end.plusDays(1))
            .filter(day -> !day.isBefore(earliest))
            .orElse(null);
  }

  /** The request as the service takes it. */
  NewRequest toRequest() {
    return new NewRequest(band, from, until, reviewOn, new Reason(category, reason), key);
  }

  public Long getBand() {
    return band;
  }

  public void setBand(Long band) {
    this.band = band;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public LocalDate getReviewOn() {
    return reviewOn;
  }

  public void setReviewOn(LocalDate reviewOn) {
    this.reviewOn = reviewOn;
  }

  public ReasonCategory getCategory() {
    return category;
  }

  public void setCategory(ReasonCategory category) {
    this.category = category;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
