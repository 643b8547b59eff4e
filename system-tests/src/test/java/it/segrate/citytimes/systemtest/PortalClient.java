package it.segrate.citytimes.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.parser.Parser;

/**
 * Somebody at the portal with a browser that shows nothing: it has cookies, opens pages and sends
 * their forms. Many of them cost little, and each answer is seen as the server gave it.
 */
public final class PortalClient implements AutoCloseable {

  /** Password of every demo user. */
  private static final String PASSWORD = "citytimes";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FOUND = 302;
  private static final String STATE = "jakarta.faces.ViewState";

  private final TestServer server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  /** Somebody who is not logged in. */
  public PortalClient(TestServer server) {
    this.server = server;
  }

  /**
   * What the server answered.
   *
   * @param sentTo path and query of the page it sends to, or empty
   */
  public record Answer(int status, String sentTo, Document page) {

    /** Whether it sends to that page, as it does after an act that is done. */
    public boolean leadsTo(String path) {
      return status == FOUND && sentTo.endsWith(path);
    }
  }

  /** Logs in as a demo user, through the login page. */
  public static PortalClient login(TestServer server, String user) {
    PortalClient client = new PortalClient(server);
    Answer form = client.open("/login.xhtml");
    Map<String, String> typed = Map.of("login:username", user, "login:password", PASSWORD);
    Answer answer = client.send(form.page(), "login", "login:enter", typed);
    if (!answer.leadsTo("/home.xhtml")) {
      throw new AssertionError(user + " cannot log in: " + answer);
    }
    return client;
  }

  /**
   * Asks for a page of the portal, such as {@code /home.xhtml}; it follows nowhere.
   *
   * @throws UncheckedIOException if there is no answer
   */
  public Answer open(String path) {
    return ask(HttpRequest.newBuilder(URI.create(server.url(path))));
  }

  /**
   * Sends a form of a page as it stands there, but for what is typed or chosen.
   *
   * @param button name of the button that is pressed
   * @throws UncheckedIOException if there is no answer: nobody knows then whether it was done
   */
  public Answer send(Document page, String form, String button, Map<String, String> typed) {
    return ask(posted(page, form, button, typed));
  }

  private static HttpRequest.Builder posted(
      Document page, String form, String button, Map<String, String> typed) {
    FormElement sent = page.expectForm("form#" + form);
    Map<String, String> fields = new LinkedHashMap<>();
    for (KeyVal field : sent.formData()) {
      fields.put(field.key(), field.value());
    }
    fields.putAll(typed);
    fields.put(button, "");
    // What the page's script puts into every form, also into one that was drawn anew.
    fields.put(STATE, page.select("input[name=" + STATE + "]").val());
    fields.put("primefaces.nonce", page.select("script[nonce]").attr("nonce"));
    return HttpRequest.newBuilder(URI.create(sent.absUrl("action")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  /**
   * Presses a button as the page's script does it: only some parts are drawn anew. They and the
   * state of the page are put into the page that is held.
   *
   * @param parts ids of what is drawn anew, separated by blanks
   * @throws AssertionError if the server does not answer with them
   */
  public void press(Document page, String form, String button, String parts) {
    Map<String, String> script =
        Map.of(
            "jakarta.faces.partial.ajax", "true",
            "jakarta.faces.source", button,
            "jakarta.faces.partial.execute", form,
            "jakarta.faces.partial.render", parts);
    HttpResponse<String> answer =
        exchange(
            posted(page, form, button, script)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest"));
    Document changes = Jsoup.parse(answer.body(), Parser.xmlParser());
    if (changes.select("update").isEmpty()) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    // What comes into the head are scripts and styles.
    for (Element change : changes.select("update:not([id=jakarta.faces.Resource])")) {
      if (change.id().contains("ViewState")) {
        page.select("input[name=" + STATE + "]").val(change.wholeText());
      } else {
        Element there = page.getElementById(change.id());
        if (there == null) {
          throw new AssertionError("The page has no " + change.id() + ": " + answer.body());
        }
        there.replaceWith(Jsoup.parseBodyFragment(change.wholeText()).body().child(0));
      }
    }
  }

  /** Asks for an address of the API with these headers, and gives the answer as it came. */
  public HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)));
    headers.forEach(request::header);
    return exchange(request);
  }

  /** Sends JSON to an address of the API. */
  public HttpResponse<String> post(String path, String json) {
    return exchange(
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private Answer ask(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request);
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        Jsoup.parse(response.body(), response.uri().toString()));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
