package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.DatabaseReady;
import it.segrate.citytimes.mail.TemplateCatalogue;
import it.segrate.citytimes.security.PermissionPolicy;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks what the features declare, then makes the demo data where the run profile asks for it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalStartup {

  private static final Logger LOG = Logger.getLogger(PortalStartup.class.getName());

  @Inject private FeatureRegistry registry;
  @Inject private PermissionPolicy policy;
  @Inject private TemplateCatalogue templates;
  @Inject private TemplateCatalogue mails;
  @Inject private DemoSeeder seeder;

  @Inject
  @ConfigProperty(name = "citytimes.demo", defaultValue = "false")
  private boolean demo;

  @PostConstruct
  void check() {
    RegistryCheck check =
        new RegistryCheck(policy.granted().keySet(), mails::exists, getClass().getClassLoader());
    List<String> faults = check.faultsOf(registry.all());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("Features do not fit: " + String.join("; ", faults));
    }
    LOG.info(() -> "event=portal-checked features=" + registry.features().size());
  }

  public void seed(@Observes DatabaseReady ready) {
    if (demo) {
      registry.features().forEach(seeder::seed);
      LOG.info("event=demo-seeded");
    }
  }
}
