package it.segrate.citytimes.queue.internal;

import it.segrate.citytimes.queue.ItemHandle;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the two databases say in different words. Times are by the database's clock. */
interface QueueSql {

  /** Most rows that one statement moves; longer lists are cut into pieces. */
  int BATCH = 500;

  /** What becomes of a claimed item that is taken back from its owner. */
  String TAKEN_BACK =
      """
      state = CASE WHEN attempts >= max_attempts THEN 'DEAD' ELSE 'READY' END,
        last_error = 'lease ran out: ' || owner, token = token + 1, owner = NULL,
        lease_until = NULL""";

  /** Whether each call below is one statement, so that it needs no transaction to be atomic. */
  boolean callsAreAtomic();

  /** The database's clock as an expression that is evaluated once in a statement. */
  String now();

  /** What a plain SELECT ends with to wait for nobody, where the database needs to be told. */
  String withoutWaiting();

  /** Condition for an item whose dedup key keeps others out; the key is its one parameter. */
  String hasKey();

  /** Adds items, one for each arrival; empty where a live one has its dedup key. */
  List<Optional<QueueItem>> insert(QueueWork work, List<Arrival> arrivals) throws SQLException;

  /** Claims the first ready items in the order of their rank; never more than asked for. */
  List<QueueItem> claim(QueueWork work, Claim claim) throws SQLException;

  /** Claims one chosen item; empty if it is not ready. */
  Optional<QueueItem> claimOne(QueueWork work, Claim claim, long id) throws SQLException;

  /**
   * Moves items to the history, those whose token still holds; they are given back as they stood.
   * At most {@link #BATCH}.
   */
  List<QueueItem> finish(QueueWork work, List<ItemHandle> handles, ItemState end)
      throws SQLException;

  /** Makes items ready whose time has come, at most {@link #BATCH}; gives them as they stand. */
  List<QueueItem> promote(QueueWork work, String queue) throws SQLException;

  /**
   * Takes items back whose lease has run out, at most {@link #BATCH}: to READY, or to DEAD when
   * their attempts are used up. Gives them as they stand, in one of the two states.
   */
  List<QueueItem> takeBack(QueueWork work, String queue) throws SQLException;

  /**
   * Begins another lease of items that stay with their owner and whose lease has run out, at most
   * {@link #BATCH}. Gives them as they stand.
   */
  List<QueueItem> beginAnotherLease(QueueWork work, String queue, Duration lease)
      throws SQLException;

  /** Writes a step; false if the item does not stand any more as it was read. */
  boolean write(QueueWork work, Step step) throws SQLException;

  /**
   * A claim in the words of the tables.
   *
   * @param lanes only from these; empty for all
   */
  record Claim(String queue, List<String> lanes, int max, String owner, Duration lease) {}

  /** Forgets what is remembered of the rows between two operations. */
  default void lookAgain() {}
}
