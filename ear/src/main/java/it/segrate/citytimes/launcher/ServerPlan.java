package it.segrate.citytimes.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one server is made of.
 *
 * @param payara an unpacked Payara Server, which is shared and never written to
 * @param drivers the folder of the JDBC driver jars
 * @param ear the portal
 * @param work the folder of this server alone: its domain, its Derby database, its logs
 * @param httpPort the one port that other machines may reach, 1 to 65535
 * @param adminPort where the administration listens, on the loopback interface only
 * @param config what the portal is told, by MicroProfile Config name
 */
public record ServerPlan(
    Path payara,
    Path drivers,
    Path ear,
    Path work,
    int httpPort,
    int adminPort,
    Map<String, String> config) {

  /**
   * Seals the private reasons of invented people, in Base64. It stands here for all to read: a
   * portal with real people has a key of its own.
   */
  public static final String DEMO_REASONS_KEY = "ZGVtby1vbmx5LW5ldmVyLWZvci1yZWFsLXJlYXNvbnM=";

  /** Copies the configuration: a plan never changes. */
  public ServerPlan {
    config = Map.copyOf(config);
  }

  /** The same server with one more thing told to the portal; an empty value tells nothing. */
  public ServerPlan with(String name, String value) {
    if (value == null || value.isBlank()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(config);
    more.put(name, value);
    return new ServerPlan(payara, drivers, ear, work, httpPort, adminPort, more);
  }

  /** The same server with another portal on it. */
  public ServerPlan withEar(Path other) {
    return new ServerPlan(payara, drivers, other, work, httpPort, adminPort, config);
  }

  /**
   * The same server on another database than Derby.
   *
   * @param url JDBC URL; empty for Derby
   */
  public ServerPlan onDatabase(String url, String user, String password) {
    ServerPlan plan =
        with("citytimes.db.url", url)
            .with("citytimes.db.user", user)
            .with("citytimes.db.password", password);
    return url.startsWith("jdbc:postgresql:")
        ? plan.with("citytimes.db.class", "org.postgresql.Driver")
            .with("citytimes.db.probe", "pg_catalog.pg_am")
        : plan;
  }

  /** The domain's folder, which carries the name of the domain. */
  public Path domain() {
    return work.resolve("domains").resolve(Domain.NAME);
  }

  /** Where Derby keeps its databases. */
  public Path derby() {
    return work.resolve("derby");
  }

  /** The server's complete log. */
  public Path log() {
    return domain().resolve("logs").resolve("server.log");
  }

  /** The pages as the server reads them, once the EAR is deployed. */
  public Path deployedPages() {
    return domain().resolve("applications").resolve("citytimes").resolve("citytimes-web_war");
  }

  /** An address of this server. */
  public String url(String path) {
    return "http://localhost:" + httpPort + path;
  }
}
