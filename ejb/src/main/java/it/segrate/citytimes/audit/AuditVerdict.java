package it.segrate.citytimes.audit;

/**
 * What a walk along the trail found.
 *
 * @param finding whole, or the first thing wrong
 * @param sequence the last good line of a whole or cut trail; else the line at fault
 * @param lastHash the hash of the last line of a whole trail, to be noted as an anchor; else null
 */
public record AuditVerdict(Finding finding, long sequence, String lastHash) {

  /** What can be wrong with a trail. */
  public enum Finding {
    /** Every line stands as it was written. */
    WHOLE,
    /** A line reads otherwise than it was written, or stands where another stood. */
    EDITED,
    /** A line in the middle is gone. */
    MISSING,
    /** Lines at the end are gone. */
    TRUNCATED
  }

  static AuditVerdict whole(long last, String hash) {
    return new AuditVerdict(Finding.WHOLE, last, hash);
  }

  static AuditVerdict edited(long sequence) {
    return new AuditVerdict(Finding.EDITED, sequence, null);
  }

  static AuditVerdict missing(long sequence) {
    return new AuditVerdict(Finding.MISSING, sequence, null);
  }

  static AuditVerdict truncated(long lastGood) {
    return new AuditVerdict(Finding.TRUNCATED, lastGood, null);
  }

  public boolean isWhole() {
    return finding == Finding.WHOLE;
  }
}
