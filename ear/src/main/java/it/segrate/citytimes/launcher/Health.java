package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a server how it is, over HTTP, as any monitoring would. */
final class Health {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpRequest request;
  private String lastAnswer = "no answer.";

  Health(String url) {
    request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_TIME).build();
  }

  /**
   * Asks until the answer is UP.
   *
   * @param alive asked between two questions: false ends the wait
   * @return false if the time is over or the server is gone
   */
  boolean awaitUp(Duration limit, BooleanSupplier alive) {
    long end = System.nanoTime() + limit.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && alive.getAsBoolean()) {
        if (isUp(client)) {
          return true;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** What the server said last. */
  String lastAnswer() {
    return lastAnswer;
  }

  private boolean isUp(HttpClient client) throws InterruptedException {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      lastAnswer = response.statusCode() + " " + response.body().strip();
      return response.statusCode() == OK;
    } catch (IOException e) {
      lastAnswer = e.toString();
      return false;
    }
  }
}
