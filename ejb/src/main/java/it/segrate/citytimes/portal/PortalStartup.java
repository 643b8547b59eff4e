package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.SchemaReady;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the demo data where the run profile asks for it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalStartup {

  private static final Logger LOG = Logger.getLogger(PortalStartup.class.getName());

  @Inject private FeatureRegistry registry;
  @Inject private DemoSeeder seeder;

  @Inject
  @ConfigProperty(name = "citytimes.demo", defaultValue = "false")
  private boolean demo;

  public void seed(@Observes SchemaReady ready) {
    if (demo) {
      registry.features().forEach(seeder::seed);
      LOG.info("event=demo-seeded");
    }
  }
}
