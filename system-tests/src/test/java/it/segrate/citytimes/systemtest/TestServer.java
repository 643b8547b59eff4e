package it.segrate.citytimes.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import it.segrate.citytimes.launcher.MailCatcher;
import it.segrate.citytimes.launcher.MailReader;
import it.segrate.citytimes.launcher.Ports;
import it.segrate.citytimes.launcher.Server;
import it.segrate.citytimes.launcher.ServerPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The portal with its demo on ports of its own, with a fresh database and a mail server that keeps
 * what it gets. A band can be asked for from today, so that one can be seen to begin. One server is
 * shared by all tests; a test that kills its server or needs another database starts one more.
 */
public final class TestServer implements AutoCloseable {

  private static final Duration START_TIME = Duration.ofMinutes(5);
  private static final String LOOPBACK = "127.0.0.1";
  private static TestServer shared;

  private final MailCatcher mail;
  private final MailReader reader;
  private final MailLine line;
  private final ServerPlan plan;
  private Server server;

  private TestServer(String name, UnaryOperator<ServerPlan> more) {
    mail = MailCatcher.start(Ports.anyFree());
    reader = MailReader.start(Ports.anyFree(), mail);
    line = new MailLine(mail.port());
    plan = more.apply(plan(name));
  }

  /** The server of all tests; started when the first one asks. */
  public static synchronized TestServer shared() {
    if (shared == null) {
      shared = startNew("shared", Map.of());
    }
    return shared;
  }

  /** Stops the shared server if it runs. */
  static synchronized void stopShared() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  /**
   * Starts a server of its own.
   *
   * @param name its folder under {@code target/server}
   * @param config what the portal is told beyond the demo and the mail server
   */
  public static TestServer startNew(String name, Map<String, String> config) {
    TestServer testServer = prepare(name, plan -> with(plan, config));
    testServer.start();
    return testServer;
  }

  /**
   * Makes a server of its own ready, with nothing of an earlier run left; only its mail server runs
   * yet.
   *
   * @param name its folder under {@code target/server}
   * @param more changes the plan of a server on Derby
   */
  public static TestServer prepare(String name, UnaryOperator<ServerPlan> more) {
    TestServer testServer = new TestServer(name, more);
    delete(testServer.plan.derby());
    delete(testServer.plan.log().getParent());
    delete(templates(name));
    Runtime.getRuntime().addShutdownHook(new Thread(testServer::close));
    return testServer;
  }

  /** Starts it, also over the same database after {@link #kill} or {@link #stop}. */
  public void start() {
    server = Server.start(plan, line -> {});
    server.awaitReady(START_TIME);
  }

  /** Starts it and waits only until the portal is deployed: it may lack what it needs. */
  public void deploy() {
    server = Server.start(plan, line -> {});
    server.awaitDeployed(START_TIME);
  }

  /** Ends it in order. */
  public void stop() {
    server.close();
  }

  /** Ends it as a power cut would. */
  public void kill() {
    server.kill();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
      server = null;
    }
    line.close();
    reader.close();
    mail.close();
  }

  /** The address of a page, such as {@code /login.xhtml}. */
  public String url(String page) {
    return plan.url("/citytimes" + page);
  }

  /** An address outside the portal, such as {@code /health}. */
  public String rootUrl(String path) {
    return plan.url(path);
  }

  public ServerPlan plan() {
    return plan;
  }

  /** The folder of a server whose files replace the portal's mail templates; none is there yet. */
  public static Path templates(String name) {
    return path("work").resolve(name + "-templates");
  }

  /** The folder of {@link #templates} of the server of all tests. */
  public static Path sharedTemplates() {
    return templates("shared");
  }

  public long pid() {
    return server.pid();
  }

  /** What the portal sent. */
  public GreenMail mail() {
    return mail.server();
  }

  /** How it gets to the mail server. */
  public MailLine mailLine() {
    return line;
  }

  private static ServerPlan with(ServerPlan plan, Map<String, String> config) {
    ServerPlan whole = plan;
    for (Map.Entry<String, String> one : config.entrySet()) {
      whole = whole.with(one.getKey(), one.getValue());
    }
    return whole;
  }

  private ServerPlan plan(String name) {
    ServerPlan whole =
        new ServerPlan(
                path("payara"),
                path("drivers"),
                path("ear"),
                path("work").resolve(name),
                Ports.anyFree(),
                Ports.anyFree(),
                Map.of())
            .with("citytimes.demo", "true")
            .with("citytimes.frame-sites", "https://www.comune.example")
            .with("citytimes.reasons.key", ServerPlan.DEMO_REASONS_KEY)
            .with("citytimes.timeband.notice-days", "0")
            .with("citytimes.frontoffice.trusted-addresses", "127.0.0.1,0:0:0:0:0:0:0:1")
            .with("citytimes.mail.host", LOOPBACK)
            .with("citytimes.mail.port", Integer.toString(line.port()))
            .with("citytimes.mail.catcher", reader.url())
            .with("citytimes.mail.templates.folder", templates(name).toString())
            // What a build counts must not depend on the hour at which it runs.
            .with("citytimes.approval.digest-time", "off");
    return whole.with("citytimes.url", whole.url("/citytimes"));
  }

  private static Path path(String name) {
    return Path.of(System.getProperty("launcher." + name)).toAbsolutePath().normalize();
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
