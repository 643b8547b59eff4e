package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.Kiosk;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Two hundred kiosks, each paired by itself. */
final class Kiosks implements AutoCloseable {

  static final int KIOSKS = 200;

  private final List<Kiosk> kiosks = new ArrayList<>();
  private final List<Long> services;

  Kiosks(TestServer server) throws IOException, InterruptedException {
    HttpClient http = Kiosk.newClient();
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(new Kiosk(server, http));
    }
    // The desks of the benchmark serve what is the town's own: guests have letters from P on.
    services =
        kiosks.getFirst().services().entrySet().stream()
            .filter(letter -> letter.getKey().compareTo("P") < 0)
            .map(Map.Entry::getValue)
            .flatMap(List::stream)
            .toList();
  }

  /** One of them gives a ticket for some service; tells its number. */
  String take() throws InterruptedException {
    return take(kiosks.getFirst());
  }

  private String take(Kiosk kiosk) throws InterruptedException {
    return kiosk
        .take(anyService(), Kiosk.newKey())
        .orElseThrow(() -> new AssertionError("no ticket"))
        .number();
  }

  private long anyService() {
    return services.get(ThreadLocalRandom.current().nextInt(services.size()));
  }

  /** All of them give tickets as fast as they get them. */
  Figures takeFor(Duration window) throws InterruptedException {
    Figures figures = new Figures();
    long end = System.nanoTime() + window.toNanos();
    List<Thread> threads =
        each(
            kiosk -> {
              try (KioskLine line = new KioskLine(kiosk.tickets(), kiosk.cookie())) {
                while (System.nanoTime() < end) {
                  long begin = System.nanoTime();
                  line.take(anyService());
                  figures.took(System.nanoTime() - begin);
                }
              } catch (IOException e) {
                figures.failed(e.toString());
              }
            });
    for (Thread thread : threads) {
      thread.join();
    }
    return figures;
  }

  /** Each of them does that, all at once. */
  List<Thread> each(Consumer<Kiosk> work) {
    return kiosks.stream()
        .map(kiosk -> Thread.ofVirtual().start(() -> work.accept(kiosk)))
        .toList();
  }

  /** As {@link #take()}, at one of them. */
  String at(Kiosk kiosk) {
    try {
      return take(kiosk);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kiosks.forEach(Kiosk::close);
  }
}
