package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.portal.Text;
import java.time.LocalDate;

/**
 * A step in the mail of one morning.
 *
 * @param person who asks
 * @param asked for what
 * @param due by when it is to be decided
 * @param deputyFor whom the reader stands in for; empty for nobody
 * @param escalated whether it came up because nobody below decided in time
 * @param asks whether an answer of who asks is awaited
 */
record DigestRow(
    String person, Text asked, LocalDate due, String deputyFor, boolean escalated, boolean asks) {

  boolean isLate(LocalDate today) {
    return due.isBefore(today);
  }
}
