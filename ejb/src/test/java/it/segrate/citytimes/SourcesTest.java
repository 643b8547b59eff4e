package it.segrate.citytimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not keep: SQL in strings and scripts, and what every package says. */
class SourcesTest {

  private static final Path JAVA = Path.of("src/main/java/it/segrate/citytimes");
  private static final Path SCRIPTS = Path.of("src/main/resources/db");
  private static final Pattern QUEUE_TABLE =
      Pattern.compile(
          "\\b(from|join|into|update|table|references|on)\\s+queue_(item|history)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Past this many types a package is split by sub-concept. */
  private static final int LARGE = 40;

  @Test
  void theTablesOfTheQueueAreTouchedByTheQueueAlone() throws IOException {
    List<Path> others = new ArrayList<>();
    for (Path folder : List.of(JAVA, SCRIPTS)) {
      for (Path file : files(folder)) {
        boolean isTheQueues = file.toString().contains("/queue/");
        if (!isTheQueues && QUEUE_TABLE.matcher(Files.readString(file)).find()) {
          others.add(file);
        }
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    assertThat(packages())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void noPackageIsTooLargeToBeRead() throws IOException {
    assertThat(packages()).allSatisfy(folder -> assertThat(typesOf(folder)).hasSizeLessThan(LARGE));
  }

  private static List<Path> packages() throws IOException {
    return files(JAVA).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .map(Path::getParent)
        .distinct()
        .toList();
  }

  private static List<Path> typesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
