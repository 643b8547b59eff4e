package it.segrate.citytimes.timeband;

import java.time.LocalDate;

/**
 * What a person fills in to ask for a band.
 *
 * @param bandId which band; null while none is chosen
 * @param from first day; null while none is given
 * @param until last day, or null for no end
 * @param reviewOn day on which a band without an end is looked at again; null for none
 * @param reason why, for HR's evidence check alone; never null, may be empty
 * @param submissionKey made by the form when it was drawn: the same form sent twice asks once
 */
public record NewRequest(
    Long bandId,
    LocalDate from,
    LocalDate until,
    LocalDate reviewOn,
    Reason reason,
    String submissionKey) {

  /** Without a day on which it is looked at again. */
  public NewRequest(
      Long bandId, LocalDate from, LocalDate until, Reason reason, String submissionKey) {
    this(bandId, from, until, null, reason, submissionKey);
  }
}
