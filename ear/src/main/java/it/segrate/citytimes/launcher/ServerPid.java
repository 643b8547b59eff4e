package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Remembers which process runs in a work folder and who started it, so that a server whose launcher
 * was killed is ended by the next start rather than found on its port.
 */
final class ServerPid {

  private static final int PATIENCE_SECONDS = 30;

  private final ServerPlan plan;
  private final Path file;

  ServerPid(ServerPlan plan) {
    this.plan = plan;
    this.file = plan.work().resolve("server.pid");
  }

  void write(long pid) throws IOException {
    Files.writeString(file, pid + " " + ProcessHandle.current().pid());
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the server that an earlier start left in this folder, if it is still there.
   *
   * @throws LauncherException if it is no leftover: whoever started it is still there, too
   */
  void stopLeftover() {
    List<Long> numbers = read();
    if (!numbers.isEmpty()) {
      ProcessHandle.of(numbers.getFirst())
          .filter(this::isOurs)
          .ifPresent(server -> stop(server, numbers.getLast()));
    }
    delete();
  }

  private List<Long> read() {
    try {
      return Files.exists(file)
          ? Stream.of(Files.readString(file).strip().split(" ")).map(Long::valueOf).toList()
          : List.of();
    } catch (IOException | NumberFormatException e) {
      return List.of();
    }
  }

  /** The number may have gone to somebody else's process since. */
  private boolean isOurs(ProcessHandle handle) {
    return handle
        .info()
        .commandLine()
        .filter(line -> line.contains(plan.domain().toString()))
        .isPresent();
  }

  /** A process whose parent has gone belongs to another one. */
  private void stop(ProcessHandle handle, long launcher) {
    if (handle.parent().filter(parent -> parent.pid() == launcher).isPresent()) {
      throw new LauncherException(
          "The portal runs already from this folder, started by process %d: stop it there first."
              .formatted(launcher));
    }
    handle.destroy();
    handle
        .onExit()
        .completeOnTimeout(handle, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .thenAccept(ProcessHandle::destroyForcibly)
        .join();
  }
}
