package it.segrate.citytimes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.segrate.citytimes.database.Dialect;
import it.segrate.citytimes.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server is killed (SIGKILL) at each step; nothing acknowledged is lost, nothing happens twice.
 */
@Tag("stress")
class QueueKillTest {

  private TestDatabase db;

  @AfterEach
  void drop() {
    db.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void killedWhileEnqueueingLeavesNeitherTheItemNorTheBusinessAct(Dialect dialect)
      throws Exception {
    prepare(dialect);

    killAt("enqueueing");

    await().until(() -> queue().service().findLive(Victim.QUEUE, "never").isEmpty());
    assertThat(new Effects(db).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void killedBetweenClaimAndCompleteLeavesTheItemToAnother(Dialect dialect) throws Exception {
    prepare(dialect);
    long id = queue().service().enqueue(NewItem.in(Victim.QUEUE));

    killAt("claimed");

    assertThat(reclaim(id).attempts()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void killedBeforeTheCommitOfItsWorkLeavesTheWorkToAnother(Dialect dialect) throws Exception {
    prepare(dialect);
    long id = queue().service().enqueue(NewItem.in(Victim.QUEUE));

    killAt("completing");

    ClaimedItem item = reclaim(id);
    assertThat(new Effects(db).items()).isEmpty();
    finish(item);
    assertThat(new Effects(db).items()).containsExactly(id);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void killedAfterTheCommitOfItsWorkHasDoneItOnceAndForAll(Dialect dialect) throws Exception {
    prepare(dialect);
    long id = queue().service().enqueue(NewItem.in(Victim.QUEUE));

    killAt("completed");
    queue().upkeep();

    assertThat(queue().service().find(id).orElseThrow().state()).isEqualTo(ItemState.DONE);
    assertThat(new Effects(db).items()).containsExactly(id);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void killedAtAnyMomentOfBusyWorkLosesNothingThatItTold(Dialect dialect) throws Exception {
    prepare(dialect);
    Set<Long> enqueued = new HashSet<>();
    Set<Long> done = new HashSet<>();

    for (int killing = 0; killing < Scale.of(1, 25); killing++) {
      for (String line : killAfter(40 + 7 * killing)) {
        long id = Long.parseLong(line.substring(line.indexOf(' ') + 1));
        (line.startsWith("done") ? done : enqueued).add(id);
      }
    }

    QueueService service = queue().service();
    assertThat(enqueued).allSatisfy(id -> assertThat(service.find(id)).isPresent());
    assertThat(new Effects(db).items()).containsAll(done);
    assertThat(done)
        .allSatisfy(id -> assertThat(service.find(id).get().state()).isEqualTo(ItemState.DONE));
    await().until(() -> finishAll() == 0 && service.status().get(0).claimed() == 0);
    assertThat(new Effects(db).items()).containsAll(enqueued);
  }

  private void prepare(Dialect dialect) {
    db = TestDatabase.openDurable(dialect);
    new Effects(db);
  }

  private TestQueue queue() {
    return Victim.queueOver(db);
  }

  private ClaimedItem reclaim(long id) {
    TestQueue queue = queue();
    List<ClaimedItem> found = new ArrayList<>();
    await()
        .until(
            () -> {
              queue.upkeep();
              found.addAll(queue.service().claim(ClaimRequest.from(Victim.QUEUE)));
              return !found.isEmpty();
            });
    assertThat(found).extracting(ClaimedItem::id).containsExactly(id);
    return found.get(0);
  }

  private int finishAll() {
    TestQueue queue = queue();
    queue.upkeep();
    List<ClaimedItem> items = queue.service().claim(ClaimRequest.from(Victim.QUEUE).max(100));
    items.forEach(this::finish);
    return items.size();
  }

  private void finish(ClaimedItem item) {
    Effects effects = new Effects(db);
    db.inTransaction(
        em -> {
          effects.add(item.id(), "heir");
          queue().service().complete(item.handle());
        });
  }

  private void killAt(String step) throws Exception {
    kill(step, 1);
  }

  private List<String> killAfter(int lines) throws Exception {
    return kill("busy", lines);
  }

  /** Lets a victim tell so many lines and kills it; Derby is one JVM's at a time. */
  private List<String> kill(String step, int lines) throws Exception {
    String url = db.url();
    Dialect dialect = db.dialect();
    if (dialect == Dialect.DERBY) {
      db.close();
    }
    Process process = start(dialect, url, step);
    List<String> told = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      while (told.size() < lines) {
        told.add(Objects.requireNonNull(reader.readLine(), "the victim died by itself"));
      }
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    if (dialect == Dialect.DERBY) {
      db = TestDatabase.attach(dialect, url);
    }
    return told;
  }

  private static Process start(Dialect dialect, String url, String step) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String log = System.getProperty("java.util.logging.config.file", "");
    return new ProcessBuilder(
            java,
            "-Djava.util.logging.config.file=" + log,
            "-Dderby.stream.error.file="
                + System.getProperty("derby.stream.error.file")
                + ".victim",
            "-cp",
            classPath,
            Victim.class.getName(),
            dialect.name(),
            url,
            step)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
