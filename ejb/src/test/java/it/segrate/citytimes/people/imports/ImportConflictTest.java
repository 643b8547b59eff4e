package it.segrate.citytimes.people.imports;

import static it.segrate.citytimes.people.imports.Files.OFFICES;
import static it.segrate.citytimes.people.imports.Files.PEOPLE;
import static it.segrate.citytimes.people.imports.Files.many;
import static it.segrate.citytimes.people.imports.Files.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@BothDatabases
class ImportConflictTest {

  private static final String MARTA = person(1, "Marta Esempi", "TRI", "no");
  private static final String UGO = person(2, "Ugo Segnaposti", "TRI", "no");

  private final Desk desk;

  ImportConflictTest(TestDatabase db) {
    desk = Desk.at(db);
    desk.importAll(RegistryKind.OFFICES, OFFICES, "TRI;Sportello tributi;");
  }

  @Test
  void applyingTwiceDoesNothing() {
    long id = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);

    assertThat(desk.apply(id)).isTrue();
    assertThat(desk.apply(id)).isFalse();
    desk.work();
    assertThat(desk.apply(id)).isFalse();
    desk.work();

    assertThat(desk.registry(RegistryKind.PEOPLE)).hasSize(1);
    assertThat(desk.queue.service().status().get(0).ready()).isZero();
  }

  @Test
  void registryThatChangedSinceThePreviewIsToldAndPreviewCanBeMadeAnew() {
    long id = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA.replace("Esempi", "Fittizi"));

    assertRefused(() -> desk.apply(id), "people.refusal.registryChanged");
    assertThat(desk.run(id).getState()).isEqualTo(ImportState.PREVIEWED);

    desk.preview(id);
    assertThat(desk.counts(id).of(Outcome.CHANGED)).isEqualTo(1);
    assertThat(desk.apply(id)).isTrue();
    desk.work();
    assertThat(desk.person("1").getLastName()).isEqualTo("Esempi");
  }

  @Test
  void secondImportIsRefusedWhileTheFirstIsApplied() {
    long first = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);
    long second = desk.upload(RegistryKind.PEOPLE, PEOPLE, UGO);
    desk.apply(first);

    assertThatThrownBy(() -> desk.apply(second))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.key()).isEqualTo("people.refusal.otherImport");
              assertThat(no.arguments()).containsExactly("hr", Desk.CLOCK.instant());
            });
  }

  @Test
  void ofTwoWhoApplyAtTheSameMomentOneIsTold() throws Exception {
    long first = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);
    long second = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA.replace("Esempi", "Fittizi"));

    List<Object> results = together(() -> desk.apply(first), () -> desk.apply(second));

    assertThat(results).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
    desk.work();
    assertThat(desk.registry(RegistryKind.PEOPLE)).hasSize(1);
  }

  @Test
  void ofTwoWhoApplyTheSameImportOneBeginsIt() throws Exception {
    long id = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);

    List<Object> results = together(() -> desk.apply(id), () -> desk.apply(id));

    assertThat(results).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !Boolean.TRUE.equals(result))
        .allMatch(result -> Boolean.FALSE.equals(result) || result instanceof Refusal);
  }

  @Test
  void interruptedImportGoesOnWhereItStopped() {
    long id = desk.upload(RegistryKind.PEOPLE, many(120, "TRI"));
    desk.apply(id);
    ImportApplier applier = desk.applier();
    applier.make(id, applier.pending(id, ImportWorker.BATCH));
    assertThat(desk.counts(id).applied()).isEqualTo(50);

    desk.work();

    assertThat(desk.counts(id).applied()).isEqualTo(120);
    assertThat(desk.registry(RegistryKind.PEOPLE)).hasSize(120);
    assertThat(desk.run(id).getState()).isEqualTo(ImportState.APPLIED);
  }

  @Test
  void twoWorkersMakeEachLineOnce() throws Exception {
    long id = desk.upload(RegistryKind.PEOPLE, many(60, "TRI"));
    desk.apply(id);
    List<Long> rows = desk.applier().pending(id, 60);
    Callable<Boolean> work =
        () -> {
          desk.applier().make(id, rows);
          return true;
        };

    together(work, work);
    desk.work();

    assertThat(desk.registry(RegistryKind.PEOPLE)).hasSize(60);
    assertThat(desk.counts(id).of(Outcome.QUARANTINED)).isZero();
  }

  @Test
  void whoWasChangedWhileTheImportIsAppliedGoesToTheQuarantine() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);
    long id =
        desk.upload(
            RegistryKind.PEOPLE,
            PEOPLE,
            MARTA.replace("Esempi", "Fittizi"),
            person(3, "Ines Modelli", "TRI", "no"),
            person(4, "Teo Prototipi", "TRI", "no"));
    desk.apply(id);
    long marta = desk.person("1").getId();
    desk.db.inTransaction(
        em -> {
          em.find(Person.class, marta).leave(Desk.TODAY);
          em.createNativeQuery("UPDATE person SET badge = '3' WHERE badge = '2'").executeUpdate();
        });

    desk.work();

    assertThat(desk.run(id).getState()).isEqualTo(ImportState.APPLIED);
    assertThat(desk.rows(id, Outcome.QUARANTINED))
        .extracting(ImportRow::getLine, row -> row.getProblems().get(0).reason())
        .containsExactly(tuple(2, Reason.CHANGED_MEANWHILE), tuple(3, Reason.CHANGED_MEANWHILE));
    assertThat(desk.person("4").getLastName()).isEqualTo("Prototipi");
  }

  @Test
  void importThatIsOverRefusesMoreWithASentence() {
    long id = desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA);
    long thrown = desk.upload(RegistryKind.PEOPLE, PEOPLE, UGO);
    desk.discard(thrown);

    assertRefused(() -> desk.discard(id), "people.refusal.importState.APPLIED");
    assertRefused(() -> desk.preview(id), "people.refusal.importState.APPLIED");
    assertRefused(() -> desk.apply(thrown), "people.refusal.importState.DISCARDED");
    assertRefused(() -> desk.preview(thrown), "people.refusal.importState.DISCARDED");
    assertRefused(() -> desk.apply(987_654), "people.refusal.noImport");
  }

  @Test
  void oldImportsAreForgottenWithTheirLines() {
    long id = desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA);
    Instant now = Desk.CLOCK.instant();

    assertThat(desk.applier().forget(now)).isZero();
    assertThat(desk.applier().forget(now.plus(Duration.ofDays(1)))).isPositive();

    assertRefused(() -> desk.run(id), "people.refusal.noImport");
    assertThat(desk.counts(id).applied()).isZero();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }

  /** Runs both at the same moment; what each returns or throws. */
  private static List<Object> together(Callable<Boolean> one, Callable<Boolean> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Boolean> act : List.of(one, other)) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return act.call();
                  } catch (RuntimeException e) {
                    return e;
                  }
                }));
      }
      return List.of(running.get(0).get(), running.get(1).get());
    }
  }
}
