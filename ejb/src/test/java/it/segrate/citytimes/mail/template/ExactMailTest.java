package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole mails, letter by letter: what {@code mail/expected} holds is what the first sample of each
 * mail reads like. Whoever changes a wording changes the expected mail with it, and reads it.
 */
class ExactMailTest {

  private static final String RECIPIENT = "Ugo Segnaposti";

  private final Templates templates =
      new Templates("https://intranet.comune.example/citytimes", null);

  static List<String> expected() throws IOException, URISyntaxException {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Path root() throws URISyntaxException {
    return Path.of(ExactMailTest.class.getResource("/mail/expected").toURI());
  }

  @ParameterizedTest
  @MethodSource("expected")
  void mailReadsExactlyAsExpected(String file) throws IOException, URISyntaxException {
    String[] parts = file.split("\\.");
    Map<String, Object> first = Samples.of(parts[0]).values().iterator().next();

    RenderedMail mail =
        templates.render(parts[0], Locale.forLanguageTag(parts[1]), RECIPIENT, first);

    String actual =
        parts[2].equals("html") ? mail.html() : "Subject: " + mail.subject() + "\n\n" + mail.text();
    assertThat(actual).isEqualTo(Files.readString(root().resolve(file)));
  }

  @Test
  void everyMailHasAnExpectedTextInBothLanguages() throws IOException, URISyntaxException {
    assertThat(expected().stream().filter(file -> file.endsWith(".txt")))
        .containsExactlyElementsOf(
            Samples.mails().stream()
                .flatMap(mail -> Stream.of(mail + ".en.txt", mail + ".it.txt"))
                .toList());
  }
}
