package it.segrate.citytimes.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every module with migrations, kernel first: a test's schema is the whole portal's. */
final class TestModules {

  private TestModules() {}

  static List<String> all() {
    List<String> modules = new ArrayList<>(MigrationOrder.KERNEL);
    List<String> dialects = Arrays.stream(Dialect.values()).map(Dialect::folder).toList();
    try (Stream<Path> folders = Files.list(migrations())) {
      folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !modules.contains(name) && !dialects.contains(name))
          .sorted()
          .forEach(modules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }

  private static Path migrations() {
    try {
      return Path.of(Migrations.class.getResource("/db").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
