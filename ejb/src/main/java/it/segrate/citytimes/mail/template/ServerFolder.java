package it.segrate.citytimes.mail.template;

import it.segrate.citytimes.mail.template.OwnFile.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The folder on the server whose files replace the portal's own. Each version of a file is tried
 * before it is used for the first time; one that does not hold is never used, and the log says why,
 * once.
 */
final class ServerFolder {

  private static final Logger LOG = Logger.getLogger(ServerFolder.class.getName());

  private final Path folder;
  private final BiFunction<ServerFolder, String, Optional<String>> trial;
  private final Map<String, Judged> judged = new ConcurrentHashMap<>();
  private volatile Map<String, Long> added = Map.of();

  /** What was found of one version of a file. */
  private record Judged(long modified, long size, String fault) {

    boolean isOf(long otherModified, long otherSize) {
      return modified == otherModified && size == otherSize;
    }
  }

  /**
   * @param folder or null for none
   * @param trial finds what is wrong with a file of the folder; empty for nothing
   */
  ServerFolder(Path folder, BiFunction<ServerFolder, String, Optional<String>> trial) {
    this.folder = folder;
    this.trial = trial;
  }

  boolean isThere() {
    return folder != null;
  }

  /** The file of that name, tried or not. */
  Optional<Path> raw(String name) {
    return Optional.ofNullable(folder).map(one -> one.resolve(name)).filter(Files::isRegularFile);
  }

  /** The file of that name, if it is there and holds. */
  Optional<Path> good(String name) throws IOException {
    Optional<Path> file = raw(name);
    return file.isPresent() && fault(name, file.get()).isEmpty() ? file : Optional.empty();
  }

  /** Why a file is not used; empty if it is. */
  private String fault(String name, Path file) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    long size = Files.size(file);
    Judged known = judged.get(name);
    if (known != null && known.isOf(modified, size)) {
      return known.fault();
    }
    String fault = trial.apply(this, name).orElse("");
    judged.put(name, new Judged(modified, size, fault));
    if (fault.isEmpty()) {
      LOG.info(() -> "event=mail-template-replaced file=" + file);
    } else {
      LOG.warning(() -> "event=mail-template-refused file=" + file + " cause=" + fault);
    }
    return fault;
  }

  /** Every file of the folder, by name. */
  List<OwnFile> all() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      tryAnewIfOthersBuildOnWhatChanged(files);
      return files.stream().map(this::look).sorted(Comparator.comparing(OwnFile::name)).toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "event=mail-template-folder-unreadable folder=" + folder);
      return List.of();
    }
  }

  private void tryAnewIfOthersBuildOnWhatChanged(List<Path> files) throws IOException {
    Map<String, Long> now = new HashMap<>();
    for (Path file : files) {
      if (!TemplateFiles.isOwn(name(file))) {
        now.put(name(file), Files.getLastModifiedTime(file).toMillis());
      }
    }
    if (!now.equals(added)) {
      added = now;
      judged.clear();
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private OwnFile look(Path file) {
    String name = name(file);
    try {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      if (!TemplateName.isFile(name)) {
        return new OwnFile(name, Fate.IGNORED, modified, "");
      }
      String fault = fault(name, file);
      Fate fate = TemplateFiles.isOwn(name) ? Fate.REPLACES : Fate.ADDS;
      return new OwnFile(name, fault.isEmpty() ? fate : Fate.REFUSED, modified, fault);
    } catch (IOException e) {
      return new OwnFile(name, Fate.REFUSED, Instant.EPOCH, String.valueOf(e.getMessage()));
    }
  }
}
