package org.example.faulty;

import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Takes the names of others, and forgets its own words. */
@ApplicationScoped
public class FaultyFeature implements Feature {

  @Override
  public String id() {
    return "people";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(new Permission("audit.read", Role.EMPLOYEE));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry("faulty.page", "faulty.menu.page", "/faulty.xhtml", "faulty.see", 1));
  }

  @Override
  public List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
            "mail",
            List.of(new QueueLane("only", Duration.ZERO)),
            Duration.ofMinutes(1),
            1,
            OnLeaseEnd.READY));
  }

  @Override
  public List<String> mailTemplates() {
    return List.of("faulty/nothing-to-nobody");
  }
}
