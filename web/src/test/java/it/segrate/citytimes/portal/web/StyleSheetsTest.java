package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Style sheets name Bootstrap Italia's files with its version: an upgrade must not lose them. */
class StyleSheetsTest {

  private static final Path FOLDER = Path.of("src/main/webapp/resources/citytimes");
  private static final Pattern WEBJAR =
      Pattern.compile("url\\(\"\\.\\./\\.\\./(webjars/[^\"]+)\"\\)");
  private static final Pattern TOKEN = Pattern.compile("var\\((--[a-z0-9-]+)");

  static Stream<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void filesOfBootstrapItaliaAreThere(Path sheet) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher files = WEBJAR.matcher(Files.readString(sheet));
    while (files.find()) {
      if (getClass().getClassLoader().getResource("META-INF/resources/" + files.group(1)) == null) {
        missing.add(files.group(1));
      }
    }

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyTokenUsedIsDefined(Path sheet) throws IOException {
    String defined = Files.readString(FOLDER.resolve("tokens.css")) + Files.readString(sheet);

    assertThat(TOKEN.matcher(Files.readString(sheet)).results().map(found -> found.group(1)))
        .allMatch(token -> defined.contains(token + ":"));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void nothingComesFromElsewhere(Path sheet) throws IOException {
    assertThat(Files.readString(sheet)).doesNotContain("http:", "https:", "@import");
  }
}
