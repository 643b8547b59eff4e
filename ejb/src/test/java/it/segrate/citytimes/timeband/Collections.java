package it.segrate.citytimes.timeband;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.collect.CollectionItems;
import it.segrate.citytimes.timeband.collect.CollectionSheet;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.CollectionWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A town that holds collections. */
final class Collections {

  static final LocalDate FROM = LocalDate.of(2027, 2, 1);
  static final LocalDate UNTIL = LocalDate.of(2027, 5, 31);

  final BandTown town;
  private final TestDatabase db;

  Collections(TestDatabase db) {
    this.db = db;
    town = new BandTown(db);
    // The tests of a class share one database: what others left is not this town's.
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("DELETE FROM queue_item WHERE queue IN (?, ?)")
                .setParameter(1, CollectionItems.QUEUE)
                .setParameter(2, CollectionItems.SOLVING)
                .executeUpdate());
  }

  /** The office of the employee, both bands. */
  CollectionSheet sheet() {
    return new CollectionSheet(
        "Primavera 2027",
        FROM,
        UNTIL,
        day(1),
        day(15),
        2,
        Set.copyOf(town.bands.values()),
        Set.of(office()));
  }

  /** The office of the employee. */
  long office() {
    return db.callInTransaction(
        entities ->
            entities
                .createQuery("SELECT p.office.id FROM Person p WHERE p.id = :id", Long.class)
                .setParameter("id", town.employee.getPersonId())
                .getSingleResult());
  }

  Instant day(int ahead) {
    return town.clock.instant().plusSeconds(ahead * 86_400L);
  }

  long draft() {
    return draft(sheet());
  }

  long draft(CollectionSheet sheet) {
    return town.as(town.hr, desk -> desk.collect.desk.draft(sheet).getId());
  }

  long open() {
    long id = draft();
    town.doAs(town.hr, desk -> desk.collect.desk.open(id, version(id)));
    return id;
  }

  long version(long id) {
    return window(id).getVersion();
  }

  CollectionWindow window(long id) {
    return town.as(town.hr, desk -> desk.collect.desk.get(id));
  }

  CollectionState state(long id) {
    return window(id).getState();
  }

  void close(long id) {
    town.doAs(town.hr, desk -> desk.collect.desk.close(id, version(id)));
  }

  void rank(Account who, long id, String... bands) {
    rank(who, id, BandTown.NO_REASON, bands);
  }

  void rank(Account who, long id, Reason reason, String... bands) {
    List<Long> wanted = Arrays.stream(bands).map(town.bands::get).collect(Collectors.toList());
    town.doAs(who, desk -> desk.collect.rankings.rank(id, wanted, reason));
  }

  /** Does what the moment of a window brings, and what follows at once. */
  void momentComes(long id) {
    String subject = "LOOK:" + id + ":0";
    town.queue
        .service()
        .findLive(CollectionItems.QUEUE, subject)
        .ifPresent(
            item -> {
              due(item.id());
              town.queue
                  .service()
                  .claimOne(CollectionItems.QUEUE, item.id(), "test", null)
                  .ifPresent(this::keep);
            });
    work();
  }

  /** Whether the window opens or closes by itself. */
  boolean hasMoment(long id) {
    return town.queue.service().findLive(CollectionItems.QUEUE, "LOOK:" + id + ":0").isPresent();
  }

  private void due(long item) {
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE queue_item SET due_at = 0 WHERE id = ?")
                .setParameter(1, item)
                .executeUpdate());
    town.queue.upkeep();
  }

  private void keep(ClaimedItem item) {
    town.doAs(null, desk -> desk.collect.calendar.keep(item));
  }

  /** Does what waits for no moment. */
  void work() {
    boolean found = true;
    while (found) {
      List<QueueItem> waiting =
          town
              .queue
              .service()
              .list(CollectionItems.QUEUE, EnumSet.of(ItemState.READY), 500)
              .stream()
              .filter(item -> !item.subject().startsWith("LOOK"))
              .toList();
      waiting.forEach(
          item ->
              town.queue
                  .service()
                  .claimOne(CollectionItems.QUEUE, item.id(), "test", null)
                  .ifPresent(this::keep));
      found = !waiting.isEmpty();
    }
  }
}
