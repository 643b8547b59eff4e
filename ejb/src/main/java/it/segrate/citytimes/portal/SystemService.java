package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.portal.SystemReport.FeatureReport;
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
import org.eclipse.microprofile.config.Config;

/** Tells the administrator how the system is. */
@Stateless
@RequiresPermission("portal.system")
public class SystemService {

  private static final String POM =
      "/META-INF/maven/it.segrate.citytimes/citytimes-ejb/pom.properties";

  @EJB private DatabaseStartup database;
  @Inject private FeatureRegistry registry;
  @Inject private Config config;

  /** The state of this moment, on this server. */
  public SystemReport report() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new SystemReport(
        version(),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        value("HOSTNAME", "localhost"),
        Runtime.version().toString(),
        heap.getUsed(),
        heap.getMax(),
        product(),
        value("citytimes.mail.host", "localhost") + ':' + value("citytimes.mail.port", "25"),
        registry.all().stream()
            .map(feature -> new FeatureReport(feature.id(), registry.isEnabled(feature.id())))
            .toList());
  }

  /** As Maven wrote it into the jar: Payara does not read the manifests of the jars of an EAR. */
  private static String version() {
    try (InputStream written = SystemService.class.getResourceAsStream(POM)) {
      Properties pom = new Properties();
      if (written != null) {
        pom.load(written);
      }
      return pom.getProperty("version", "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String product() {
    try {
      return database.product();
    } catch (SQLException e) {
      return null;
    }
  }

  private String value(String name, String otherwise) {
    return config.getOptionalValue(name, String.class).orElse(otherwise);
  }
}
