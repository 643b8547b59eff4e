package it.segrate.citytimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page tells what the code says. */
class ArchitecturePageTest {

  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern MODULE_OF_ROW = Pattern.compile("^(?:\\| | {4})([a-z]+)\\b.*");

  private final ArchitecturePage page = new ArchitecturePage();

  @Test
  void pageTellsWhatTheCodeSays() throws IOException {
    if ("yes".equals(System.getProperty("architecture.write"))) {
      Files.writeString(PAGE, page.text());
    }

    assertThat(written())
        .as(
            "docs/architecture.md is not what the code says; it is written anew by: %s",
            ArchitecturePage.COMMAND)
        .isEqualTo(page.text().lines().toList());
  }

  /** Without what a feature that was taken away has left behind. */
  private List<String> written() throws IOException {
    return Files.readAllLines(PAGE).stream().filter(line -> !isOfNoModule(line)).toList();
  }

  private boolean isOfNoModule(String line) {
    Matcher row = MODULE_OF_ROW.matcher(line);
    return row.matches() && !row.group(1).equals("mvn") && !page.modules().contains(row.group(1));
  }
}
