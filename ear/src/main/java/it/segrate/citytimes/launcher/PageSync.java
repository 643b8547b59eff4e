package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Carries every page that is edited over to the running portal, so that a reload shows it. It looks
 * at the files' times rather than asking the system to be told, which works on every file system.
 */
final class PageSync {

  private static final long PERIOD_MILLIS = 400;

  private final Path sources;
  private final Path deployed;
  private final Terminal terminal;
  private final Map<Path, FileTime> seen = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("page sync").unstarted(task));

  PageSync(Path sources, Path deployed, Terminal terminal) {
    this.sources = sources;
    this.deployed = deployed;
    this.terminal = terminal;
  }

  /** Looks for as long as this process lives; what stands there now is deployed already. */
  void start() {
    look(false);
    timer.scheduleWithFixedDelay(
        () -> look(true), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks at every file once, and copies those that changed since the last look. */
  void look(boolean copy) {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        if (!time.equals(seen.put(file, time)) && copy) {
          carry(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // An editor replaces a file by deleting it first: the next look finds the new one.
      terminal.say("Page not carried over yet: " + e.getMessage());
    }
  }

  private void carry(Path file) throws IOException {
    Path relative = sources.relativize(file);
    Path target = deployed.resolve(relative.toString());
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    terminal.say("Page updated: " + relative);
  }
}
