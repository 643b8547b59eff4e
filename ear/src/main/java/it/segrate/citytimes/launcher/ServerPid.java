package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which process runs in a work folder, so that a server whose launcher was killed is
 * ended by the next start rather than found on its port.
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
    Files.writeString(file, Long.toString(pid));
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server that an earlier start left in this folder, if it is still there. */
  void stopLeftover() {
    leftover().ifPresent(this::stop);
    delete();
  }

  private Optional<ProcessHandle> leftover() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(file).strip());
      return ProcessHandle.of(pid).filter(this::isOurs);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
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

  private void stop(ProcessHandle handle) {
    handle.destroy();
    handle
        .onExit()
        .completeOnTimeout(handle, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .thenAccept(ProcessHandle::destroyForcibly)
        .join();
  }
}
