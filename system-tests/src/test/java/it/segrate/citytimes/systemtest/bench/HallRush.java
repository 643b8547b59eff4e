package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.Console;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All kiosks give tickets while all operators call, until a number of tickets is served. No more
 * than a full hall waits at any time: a kiosk waits until there is room.
 */
final class HallRush {

  private static final int ROOM = 300;
  private static final Duration NOBODY_WAITS = Duration.ofMillis(200);

  private final Kiosks kiosks;
  private final List<Console> consoles;
  private final Semaphore room = new Semaphore(ROOM);
  private final Collection<String> issued = new ConcurrentLinkedQueue<>();
  private final Collection<String> called = new ConcurrentLinkedQueue<>();
  private final Collection<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger toCall = new AtomicInteger();

  HallRush(Kiosks kiosks, List<Console> consoles) {
    this.kiosks = kiosks;
    this.consoles = consoles;
  }

  /** Goes on until so many tickets are served; tells how long it took. */
  Duration run(int tickets) throws InterruptedException {
    left.set(tickets);
    toCall.set(tickets);
    long begin = System.nanoTime();
    List<Thread> threads =
        Stream.concat(
                kiosks.each(kiosk -> give(() -> kiosks.at(kiosk))).stream(),
                consoles.stream().map(console -> Thread.ofVirtual().start(() -> serve(console))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    if (!faults.isEmpty()) {
      throw new AssertionError("In the rush", faults.iterator().next());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  Collection<String> issued() {
    return issued;
  }

  Collection<String> called() {
    return called;
  }

  private void give(Supplier<String> take) {
    try {
      while (faults.isEmpty() && left.getAndDecrement() > 0) {
        room.acquire();
        issued.add(take.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      faults.add(e);
    }
  }

  private void serve(Console console) {
    try {
      String number = console.callNext();
      while (faults.isEmpty() && (!number.isEmpty() || toCall.get() > 0)) {
        if (number.isEmpty()) {
          Thread.sleep(NOBODY_WAITS);
          number = console.callNext();
        } else {
          called.add(number);
          toCall.decrementAndGet();
          room.release();
          number = console.serveAndCallNext();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      faults.add(e);
    }
  }
}
