package it.segrate.citytimes.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** What a server tells its monitoring, read as Prometheus would. */
public final class Metrics {

  private final List<String> lines;

  private Metrics(List<String> lines) {
    this.lines = lines;
  }

  /** Asks the server now. */
  public static Metrics of(TestServer server) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.rootUrl("/metrics"))).build();
      return new Metrics(
          client.send(request, HttpResponse.BodyHandlers.ofString()).body().lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The figure of that name that carries all these labels' values. */
  public double value(String name, String... labels) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> Stream.of(labels).allMatch(label -> line.contains("\"" + label + "\"")))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + List.of(labels)));
  }
}
