package it.segrate.citytimes.systemtest.bench;

import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.systemtest.TestServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Two hundred boards that listen. */
final class Boards implements AutoCloseable {

  static final int BOARDS = 200;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Board> boards;

  Boards(TestServer server, Figures figures) {
    boards = Stream.generate(() -> new Board(server, http, figures)).limit(BOARDS).toList();
    boards.forEach(board -> Thread.ofVirtual().start(board::listen));
  }

  /** Waits until each of them shows the hall as it is. */
  void awaitAll() {
    await().atMost(PATIENCE).until(() -> boards.stream().allMatch(Board::isShowing));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
