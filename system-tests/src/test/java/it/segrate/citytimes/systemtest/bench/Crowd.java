package it.segrate.citytimes.systemtest.bench;

import it.segrate.citytimes.systemtest.PortalClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Many people at once, each logged in as somebody else, who ask for one page after the other: they
 * wait for the answer, read for a while, and ask again.
 */
final class Crowd {

  private static final int OK = 200;

  private final List<Member> members = new ArrayList<>();
  private final Duration reading;

  /**
   * @param reading how long they read a page on average; some half as long, some half as long again
   */
  Crowd(Duration reading) {
    this.reading = reading;
  }

  /** Adds somebody who goes through these pages over and over. */
  void join(PortalClient client, List<Asked> pages) {
    members.add(new Member(client, pages, new Random(members.size())));
  }

  /** Goes on for so long; answers that come later count, too. */
  Map<String, Figures> ask(Duration window) throws InterruptedException {
    Map<String, Figures> figures = new ConcurrentHashMap<>();
    long end = System.nanoTime() + window.toNanos();
    List<Thread> threads =
        members.stream()
            .map(member -> Thread.ofPlatform().start(() -> member.ask(end, figures)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    return figures;
  }

  private final class Member {

    private final PortalClient client;
    private final List<Asked> pages;
    private final Random random;
    private int next;

    Member(PortalClient client, List<Asked> pages, Random random) {
      this.client = client;
      this.pages = pages;
      this.random = random;
      this.next = random.nextInt(pages.size());
    }

    void ask(long end, Map<String, Figures> figures) {
      try {
        // Nobody begins at the same moment as the others.
        read(random.nextDouble());
        while (System.nanoTime() < end) {
          Asked asked = pages.get(next++ % pages.size());
          ask(asked, figures.computeIfAbsent(asked.page(), each -> new Figures()));
          read(0.5 + random.nextDouble());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void ask(Asked asked, Figures figures) {
      long begin = System.nanoTime();
      try {
        HttpResponse<String> answer = client.get(asked.path(), Map.of());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() == OK && answer.body().contains(asked.proof())) {
          figures.took(took);
        } else {
          figures.failed(asked.path() + " " + answer.statusCode());
        }
      } catch (RuntimeException e) {
        figures.failed(asked.path() + " " + e);
      }
    }

    private void read(double share) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep((long) (reading.toNanos() * share));
    }
  }
}
