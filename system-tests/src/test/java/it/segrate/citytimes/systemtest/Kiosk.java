package it.segrate.citytimes.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Kiosks of the hall: any number of threads may press the button at once. */
public final class Kiosk implements AutoCloseable {

  private static final String API = "/api/frontoffice";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final String NOBODY = "nobody=yes";

  private final TestServer server;
  private final HttpClient http;
  private Optional<String> paired = Optional.empty();
  private Optional<String> pairedBoard = Optional.empty();

  public Kiosk(TestServer server) {
    this(server, newClient());
  }

  /**
   * @param http shared by many, which costs the tests' machine less; closed with each of them
   */
  public Kiosk(TestServer server, HttpClient http) {
    this.server = server;
    this.http = http;
  }

  /** As a browser asks over plain HTTP. */
  public static HttpClient newClient() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /**
   * A ticket that the server has given.
   *
   * @param key made by the kiosk before it asked
   */
  public record Given(String key, String number, String secret) {}

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /**
   * Services one can take a ticket for, by the letter of their queue; none while it is shut out.
   */
  public Map<String, List<Long>> services() throws IOException, InterruptedException {
    HttpRequest request = request("/branches/sac/kiosk").build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      return Map.of();
    }
    return json(answer).getJsonArray("services").getValuesAs(JsonObject.class).stream()
        .collect(
            Collectors.groupingBy(
                service -> service.getString("letter"),
                Collectors.mapping(
                    service -> service.getJsonNumber("id").longValue(), Collectors.toList())));
  }

  /** The number that the board shows as called last. */
  public String lastCall() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url(API + "/branches/sac/board")))
            .header("Cookie", board())
            .build();
    return json(http.send(request, HttpResponse.BodyHandlers.ofString()))
        .getJsonArray("calls")
        .getJsonObject(0)
        .getString("number");
  }

  /** Takes a ticket; empty if there was no answer, or none that gives one. */
  public Optional<Given> take(long service, String key) throws InterruptedException {
    String body = Json.createObjectBuilder().add("service", service).add("key", key).build() + "";
    HttpRequest request =
        request("/tickets")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != CREATED) {
        return Optional.empty();
      }
      JsonObject given = json(answer);
      String number = given.getJsonObject("ticket").getString("number");
      return Optional.of(new Given(key, number, given.getString("secret")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where tickets are taken. */
  public URI tickets() {
    return URI.create(server.url(API + "/tickets"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url(API + path)))
        .header("Cookie", cookie())
        .timeout(PATIENCE);
  }

  /** Paired when first needed, and again as long as the server does not answer. */
  public synchronized String cookie() {
    paired = paired.or(() -> Screens.pair(server, Screens.KIOSK));
    return paired.orElse(NOBODY);
  }

  private synchronized String board() {
    pairedBoard = pairedBoard.or(() -> Screens.pair(server, Screens.BOARD));
    return pairedBoard.orElse(NOBODY);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
