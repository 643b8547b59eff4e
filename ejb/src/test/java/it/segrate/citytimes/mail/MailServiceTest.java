package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.template.SampleMail;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ordering a mail, in the transaction of the act it tells of. */
@BothDatabases
class MailServiceTest {

  private final TestDatabase database;
  private Outbox outbox;

  MailServiceTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws IOException {
    outbox = new Outbox(database);
    outbox.empty();
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
  }

  private List<QueueItem> ready() {
    return outbox.queue.service().list(MailQueue.NAME, Set.of(ItemState.READY), 100);
  }

  private long messages() {
    return database.callInTransaction(
        entities ->
            entities
                .createQuery("SELECT COUNT(m) FROM OutboxMessage m", Long.class)
                .getSingleResult());
  }

  @Test
  void orderIsWrittenWithItsQueueItemAndItsMessageId() {
    long id = outbox.order(Outbox.anOrder());

    OutboxMessage message = outbox.message(id);
    assertThat(message.getState()).isEqualTo(MessageState.QUEUED);
    assertThat(message.getMessageId()).matches("<[0-9a-f-]{36}@comune\\.example>");
    assertThat(message.getOrderedAt()).isEqualTo(outbox.clock.instant());
    assertThat(message.getNotAfter()).isEqualTo(outbox.clock.instant().plus(Duration.ofDays(5)));
    assertThat(ready())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.subject()).isEqualTo("mail:" + id);
              assertThat(item.lane()).isEqualTo("transactional");
            });
  }

  @Test
  void actThatRollsBackLeavesNoMessageAndNoItem() {
    long before = messages();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    entities -> {
                      outbox.service(entities).send(Outbox.anOrder());
                      throw new IllegalStateException("the act fails");
                    }))
        .hasMessage("the act fails");

    assertThat(messages()).isEqualTo(before);
    assertThat(ready()).isEmpty();
  }

  @Test
  void sameOrderTwiceWritesOneMessage() {
    MailOrder order = Outbox.anOrder();

    long first = outbox.order(order);
    long second = outbox.order(order.with("person", "Somebody else"));
    long within =
        database.callInTransaction(
            entities -> {
              outbox.service(entities).send(order);
              return outbox.service(entities).send(order);
            });

    assertThat(second).isEqualTo(first);
    assertThat(within).isEqualTo(first);
    assertThat(ready()).hasSize(1);
  }

  @Test
  void sameEventTellsEveryReaderAndEveryThing() {
    MailOrder order = Outbox.anOrder();
    outbox.order(order);

    MailOrder other =
        MailOrder.to("hr@comune.example", "HR", Locale.ENGLISH)
            .template(order.template())
            .idempotencyKey(order.idempotencyKey());
    outbox.order(other);
    outbox.order(order.template(SampleMail.REJECTED));
    outbox.order(order.idempotencyKey(order.idempotencyKey() + ":again"));

    assertThat(ready()).hasSize(4);
  }

  @Test
  void sentMessageIsNotOrderedAgain() {
    MailOrder order = Outbox.anOrder();
    long id = outbox.order(order);
    outbox.sendAll();

    assertThat(outbox.order(order)).isEqualTo(id);
    outbox.sendAll();

    assertThat(outbox.smtp.received()).hasSize(1);
  }

  @Test
  void addressThatIsNoneUndoesNoAct() {
    long id =
        outbox.order(
            new MailOrder(
                null,
                null,
                null,
                SampleMail.WITHDRAWN,
                Outbox.anOrder().model(),
                null,
                "no-address",
                MailLane.TRANSACTIONAL));

    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(outbox.story(id).getLast().getWords()).isEqualTo(Verdict.NO_ADDRESS);
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void templateThatIsMissingUndoesNoAct() {
    long id = outbox.order(Outbox.anOrder().template("sample/unknown-to-nobody"));

    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(outbox.story(id).getLast().getWords()).contains("sample/unknown-to-nobody");
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.DEAD);
  }

  @Test
  void orderWithoutTemplateOrEventIsAFaultOfTheProgram() {
    assertThatThrownBy(() -> outbox.order(Outbox.anOrder().template(null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.order(Outbox.anOrder().idempotencyKey(null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outbox.order(Outbox.anOrder().with("x", new StringBuilder())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatSomebodyWaitsForGoesBeforeBroadcasts() {
    long broadcast = outbox.order(Outbox.anOrder().broadcast());
    long awaited = outbox.order(Outbox.anOrder());

    assertThat(ready())
        .extracting(QueueItem::subject)
        .containsExactly("mail:" + awaited, "mail:" + broadcast);
  }
}
