package it.segrate.citytimes.systemtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * The screens of the demonstration's hall: their codes work for as many as like. What pairing gives
 * is the cookie by which the portal knows the screen.
 */
public final class Screens {

  /** Pairs a kiosk. */
  public static final String KIOSK = "KKKK3333";

  /** Pairs a board. */
  public static final String BOARD = "TTTT4444";

  /** Where codes go. */
  public static final String PAIR = "/api/frontoffice/devices/pair";

  private Screens() {}

  /** What a screen sends to be paired. */
  public static String typed(String code) {
    return "{\"code\":\"" + code + "\"}";
  }

  /**
   * Pairs one more screen; gives its cookie as it is sent, or nothing if the server does not pair.
   */
  public static Optional<String> pair(TestServer server, String code) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url(PAIR)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(typed(code)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      Optional<String> given =
          answer.statusCode() / 100 == 2
              ? answer.headers().firstValue("Set-Cookie")
              : Optional.empty();
      return given.map(cookie -> cookie.substring(0, cookie.indexOf(';')));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
