package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one Payara domain. It is made anew from Payara's own template at each start, so
 * nothing of an earlier start is left in it but what makes the next one faster.
 */
final class Domain {

  static final String NAME = "citytimes";

  /** What a start leaves behind and the next must not find. */
  private static final List<String> LEFTOVERS =
      List.of("applications", "generated", "autodeploy", "config");

  /** Without colours, as {@link LogHead} reads it. */
  private static final String CONSOLE =
      "\ncom.sun.enterprise.server.logging.UniformLogFormatter.ansiColor=false\n";

  private final ServerPlan plan;

  Domain(ServerPlan plan) {
    this.plan = plan;
  }

  /** Makes the domain ready to start, with the EAR as the one thing to deploy. */
  void prepare() {
    Path template = plan.payara().resolve("glassfish/domains/domain1");
    if (!Files.isDirectory(template)) {
      throw new LauncherException("There is no Payara Server in " + plan.payara() + ".");
    }
    Path domain = plan.domain();
    try {
      for (String leftover : LEFTOVERS) {
        delete(domain.resolve(leftover));
      }
      copy(template, domain);
      copyDrivers(domain.resolve("lib"));
      new DomainXml(template.resolve("config/domain.xml"))
          .write(domain.resolve("config/domain.xml"), plan.httpPort(), plan.adminPort());
      Files.writeString(
          domain.resolve("config/logging.properties"), CONSOLE, StandardOpenOption.APPEND);
      Files.writeString(afterBoot(), "deploy --name citytimes " + plan.ear() + "\n");
      Files.createDirectories(plan.derby());
    } catch (IOException e) {
      throw new UncheckedIOException("The domain cannot be written to " + domain, e);
    }
  }

  /** The commands that the server runs when it is up. */
  Path afterBoot() {
    return plan.domain().resolve("config/after-boot.txt");
  }

  private void copyDrivers(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(plan.drivers())) {
      for (Path jar : jars.toList()) {
        Files.copy(
            jar, lib.resolve(jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failed)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
