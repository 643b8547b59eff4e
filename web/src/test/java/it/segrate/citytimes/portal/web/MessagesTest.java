package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of every module: both languages in step, each key once, under its own module. */
class MessagesTest {

  private static final Path FOLDER = Path.of("../ejb/src/main/resources");

  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .map(folder -> folder.resolve("messages.properties"))
          .filter(Files::exists)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void englishHasEveryKeyOfTheItalian(Path bundle) throws IOException {
    assertThat(keys(english(bundle))).isEqualTo(keys(bundle));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyKeyBeginsWithItsModule(Path bundle) throws IOException {
    String module = bundle.getParent().getFileName().toString();

    assertThat(keys(bundle)).allMatch(key -> key.startsWith(module + "."));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwice(Path bundle) throws IOException {
    for (Path file : List.of(bundle, english(bundle))) {
      List<String> written =
          Files.readAllLines(file).stream()
              .filter(line -> line.matches("[a-z][\\w.\\-]*\\s*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();

      assertThat(written).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceCanTakeItsFigures(Path bundle) throws IOException {
    for (Path file : List.of(bundle, english(bundle))) {
      read(file)
          .forEach(
              (key, text) -> {
                if (!text.toString().contains("{startRecord}")) {
                  assertThat(new MessageFormat(text.toString(), Locale.ITALIAN))
                      .as(key.toString())
                      .isNotNull();
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void apostrophesAreTypographic(Path bundle) throws IOException {
    for (Path file : List.of(bundle, english(bundle))) {
      assertThat(read(file).values())
          .as(file.toString())
          .noneMatch(text -> text.toString().contains("'"));
    }
  }

  private static Path english(Path bundle) {
    return bundle.resolveSibling("messages_en.properties");
  }

  private static Set<String> keys(Path file) throws IOException {
    return new TreeSet<>(read(file).stringPropertyNames());
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
