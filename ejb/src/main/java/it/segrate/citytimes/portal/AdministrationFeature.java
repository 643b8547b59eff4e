package it.segrate.citytimes.portal;

import it.segrate.citytimes.security.DemoAccounts;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Speaks for the kernel, whose modules cannot know the portal: their pages and permissions. */
@ApplicationScoped
public class AdministrationFeature implements Feature {

  @Inject private DemoAccounts demoAccounts;

  @Override
  public String id() {
    return "portal";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission("security.administer", Role.ADMIN),
        new Permission("audit.read", Role.ADMIN),
        new Permission("queue.administer", Role.ADMIN),
        new Permission("mail.administer", Role.ADMIN),
        new Permission("portal.system", Role.ADMIN));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry("portal.home", "portal.menu.home", "/home.xhtml", null, 0),
        new MenuEntry(
            "portal.queues", "portal.menu.queues", "/portal/queues.xhtml", "queue.administer", 900),
        new MenuEntry(
            "mail.outbox",
            "portal.menu.mail",
            "/mail/outbox.xhtml",
            "mail.administer",
            910,
            List.of("/mail/sending.xhtml", "/mail/templates.xhtml", "/mail/template.xhtml")),
        new MenuEntry(
            "portal.users", "portal.menu.users", "/portal/users.xhtml", "security.administer", 920),
        new MenuEntry(
            "portal.audit", "portal.menu.audit", "/portal/audit.xhtml", "audit.read", 930),
        new MenuEntry(
            "portal.system", "portal.menu.system", "/portal/system.xhtml", "portal.system", 940));
  }

  @Override
  public void seedDemo() {
    demoAccounts.seed();
  }
}
