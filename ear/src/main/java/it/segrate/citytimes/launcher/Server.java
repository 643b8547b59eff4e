package it.segrate.citytimes.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Payara with the portal on it: a child process of this one. */
public final class Server implements AutoCloseable {

  /** How long a server may take to finish what it does and close its database. */
  private static final Duration STOP_TIME = Duration.ofSeconds(30);

  private static final Pattern DEPLOYED =
      Pattern.compile("Boot Command deploy (?:returned with result SUCCESS|failed.*?: (?<why>.*))");

  private final ServerPlan plan;
  private final Process process;
  private final CompletableFuture<Optional<String>> deployed = new CompletableFuture<>();

  private Server(ServerPlan plan, Process process) {
    this.plan = plan;
    this.process = process;
  }

  /**
   * Starts a server and returns at once.
   *
   * @param console gets every line the server writes, as it writes it
   * @throws LauncherException if the port is taken or Payara cannot be started
   */
  public static Server start(ServerPlan plan, Consumer<String> console) {
    ServerPid pid = new ServerPid(plan);
    pid.stopLeftover();
    if (!Ports.isFree(plan.httpPort())) {
      throw new LauncherException(
          "Port %d is taken: stop what listens there, or choose another: mvn -Prun -Dhttp.port=%d"
              .formatted(plan.httpPort(), plan.httpPort() + 1));
    }
    Domain domain = new Domain(plan);
    domain.prepare();
    try {
      Process process =
          new ProcessBuilder(new ServerCommand(plan, domain).lines())
              .directory(plan.domain().toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      pid.write(process.pid());
      Server server = new Server(plan, process);
      Thread.ofPlatform().daemon().name("server console").start(() -> server.follow(console));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Payara cannot be started", e);
    }
  }

  /**
   * Waits until the EAR is deployed and the health check says UP.
   *
   * @throws LauncherException if it cannot be deployed, the server dies, or the time is over
   */
  public void awaitReady(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    awaitDeployed(limit);
    Health health = new Health(plan.url("/health/ready"));
    if (!health.awaitUp(Duration.ofNanos(end - System.nanoTime()), process::isAlive)) {
      throw new LauncherException(
          "The portal is deployed but not ready: " + health.lastAnswer() + " See " + plan.log());
    }
  }

  /**
   * Waits until the EAR is deployed, whether or not it finds everything that it needs.
   *
   * @throws LauncherException if it cannot be deployed, the server dies, or the time is over
   */
  public void awaitDeployed(Duration limit) {
    try {
      Optional<String> failure = deployed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (failure.isPresent()) {
        throw new LauncherException("Not deployed: " + failure.get() + " Log: " + plan.log());
      }
    } catch (TimeoutException e) {
      throw new LauncherException("The portal is not up after " + limit.toSeconds() + " s.", e);
    } catch (ExecutionException e) {
      throw new LauncherException(e.getCause().getMessage() + " See " + plan.log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted while the server started.", e);
    }
  }

  /** Ends the server in order, as its own administration would; waits until it is gone. */
  @Override
  public void close() {
    process.destroy();
    await(STOP_TIME);
    kill();
  }

  /** Ends the server as a power cut would; waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    await(STOP_TIME);
  }

  /** Waits until the server ends by itself, and gives its exit code. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Completes when the process is gone. */
  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  public long pid() {
    return process.pid();
  }

  public ServerPlan plan() {
    return plan;
  }

  private void await(Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        new ServerPid(plan).delete();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(Consumer<String> console) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        console.accept(line);
        Matcher result = DEPLOYED.matcher(line);
        if (result.find()) {
          deployed.complete(Optional.ofNullable(result.group("why")));
        }
      }
    } catch (IOException e) {
      deployed.completeExceptionally(e);
    }
    deployed.completeExceptionally(
        new LauncherException("The server stopped before the portal was up."));
  }
}
