package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The areas under which kiosks show services: how they come, change places and go. */
@BothDatabases
class AreaSetupTest {

  private SetupKit kit;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
  }

  @Test
  void areaIsAddedAndKiosksShowItOnceItHasAService() {
    ServiceArea sport = add("Sport");
    assertThat(names()).containsExactly("Area it", "Sport");
    assertThat(kit.hall.kiosk().areas())
        .extracting(KioskState.Area::name)
        .containsExactly("Area it");

    long queue = kit.queues("A").iterator().next();
    kit.services(
        s -> s.offer(kit.code, new ServiceFields("Campi", "Courts", queue, sport.getId(), "5")));
    assertThat(kit.hall.kiosk().areas())
        .contains(new KioskState.Area(sport.getId(), "Sport", "campi", "hand"));
    assertThat(kit.audit.lines())
        .contains("frontoffice.area-added frontoffice.area:" + sport.getId() + " Sport");
  }

  @Test
  void areaIsWrittenAnew() {
    ServiceArea sport = add("Sport");
    areas(a -> a.write(sport.getId(), version(sport), fields("Sport e verde", "leaf")));

    ServiceArea now = kit.areas(a -> a.get(sport.getId()));
    assertThat(now.getName().it()).isEqualTo("Sport e verde");
    assertThat(now.getIcon()).isEqualTo("leaf");
    assertThat(kit.audit.lines())
        .contains("frontoffice.area-changed frontoffice.area:" + sport.getId() + " Sport e verde");
  }

  @Test
  void areasChangePlacesAndTheFirstStaysFirst() {
    ServiceArea sport = add("Sport");
    ServiceArea verde = add("Verde");
    areas(a -> a.move(verde.getId(), true));
    assertThat(names()).containsExactly("Area it", "Verde", "Sport");
    areas(a -> a.move(verde.getId(), true));
    areas(a -> a.move(verde.getId(), true));
    assertThat(names()).containsExactly("Verde", "Area it", "Sport");
    areas(a -> a.move(verde.getId(), false));
    areas(a -> a.move(sport.getId(), false));
    assertThat(names()).containsExactly("Area it", "Verde", "Sport");
    assertThat(kit.audit.lines())
        .contains("frontoffice.area-moved frontoffice.area:" + verde.getId() + " Verde");
  }

  @Test
  void areaIsTakenAwayWhenNothingStandsInIt() {
    ServiceArea sport = add("Sport");
    long full = all().getFirst().getId();
    refused("area.used", null, () -> areas(a -> a.remove(full)));
    assertThat(kit.<Map<Long, Long>>areas(a -> a.services(kit.code)))
        .containsEntry(full, 3L)
        .hasSize(1);
    areas(a -> a.remove(sport.getId()));

    assertThat(names()).containsExactly("Area it");
    refused("area", null, () -> areas(a -> a.remove(sport.getId())));
    assertThat(kit.audit.lines())
        .contains("frontoffice.area-removed frontoffice.area:" + sport.getId() + " Sport");
  }

  @Test
  void badFieldsOfAnAreaAreNamed() {
    refused("queue.name", "nameIt", () -> add(" "));
    refused("area.name", "nameIt", () -> add("AREA IT"));
    refused(
        "area.name",
        "nameEn",
        () -> add(new AreaFields("Altro", "area EN", "campi", "courts", "hand")));
    refused(
        "area.hint", "hintIt", () -> add(new AreaFields("Sport", "Sports", "", "courts", "hand")));
    refused(
        "area.hint",
        "hintEn",
        () -> add(new AreaFields("Sport", "Sports", "campi", "c".repeat(121), "hand")));
    refused("area.icon", "icon", () -> add(fields("Sport", "unicorn")));
    refused("area.icon", "icon", () -> add(fields("Sport", null)));
    refused("branch", null, () -> kit.areas(a -> a.add("nowhere", fields("Sport", "hand"))));
    assertThat(names()).containsExactly("Area it");
  }

  @Test
  void twoWhoWriteAnAreaAtOnceDoNotOverwriteEachOther() {
    ServiceArea sport = add("Sport");
    int seen = version(sport);
    areas(a -> a.write(sport.getId(), seen, fields("Verde", "leaf")));

    refused(
        "area.changed",
        null,
        () -> areas(a -> a.write(sport.getId(), seen, fields("Parchi", "leaf"))));
    areas(a -> a.write(sport.getId(), version(sport), fields("Verde", "hand")));
    assertThat(names()).containsExactly("Area it", "Verde");
  }

  private static AreaFields fields(String name, String icon) {
    return new AreaFields(name, name, "campi", "courts", icon);
  }

  private ServiceArea add(String name) {
    return add(fields(name, "hand"));
  }

  private ServiceArea add(AreaFields fields) {
    return kit.areas(a -> a.add(kit.code, fields));
  }

  private int version(ServiceArea area) {
    return kit.<ServiceArea>areas(a -> a.get(area.getId())).getVersion();
  }

  private List<ServiceArea> all() {
    return kit.areas(a -> a.areas(kit.code));
  }

  private List<String> names() {
    return all().stream().map(one -> one.getName().it()).toList();
  }

  private void areas(Consumer<AreaSetupService> act) {
    kit.areas(
        a -> {
          act.accept(a);
          return null;
        });
  }
}
