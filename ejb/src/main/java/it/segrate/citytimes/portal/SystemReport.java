package it.segrate.citytimes.portal;

import java.time.Instant;
import java.util.List;

/**
 * How the running system is.
 *
 * @param version version of the portal
 * @param startedAt when this server started
 * @param node name of this server
 * @param javaVersion version of Java it runs on
 * @param usedMemory bytes of heap in use
 * @param maxMemory bytes of heap allowed
 * @param database name and version of the database, or null when it does not answer
 * @param mailServer address of the mail server
 * @param features every feature found
 */
public record SystemReport(
    String version,
    Instant startedAt,
    String node,
    String javaVersion,
    long usedMemory,
    long maxMemory,
    String database,
    String mailServer,
    List<FeatureReport> features) {

  /** A feature and whether it is switched on. */
  public record FeatureReport(String id, boolean enabled) {}
}
