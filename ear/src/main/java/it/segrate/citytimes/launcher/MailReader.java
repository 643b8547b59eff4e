package it.segrate.citytimes.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the caught mails in a browser on this machine: the list at {@code /}, one mail at {@code
 * /<number>}, its HTML part alone at {@code /<number>/html}.
 */
public final class MailReader implements AutoCloseable {

  private static final int NEWEST = 200;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private static final Pattern ONE_MAIL = Pattern.compile("/(\\d{1,9})(/html)?");

  /** A page of another site, led here by a name of its own, is turned away. */
  private static final Pattern OUR_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

  /** What stands in a mail may do nothing but be looked at. */
  private static final String MAIL_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final HttpServer server;
  private final MailCatcher catcher;

  private MailReader(HttpServer server, MailCatcher catcher) {
    this.server = server;
    this.catcher = catcher;
  }

  /** Shows what a catcher has caught, on a port of the loopback interface. */
  public static MailReader start(int port, MailCatcher catcher) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setExecutor(
          Executors.newFixedThreadPool(
              2, task -> Thread.ofPlatform().daemon().name("mail reader").unstarted(task)));
      MailReader reader = new MailReader(server, catcher);
      server.createContext("/", reader::answer);
      server.start();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the list. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String path = exchange.getRequestURI().getPath();
    Matcher oneMail = ONE_MAIL.matcher(path);
    if (!OUR_HOST.matcher(host).matches()) {
      send(exchange, FORBIDDEN, PAGE_POLICY, MailPages.notFound());
    } else if (path.equals("/")) {
      String list = MailPages.list(catcher.newest(NEWEST), catcher.count());
      send(exchange, OK, PAGE_POLICY, list);
    } else if (!oneMail.matches()) {
      send(exchange, NOT_FOUND, PAGE_POLICY, MailPages.notFound());
    } else if (oneMail.group(2) == null) {
      sendMail(exchange, oneMail, PAGE_POLICY, MailPages::one);
    } else {
      sendMail(exchange, oneMail, MAIL_POLICY, mail -> mail.html().orElse(""));
    }
  }

  private void sendMail(
      HttpExchange exchange, Matcher path, String policy, Function<CaughtMail, String> page)
      throws IOException {
    Optional<CaughtMail> mail = catcher.find(Integer.parseInt(path.group(1)));
    if (mail.isPresent()) {
      send(exchange, OK, policy, page.apply(mail.get()));
    } else {
      send(exchange, NOT_FOUND, PAGE_POLICY, MailPages.notFound());
    }
  }

  private static void send(HttpExchange exchange, int status, String policy, String html)
      throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
