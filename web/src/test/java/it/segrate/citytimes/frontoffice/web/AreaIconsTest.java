package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.setup.AreaSetupService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AreaIconsTest {

  @Test
  void everyDrawingThatAnAreaMayHaveIsThere() throws IOException {
    String drawings = Files.readString(Path.of("src/main/webapp/resources/citytimes/icons.svg"));

    assertThat(AreaSetupService.ICONS)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(icon -> assertThat(drawings).contains("id=\"ct-" + icon + "\""));
  }
}
