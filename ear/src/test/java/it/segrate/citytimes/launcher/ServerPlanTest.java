package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerPlanTest {

  private final ServerPlan plan =
      new ServerPlan(Path.of("p"), Path.of("d"), Path.of("e"), Path.of("w"), 8080, 4848, Map.of());

  @Test
  void whatIsToldTwiceIsToldAsTheLastTime() {
    assertThat(plan.with("citytimes.demo", "false").with("citytimes.demo", "true").config())
        .containsExactly(Map.entry("citytimes.demo", "true"));
  }

  @Test
  void whatIsEmptyIsNotTold() {
    assertThat(plan.with("citytimes.db.url", "").with("citytimes.db.user", null).config())
        .isEmpty();
  }

  @Test
  void postgresNeedsItsDriverAndATableToTry() {
    ServerPlan plan = this.plan.onDatabase("jdbc:postgresql://db/citytimes", "town", "secret");

    assertThat(plan.config())
        .containsEntry("citytimes.db.class", "org.postgresql.Driver")
        .containsEntry("citytimes.db.probe", "pg_catalog.pg_am")
        .containsEntry("citytimes.db.user", "town");
  }

  @Test
  void noDatabaseMeansDerby() {
    assertThat(plan.onDatabase("", null, null).config()).isEmpty();
  }
}
