package it.segrate.citytimes.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What {@code mvn -Prun} runs: the portal with its demo, a mail catcher beside it, until Ctrl-C.
 * Everything it needs to know comes as system properties, which {@code ear/pom.xml} sets.
 */
public final class Launcher {

  private static final Duration START_TIME = Duration.ofMinutes(5);
  private static final int HTTP_PORT = 8080;
  private static final int ADMIN_PORT = 4848;
  private static final int MAIL_PORT = 3025;
  private static final int MAIL_READER_PORT = 8026;
  private static final String LOOPBACK = "127.0.0.1";

  /** From this machine one may take as many tickets as one likes, to try what many at once do. */
  private static final String OWN_ADDRESSES = "127.0.0.1,0:0:0:0:0:0:0:1";

  private static final List<String> DEMO_USERS =
      List.of(
          "employee",
          "manager",
          "deputy",
          "hr",
          "operator",
          "supervisor",
          "partner",
          "union",
          "admin");
  private final Terminal terminal;
  private final long startedAt = System.nanoTime();

  private Launcher(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs until the server ends or this process is told to; the exit code is 1 if it cannot. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    Terminal terminal = new Terminal();
    try {
      System.exit(new Launcher(terminal).run());
    } catch (LauncherException e) {
      terminal.say(e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int run() throws InterruptedException {
    ServerPlan plan = plan();
    try (MailCatcher catcher = MailCatcher.start(Ports.freeOnLoopback(MAIL_PORT));
        MailReader reader = MailReader.start(Ports.freeOnLoopback(MAIL_READER_PORT), catcher)) {
      terminal.say("Starting Payara on port " + plan.httpPort() + " ...");
      Server server =
          Server.start(
              plan.with("citytimes.mail.port", Integer.toString(catcher.port()))
                  .with("citytimes.mail.catcher", reader.url()),
              terminal);
      closeAtTheEnd(server);
      server.awaitReady(START_TIME);
      new PageSync(path("pages"), plan.deployedPages(), terminal).start();
      welcome(plan, reader, catcher);
      return server.waitFor();
    }
  }

  private static ServerPlan plan() {
    ServerPlan plan =
        new ServerPlan(
                path("payara"),
                path("drivers"),
                path("ear"),
                path("work"),
                port("http.port").orElse(HTTP_PORT),
                port("admin.port").orElseGet(() -> Ports.freeOnLoopback(ADMIN_PORT)),
                Map.of())
            .with("citytimes.demo", "true")
            .with("citytimes.reasons.key", ServerPlan.DEMO_REASONS_KEY)
            .with("citytimes.pages.refresh", "0")
            .with("citytimes.pages.keep", "0")
            .with("citytimes.frontoffice.trusted-addresses", OWN_ADDRESSES)
            .with("citytimes.mail.host", LOOPBACK);
    return plan.with("citytimes.url", plan.url("/citytimes"))
        .onDatabase(
            System.getProperty("citytimes.db.url", ""),
            System.getProperty("citytimes.db.user"),
            System.getProperty("citytimes.db.password"));
  }

  /** Whatever ends this process, short of kill -9, ends the server with it. */
  private void closeAtTheEnd(Server server) {
    Thread close =
        new Thread(
            () -> {
              terminal.say("Stopping ...");
              server.close();
              terminal.say("Stopped.");
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(close);
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(1)));
  }

  private void welcome(ServerPlan plan, MailReader reader, MailCatcher catcher) {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    terminal.say("");
    terminal.say("  Segrate City Times   " + plan.url("/citytimes/"));
    terminal.say("  Demo users           " + String.join(", ", DEMO_USERS));
    terminal.say("  Password             citytimes");
    terminal.say(
        "  Mails                " + reader.url() + " (SMTP on port " + catcher.port() + ")");
    terminal.say("  Log                  " + plan.log());
    terminal.say("  Administration       http://localhost:" + plan.adminPort() + "/");
    terminal.say("");
    terminal.say("  Up in %d s. Ctrl-C stops it.".formatted(took.toSeconds()));
    terminal.say("");
  }

  private static Path path(String name) {
    return Path.of(System.getProperty("launcher." + name)).toAbsolutePath().normalize();
  }

  private static OptionalInt port(String name) {
    String value = System.getProperty(name, "");
    if (value.isBlank()) {
      return OptionalInt.empty();
    }
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port <= 65535) {
        return OptionalInt.of(port);
      }
    } catch (NumberFormatException e) {
      throw new LauncherException("-D" + name + "=" + value + " is not a port number.", e);
    }
    throw new LauncherException("-D" + name + "=" + value + " is not a port number.");
  }
}
