package it.segrate.citytimes.mail;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.SmtpConnections;
import it.segrate.citytimes.mail.smtp.SmtpStub;
import it.segrate.citytimes.mail.template.SampleMail;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import it.segrate.citytimes.queue.TestQueue;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The whole mail module over a test's database and a mail server that does as it is told. */
final class Outbox implements AutoCloseable {

  static final String ADDRESS = "ugo@comune.example";

  final TestDatabase database;
  final TestQueue queue;
  final TestClock clock = new TestClock();
  final SmtpStub smtp;
  final MailSettings settings;
  final MailServer server;
  final SmtpConnections connections;
  final TemplateCatalogue templates =
      new TemplateCatalogue(
          "https://intranet.comune.example/citytimes", Optional.empty(), List::of);
  final TestLedger ledger;
  final SendingPace pace;
  final Traffic traffic;

  Outbox(TestDatabase database) throws IOException {
    this(database, SmtpStub.start());
  }

  private Outbox(TestDatabase database, SmtpStub smtp) {
    this(database, smtp, smtp.port());
  }

  /** Over another mail server on loopback, of which this one knows the port alone. */
  Outbox(TestDatabase database, int port) {
    this(database, null, port);
  }

  private Outbox(TestDatabase database, SmtpStub smtp, int port) {
    this.database = database;
    this.smtp = smtp;
    this.queue = TestQueue.over(database, MailQueue.TYPE);
    this.settings = settings(port, Map.of());
    this.server = new MailServer(settings, clock);
    this.connections = new SmtpConnections(settings.server(), settings.envelopeFrom());
    this.ledger = new TestLedger(database, queue.service(), clock);
    this.pace = new SendingPace(settings, clock);
    this.traffic = new Traffic(server, new SendingGate(ledger, Duration.ZERO), pace);
  }

  static MailSettings settings(int port, Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("citytimes.mail.host", "127.0.0.1");
    values.put("citytimes.mail.port", String.valueOf(port));
    values.put("citytimes.mail.helo", "portal.comune.example");
    values.put("citytimes.mail.from", "intranet@comune.example");
    values.put("citytimes.mail.read-seconds", "1");
    values.put("citytimes.mail.accept-seconds", "1");
    values.putAll(more);
    return new MailSettings(new TestConfig(values));
  }

  /** A mail about an event that no other test has. */
  static MailOrder anOrder() {
    return MailOrder.to(ADDRESS, "Ugo Segnaposti", Locale.ITALIAN)
        .template(SampleMail.WITHDRAWN)
        .with("person", "Marta Esempi")
        .with("band", "Rientri lunedì e mercoledì")
        .with("from", LocalDate.of(2027, 1, 7))
        .with("until", null)
        .with("link", "/sample/request.xhtml?id=12")
        .idempotencyKey(UUID.randomUUID().toString());
  }

  MailService service(EntityManager entities) {
    return new MailService(entities, queue.service(), settings, clock);
  }

  long order(MailOrder order) {
    return database.callInTransaction(entities -> service(entities).send(order));
  }

  MailSender sender(MailLedger ledger, MailSettings some, String name) {
    return new MailSender(ledger, templates, some, traffic, connections, name);
  }

  /** Claims what is ready, at most so many, as the worker does. */
  List<ClaimedItem> claim(int max, String name) {
    return traffic.flows()
        ? queue.service().claim(ClaimRequest.from(MailQueue.NAME).max(max).owner(name))
        : List.of();
  }

  /** Sends what is ready, one after the other; tells how many messages were tried. */
  int sendAll() {
    return sendAll("node-1");
  }

  int sendAll(String name) {
    MailSender sender = sender(ledger, settings, name);
    int tried = 0;
    for (List<ClaimedItem> one = claim(1, name); !one.isEmpty(); one = claim(1, name)) {
      sender.handle(one.getFirst());
      tried++;
    }
    return tried;
  }

  OutboxMessage message(long id) {
    return database.callInTransaction(entities -> entities.find(OutboxMessage.class, id));
  }

  MessageState state(long id) {
    return message(id).getState();
  }

  boolean hasContent(long id) {
    return database.callInTransaction(entities -> entities.find(MessageContent.class, id) != null);
  }

  List<MessageStep> story(long id) {
    return database.callInTransaction(
        entities ->
            entities
                .createQuery(
                    "SELECT s FROM MessageStep s WHERE s.message = :id ORDER BY s.id",
                    MessageStep.class)
                .setParameter("id", id)
                .getResultList());
  }

  QueueItem item(long id) {
    return queue.service().find(message(id).getQueueItem()).orElseThrow();
  }

  /** How long from now until the item of the message is due, in whole seconds. */
  long secondsUntilDue(long id) {
    return Math.round((item(id).dueAt().toEpochMilli() - System.currentTimeMillis()) / 1_000.0);
  }

  /** Lets so much time pass for the waiting item of a message. */
  void waitUntilDue(long id) {
    letPass(id, "due_at", Duration.ofDays(1));
    queue.upkeep();
  }

  /** Lets the claim of a message run out, as it does when its sender is gone. */
  void loseLease(long id) {
    letPass(id, "lease_until", Duration.ofDays(1));
    queue.upkeep();
  }

  private void letPass(long id, String column, Duration time) {
    String sql = "UPDATE queue_item SET %s = %s - ? WHERE id = ?".formatted(column, column);
    try (Connection connection = database.connection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, time.toMillis());
      update.setLong(2, message(id).getQueueItem());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves no ready message of an earlier test behind. */
  void empty() {
    queue.service().list(MailQueue.NAME, Set.of(ItemState.values()), 1_000).stream()
        .filter(item -> !item.state().isFinished())
        .forEach(item -> queue.service().cancel(item.id()));
  }

  @Override
  public void close() throws IOException {
    connections.close();
    if (smtp != null) {
      smtp.close();
    }
  }
}
