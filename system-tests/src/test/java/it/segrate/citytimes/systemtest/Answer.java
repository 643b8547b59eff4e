package it.segrate.citytimes.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a server says to somebody who is not logged in and is no browser. */
public record Answer(int status, String body) {

  /** Asks for an address. */
  public static Answer of(String url) {
    return ask(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** Sends JSON to an address. */
  public static Answer to(String url, String json) {
    return ask(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Asks as a screen that brings its cookie. */
  public static Answer of(String url, String cookie) {
    return ask(HttpRequest.newBuilder(URI.create(url)).header("Cookie", cookie).build());
  }

  /** Sends JSON as a screen that brings its cookie. */
  public static Answer to(String url, String json, String cookie) {
    return ask(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static Answer ask(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
