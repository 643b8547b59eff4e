package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.mail.MailServer;
import it.segrate.citytimes.portal.SystemReport.FeatureReport;
import it.segrate.citytimes.queue.worker.ThisServer;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;

/** Tells the administrator how the system is. */
@Stateless
@RequiresPermission("portal.system")
public class SystemService {

  private static final String BUILD =
      "/META-INF/maven/it.segrate.citytimes/citytimes-ejb/pom.properties";

  @EJB private DatabaseStartup database;
  @Inject private FeatureRegistry registry;
  @Inject private MailServer mail;

  /** The state of this moment, on this server. */
  public SystemReport report() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new SystemReport(
        version(),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        ThisServer.name(),
        Runtime.version().toString(),
        heap.getUsed(),
        heap.getMax(),
        product(),
        mail.place(),
        registry.all().stream()
            .map(feature -> new FeatureReport(feature.id(), registry.isEnabled(feature.id())))
            .toList());
  }

  private String product() {
    try {
      return database.product();
    } catch (SQLException e) {
      return null;
    }
  }

  /**
   * From what the build leaves in the jar: Payara unpacks it, and forgets what its manifest says.
   */
  private static String version() {
    try (InputStream in = SystemService.class.getResourceAsStream(BUILD)) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      return build.getProperty("version", "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
