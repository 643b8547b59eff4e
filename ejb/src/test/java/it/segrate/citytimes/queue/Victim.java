package it.segrate.citytimes.queue;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A server that will be killed: does something with the queue, says where it stands, and waits
 * there. Runs in a JVM of its own.
 */
public final class Victim {

  static final String QUEUE = "victims";
  static final Duration LEASE = Duration.ofMillis(300);

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final TestDatabase db;
  private final QueueService service;
  private final Effects effects;

  private Victim(TestDatabase db) {
    this.db = db;
    this.service = queueOver(db).service();
    this.effects = new Effects(db);
  }

  static TestQueue queueOver(TestDatabase db) {
    List<QueueLane> lanes = List.of(new QueueLane("only", Duration.ZERO));
    return TestQueue.over(db, new QueueType(QUEUE, lanes, LEASE, 1_000, OnLeaseEnd.READY));
  }

  /** Arguments: dialect, url, and where to be killed. */
  public static void main(String[] arguments) {
    TestDatabase db = TestDatabase.attach(Dialect.valueOf(arguments[0]), arguments[1]);
    Victim victim = new Victim(db);
    switch (arguments[2]) {
      case "enqueueing" -> victim.enqueueing();
      case "claimed" -> victim.claimed();
      case "completing" -> victim.completing();
      case "completed" -> victim.completed();
      case "busy" -> victim.busy();
      default -> throw new IllegalArgumentException(arguments[2]);
    }
  }

  private void enqueueing() {
    db.inTransaction(
        em -> {
          effects.add(-1, "victim");
          service.enqueue(NewItem.in(QUEUE).subject("never"));
          waitForDeath();
        });
  }

  private void claimed() {
    service.claim(ClaimRequest.from(QUEUE));
    waitForDeath();
  }

  private void completing() {
    ClaimedItem item = service.claim(ClaimRequest.from(QUEUE)).get(0);
    db.inTransaction(
        em -> {
          effects.add(item.id(), "victim");
          service.complete(item.handle());
          waitForDeath();
        });
  }

  private void completed() {
    ClaimedItem item = service.claim(ClaimRequest.from(QUEUE)).get(0);
    work(item);
    waitForDeath();
  }

  /** Goes on for ever, and tells what it may rely on. */
  private void busy() {
    while (true) {
      tell("enqueued " + service.enqueue(NewItem.in(QUEUE)));
      for (ClaimedItem item : service.claim(ClaimRequest.from(QUEUE).max(2))) {
        work(item);
        tell("done " + item.id());
      }
    }
  }

  private void work(ClaimedItem item) {
    db.inTransaction(
        em -> {
          effects.add(item.id(), "victim");
          service.complete(item.handle());
        });
  }

  private void waitForDeath() {
    tell("here");
    try {
      while (System.in.read() >= 0) {
        // Nobody writes: the killer only reads.
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String line) {
    out.println(line);
  }
}
