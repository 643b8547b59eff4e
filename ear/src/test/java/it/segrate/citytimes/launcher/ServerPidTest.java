package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPidTest {

  /** Past the largest number a process can have. */
  private static final long NOBODY = 1L << 23;

  @TempDir Path work;

  private ServerPid pid;
  private Process server;

  @BeforeEach
  void startWhatLooksLikeTheServer() throws IOException {
    ServerPlan plan = new ServerPlan(work, work, work, work, 1, 2, Map.of());
    pid = new ServerPid(plan);
    server = new ProcessBuilder("tail", "-F", plan.domain().resolve("log").toString()).start();
  }

  @AfterEach
  void end() {
    server.destroyForcibly();
  }

  @Test
  void serverWhoseLauncherIsGoneIsEnded() throws Exception {
    Files.writeString(work.resolve("server.pid"), server.pid() + " " + NOBODY);

    pid.stopLeftover();

    assertThat(server.isAlive()).isFalse();
    assertThat(work.resolve("server.pid")).doesNotExist();
  }

  @Test
  void serverOfALauncherThatRunsIsLeftAloneAndSaidToBeThere() throws Exception {
    pid.write(server.pid());

    assertThatThrownBy(pid::stopLeftover)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("runs already from this folder");
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  void processOfSomebodyElseWithTheSameNumberIsLeftAlone() throws Exception {
    Process other = new ProcessBuilder("tail", "-F", work + ".other").start();
    try {
      Files.writeString(work.resolve("server.pid"), other.pid() + " " + NOBODY);

      pid.stopLeftover();

      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }
}
