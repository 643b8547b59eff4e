package it.segrate.citytimes.systemtest.failure;

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

/** What the municipality's monitoring sees of the portal. */
final class Monitor implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final HttpRequest ready;
  private final HttpClient http = HttpClient.newHttpClient();

  Monitor(TestServer server) {
    ready =
        HttpRequest.newBuilder(URI.create(server.rootUrl("/health/ready")))
            .timeout(PATIENCE)
            .build();
  }

  /** Whether the portal counts as ready. */
  boolean isUp() {
    return ask().statusCode() == OK;
  }

  /** Whether one check, such as {@code database}, is passed. */
  boolean isUp(String check) {
    return Json.createReader(new StringReader(ask().body()))
        .readObject()
        .getJsonArray("checks")
        .getValuesAs(JsonObject.class)
        .stream()
        .anyMatch(
            one -> one.getString("name").equals(check) && one.getString("status").equals("UP"));
  }

  private HttpResponse<String> ask() {
    try {
      return http.send(ready, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
