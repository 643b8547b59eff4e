package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.portal.SystemReport.FeatureReport;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Tells the administrator how the system is. */
@Stateless
@RequiresPermission("portal.system")
public class SystemService {

  @EJB private DatabaseStartup database;
  @Inject private FeatureRegistry registry;
  @Inject private Config config;

  /** The state of this moment, on this server. */
  public SystemReport report() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new SystemReport(
        Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("-"),
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
