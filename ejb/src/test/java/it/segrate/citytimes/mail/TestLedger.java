package it.segrate.citytimes.mail;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The ledger with a transaction of its own around each step, as the server puts it. */
class TestLedger extends MailLedger {

  private final TestDatabase database;
  private final QueueService queue;
  private final Clock clock;

  TestLedger(TestDatabase database, QueueService queue, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.clock = clock;
  }

  private <T> T alone(Function<MailLedger, T> step) {
    return database.callInTransaction(
        entities -> step.apply(new MailLedger(entities, queue, clock)));
  }

  @Override
  public boolean isPaused() {
    return alone(MailLedger::isPaused);
  }

  @Override
  public void giveBack(ClaimedItem item) {
    alone(
        ledger -> {
          ledger.giveBack(item);
          return null;
        });
  }

  @Override
  public Optional<Draft> take(ClaimedItem item, String sender) {
    return alone(ledger -> ledger.take(item, sender));
  }

  @Override
  public boolean handOver(ClaimedItem item) {
    return alone(ledger -> ledger.handOver(item));
  }

  @Override
  public void settle(ClaimedItem item, Attempt attempt) {
    alone(
        ledger -> {
          ledger.settle(item, attempt);
          return null;
        });
  }

  @Override
  public void settleLate(ClaimedItem item, Attempt attempt) {
    alone(
        ledger -> {
          ledger.settleLate(item, attempt);
          return null;
        });
  }

  @Override
  public void calledOff(long messageId) {
    alone(
        ledger -> {
          ledger.calledOff(messageId);
          return null;
        });
  }
}
