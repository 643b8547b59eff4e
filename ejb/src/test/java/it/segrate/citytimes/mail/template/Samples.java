package it.segrate.citytimes.mail.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails that are there, and the values each comes with, found next to the templates. */
final class Samples {

  private static final String SUFFIX = ".samples.json";

  private static Path root;

  private Samples() {}

  /** Names of all mails, from their sample files. */
  static List<String> mails() {
    return files().filter(file -> file.endsWith(SUFFIX)).map(Samples::mail).sorted().toList();
  }

  /** Names of all mails, from their wording. */
  static List<String> worded() {
    return files()
        .filter(file -> file.contains("/"))
        // What is to no audience is no mail: a page to be printed.
        .filter(file -> file.endsWith(".txt") || file.matches(".*-to-.*[.]html"))
        .map(file -> file.substring(0, file.indexOf('.')))
        .distinct()
        .sorted()
        .toList();
  }

  /** The values of each sample of a mail, by the sample's name. */
  @SuppressWarnings("unchecked")
  static Map<String, Map<String, Object>> of(String mail) {
    Map<String, ?> samples = TemplateModel.read(read(mail + SUFFIX));
    return (Map<String, Map<String, Object>>) samples;
  }

  /** What stands in a file. */
  static String read(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of all files below the root of the templates, with slashes. */
  static Stream<String> files() {
    try (Stream<Path> all = Files.walk(root())) {
      return all
          .filter(Files::isRegularFile)
          .map(file -> root().relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the templates: a folder, or within the jar when the build has packed it. */
  static synchronized Path root() {
    if (root == null) {
      try {
        URI layout = Samples.class.getResource("/mail-templates/layout.html").toURI();
        if (layout.getScheme().equals("jar")) {
          FileSystems.newFileSystem(layout, Map.of());
        }
        root = Path.of(layout).getParent();
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return root;
  }

  private static String mail(String file) {
    return file.substring(0, file.length() - SUFFIX.length());
  }
}
