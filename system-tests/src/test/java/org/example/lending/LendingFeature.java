package org.example.lending;

import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.queue.OnLeaseEnd;
import it.segrate.citytimes.queue.QueueLane;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What lending gives to the portal. */
@ApplicationScoped
public class LendingFeature implements Feature {

  @Inject private LendingDemo demo;

  @Override
  public String id() {
    return "lending";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(new Permission(LendingService.BORROW, Role.OPERATOR, Role.SUPERVISOR));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "lending.things",
            "lending.menu.things",
            "/lending/things.xhtml",
            LendingService.BORROW,
            700));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("lending.free", "/lending/tile.xhtml", LendingService.BORROW, 700));
  }

  @Override
  public List<QueueType> queueTypes() {
    return List.of(
        new QueueType(
                LendingService.QUEUE,
                List.of(new QueueLane("return", Duration.ZERO)),
                Duration.ofMinutes(1),
                QueueType.UNLIMITED,
                OnLeaseEnd.READY)
            .unhurried());
  }

  @Override
  public List<String> mailTemplates() {
    return List.of(LendingService.MAIL);
  }

  @Override
  public void seedDemo() {
    demo.seed();
  }
}
