package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.StartCheck;
import it.segrate.citytimes.mail.TemplateCatalogue;
import it.segrate.citytimes.queue.QueueTypeSource;
import it.segrate.citytimes.security.PermissionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Lets the portal start only if all that the features declare fits together. */
@ApplicationScoped
public class FeatureCheck implements StartCheck {

  private static final Logger LOG = Logger.getLogger(FeatureCheck.class.getName());

  @Inject private FeatureRegistry registry;
  @Inject private Instance<PermissionSource> permissions;
  @Inject private Instance<QueueTypeSource> queues;
  @Inject private TemplateCatalogue mails;

  @Override
  public void check() {
    List<String> faults =
        new RegistryCheck(mails::exists, getClass().getClassLoader())
            .faultsOf(registry.all(), permissions.stream().toList(), queues.stream().toList());
    faults.forEach(fault -> LOG.severe(() -> "event=feature-fault " + fault));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("Features do not fit: " + String.join("; ", faults));
    }
    LOG.info(() -> "event=features-checked count=" + registry.all().size());
  }
}
