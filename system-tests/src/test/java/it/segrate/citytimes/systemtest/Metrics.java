package it.segrate.citytimes.systemtest;

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
    return new Metrics(Answer.of(server.rootUrl("/metrics")).body().lines().toList());
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
