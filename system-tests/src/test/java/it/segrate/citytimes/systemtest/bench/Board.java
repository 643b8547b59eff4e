package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.Screens;
import it.segrate.citytimes.systemtest.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A board as its page works: it is told what it shows whenever the hall has changed. It notes how
 * long after its call each number was there.
 */
final class Board {

  private static final String HALL = "/api/frontoffice/branches/sac";
  private static final String DATA = "data:";

  private final HttpClient http;
  private final TestServer server;
  private final String cookie;
  private final Figures figures;
  private final Set<Long> shown = new HashSet<>();
  private volatile boolean showing;

  Board(TestServer server, HttpClient http, Figures figures) {
    this.server = server;
    this.http = http;
    this.figures = figures;
    cookie = Screens.pair(server, Screens.BOARD).orElseThrow();
  }

  /** Listens until the line is cut. */
  void listen() {
    HttpRequest events =
        HttpRequest.newBuilder(URI.create(server.url(HALL + "/board/events")))
            .header("Cookie", cookie)
            .build();
    try (Stream<String> lines = http.send(events, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines
          .filter(line -> line.startsWith(DATA))
          .forEach(line -> show(line.substring(DATA.length())));
    } catch (IOException | UncheckedIOException cut) {
      // The server or the benchmark is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it shows the hall. */
  boolean isShowing() {
    return showing;
  }

  private void show(String told) {
    Instant now = Instant.now();
    JsonObject board = Json.createReader(new StringReader(told)).readObject();
    for (JsonObject call : board.getJsonArray("calls").getValuesAs(JsonObject.class)) {
      Instant at = Instant.parse(call.getString("at"));
      if (shown.add(call.getJsonNumber("id").longValue()) && showing) {
        figures.took(Duration.between(at, now).toNanos());
      }
    }
    showing = true;
  }
}
