package it.segrate.citytimes.people;

import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the staff registry gives to the portal. */
@ApplicationScoped
public class PeopleFeature implements Feature {

  private static final String READ = "people.read";
  private static final String IMPORT = "people.import";
  private static final String ABSENCES = "people.absences";

  @Inject private DemoPeople demo;

  @Override
  public String id() {
    return "people";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission(READ, Role.HR, Role.ADMIN, Role.MANAGER),
        new Permission(
            "people.find",
            Role.EMPLOYEE,
            Role.MANAGER,
            Role.HR,
            Role.OPERATOR,
            Role.SUPERVISOR,
            Role.UNION,
            Role.ADMIN),
        new Permission(IMPORT, Role.HR),
        new Permission(ABSENCES, Role.HR, Role.MANAGER));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry("people.people", "people.menu.people", "/people/people.xhtml", READ, 500),
        new MenuEntry(
            "people.absences", "people.menu.absences", "/people/absences.xhtml", ABSENCES, 510));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("people.registry", "/people/tile.xhtml", IMPORT, 500));
  }

  @Override
  public void seedDemo() {
    demo.seed();
  }
}
