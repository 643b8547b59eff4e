package it.segrate.citytimes.timeband.evidence;

import java.time.Instant;

/**
 * A file that proves a reason, without its content. It never prints itself.
 *
 * @param name harmless, with the ending of what it is
 * @param size in bytes
 */
public record Evidence(
    long id, long requestId, String name, EvidenceKind kind, int size, Instant addedAt) {

  /** Size in whole kilobytes, at least 1. */
  public int kilobytes() {
    return Math.max(1, size / 1024);
  }

  @Override
  public String toString() {
    return "Evidence[private]";
  }
}
