package it.segrate.citytimes.systemtest.failure;

import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.systemtest.Kiosk;
import it.segrate.citytimes.systemtest.Kiosk.Given;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A rush hour: kiosks, a head of office and HR, all at once. It notes what was asked and what the
 * server acknowledged, for these two may differ when the server dies, and only the second is a
 * promise.
 */
final class Rush implements AutoCloseable {

  /** How many pairs of windows the head has open, and how many HR has. */
  private static final int DESKS = 2;

  private final TestServer server;
  private final Kiosk kiosk;
  private final List<Long> services;
  private final BlockingQueue<Long> forHead = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> forHr = new LinkedBlockingQueue<>();
  private final Map<String, Long> asked = new ConcurrentHashMap<>();
  private final Collection<Given> given = new ConcurrentLinkedQueue<>();
  private final Map<Long, Integer> byHead = new ConcurrentHashMap<>();
  private final Map<Long, Integer> byHr = new ConcurrentHashMap<>();
  private final List<TwoWindows> approvers = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Void>> people = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  Rush(TestServer server) throws IOException, InterruptedException {
    this.server = server;
    kiosk = new Kiosk(server);
    services = kiosk.services().values().stream().flatMap(List::stream).toList();
  }

  /** The head of the office and HR begin to decide these cases, one after the other. */
  void decide(List<Long> cases) {
    forHead.addAll(cases);
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < DESKS; i++) {
      all.add(approver(new TwoWindows(server, TwoWindows.MANAGER), forHead, byHead));
      all.add(approver(new TwoWindows(server, TwoWindows.HR), forHr, byHr));
    }
    all.forEach(one -> people.add(threads.submit(one)));
  }

  /** So many kiosks begin to give tickets. */
  void openKiosks(int count) {
    for (int i = 0; i < count; i++) {
      people.add(threads.submit(citizens(i, count)));
    }
  }

  private Callable<Void> citizens(int first, int step) {
    return () -> {
      for (int next = first; !over.get(); next += step) {
        long service = services.get(next % services.size());
        String key = Kiosk.newKey();
        asked.put(key, service);
        Optional<Given> ticket = Optional.empty();
        while (ticket.isEmpty() && !over.get()) {
          ticket = kiosk.take(service, key);
        }
        ticket.ifPresent(given::add);
      }
      return null;
    };
  }

  private Callable<Void> approver(
      TwoWindows windows, BlockingQueue<Long> worklist, Map<Long, Integer> told) {
    approvers.add(windows);
    return () -> {
      while (!over.get()) {
        Long next = worklist.poll(100, TimeUnit.MILLISECONDS);
        int times = next == null ? 0 : windows.approve(next);
        if (times > 0) {
          told.put(next, times);
          if (worklist == forHead) {
            forHr.add(next);
          }
        }
      }
      return null;
    };
  }

  /** Waits until the server has acknowledged so much; all go on meanwhile. */
  void awaitAcknowledged(int tickets, int decisions) {
    await()
        .atMost(Duration.ofMinutes(8))
        .until(
            () ->
                people.stream().anyMatch(Future::isDone)
                    || given.size() >= tickets && byHead.size() + byHr.size() >= decisions);
  }

  /** Everybody stops after the answer they wait for; fails if somebody could not go on before. */
  void end() throws InterruptedException {
    over.set(true);
    for (Future<Void> one : people) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Asks with each key that a kiosk asked with before; gives the tickets. */
  List<Given> askAgain() throws InterruptedException {
    List<Given> again = new ArrayList<>();
    for (Map.Entry<String, Long> one : asked.entrySet()) {
      kiosk.take(one.getValue(), one.getKey()).ifPresent(again::add);
    }
    return again;
  }

  /** Every key that a kiosk asked with. */
  Set<String> asked() {
    return asked.keySet();
  }

  /** The tickets that kiosks got. */
  Collection<Given> given() {
    return given;
  }

  /** How many windows were told, for each case, that the head's decision is done. */
  Map<Long, Integer> byHead() {
    return byHead;
  }

  /** How many windows were told, for each case, that HR's decision is done. */
  Map<Long, Integer> byHr() {
    return byHr;
  }

  @Override
  public void close() {
    over.set(true);
    threads.shutdownNow();
    approvers.forEach(TwoWindows::close);
    kiosk.close();
  }
}
