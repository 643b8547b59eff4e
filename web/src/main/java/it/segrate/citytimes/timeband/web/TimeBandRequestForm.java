package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.ReasonCategory;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What a person fills in to ask for a band. */
public class TimeBandRequestForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key = UUID.randomUUID().toString();
  private Long band;
  private LocalDate from;
  private LocalDate until;
  private ReasonCategory category;
  private String reason;

  /** The request as the service takes it. */
  NewRequest toRequest() {
    return new NewRequest(band, from, until, new Reason(category, reason), key);
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
