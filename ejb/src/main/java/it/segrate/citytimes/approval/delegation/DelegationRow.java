package it.segrate.citytimes.approval.delegation;

import java.time.LocalDate;

/**
 * A delegation as its two sides see it.
 *
 * @param head full name of who is stood in for
 * @param deputy full name of who stands in
 * @param from first day; null where it holds while the head is absent
 * @param until last day; null where it holds while the head is absent
 * @param office name of the one office it is for; null for all
 * @param kind the one kind of case it is for; null for all
 * @param standing how it stands today
 */
public record DelegationRow(
    long id,
    String head,
    String deputy,
    LocalDate from,
    LocalDate until,
    String office,
    String kind,
    Standing standing) {

  /** How a delegation stands on a day. */
  public enum Standing {
    /** The deputy may decide. */
    NOW,
    /** Its first day is to come, or the head is here. */
    LATER,
    /** Its last day is over. */
    OVER,
    /** The head took it back. */
    RECALLED,
    /** The deputy refused it. */
    REFUSED
  }

  /** Whether either side can still end it. */
  public boolean isOpen() {
    return standing == Standing.NOW || standing == Standing.LATER;
  }
}
