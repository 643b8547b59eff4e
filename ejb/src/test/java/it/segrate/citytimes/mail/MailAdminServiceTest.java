package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.smtp.SmtpStub.Act;
import it.segrate.citytimes.mail.smtp.SmtpStub.Stage;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.security.FixedCaller;
import it.segrate.citytimes.security.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator decides about a message. */
@BothDatabases
class MailAdminServiceTest {

  private final TestDatabase database;
  private final RecordingAudit audit = new RecordingAudit();
  private Outbox outbox;

  MailAdminServiceTest(TestDatabase database) {
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

  private void decide(Consumer<MailAdminService> decision) {
    database.inTransaction(
        entities ->
            decision.accept(
                new MailAdminService(
                    entities,
                    outbox.queue.service(),
                    audit,
                    new FixedCaller("admin", Role.ADMIN),
                    outbox.clock)));
  }

  private <T> T look(Function<MailArchive, T> look) {
    return database.callInTransaction(entities -> look.apply(new MailArchive(entities)));
  }

  private int version(long id) {
    return outbox.message(id).getVersion();
  }

  /** A message that came to its end by this act of the mail server. */
  private long sentWith(Act act) {
    outbox.smtp.messages(act);
    long id = outbox.order(Outbox.anOrder());
    outbox.sendAll();
    return id;
  }

  private long uncertain() {
    return sentWith(Act.takeAndDrop());
  }

  private long failed() {
    return sentWith(Act.answer(Stage.RCPT, "550 No"));
  }

  @Test
  void uncertainMessageThatHadArrivedIsMarkedAsSentAndNotSentAgain() {
    long id = uncertain();

    decide(admin -> admin.markSent(id, version(id)));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(outbox.hasContent(id)).isFalse();
    assertThat(outbox.smtp.received()).hasSize(1);
    assertThat(outbox.story(id).getLast().getActor()).isEqualTo("admin");
    assertThat(audit.acts()).containsExactly("mail.mark-sent mail:" + id + " UNCERTAIN -> SENT");
  }

  @Test
  void uncertainMessageThatHadNotArrivedIsSentAgainUnderItsOwnName() {
    long id = uncertain();
    String messageId = outbox.message(id).getMessageId();

    decide(admin -> admin.sendAgain(id, version(id)));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
    assertThat(outbox.smtp.received())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail.content()).contains(messageId));
    assertThat(outbox.story(id))
        .extracting(MessageStep::getState)
        .containsExactly(MessageState.UNCERTAIN, MessageState.QUEUED, MessageState.SENT);
    assertThat(audit.acts()).containsExactly("mail.send-again mail:" + id + " UNCERTAIN -> QUEUED");
  }

  @Test
  void failedMessageIsSentAgainFromTheFirstStepOfTheLadder() {
    long id = failed();

    decide(admin -> admin.sendAgain(id, version(id)));
    outbox.smtp.messages(Act.answer(Stage.RCPT, "421 Later"));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.RETRY);
    assertThat(outbox.secondsUntilDue(id)).isBetween(8L, 12L);
  }

  @Test
  void messageThatIsSentAgainAfterItsTimeGetsAnotherDay() {
    long id = failed();
    outbox.clock.pass(Duration.ofDays(30));

    decide(admin -> admin.sendAgain(id, version(id)));

    assertThat(outbox.message(id).getNotAfter())
        .isEqualTo(outbox.clock.instant().plus(MailAdminService.GRACE));
    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void failedMessageWhoseItemWasCalledOffIsQueuedAnew() {
    long id = failed();
    outbox.queue.service().cancel(outbox.item(id).id());

    decide(admin -> admin.sendAgain(id, version(id)));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void heldMessageWaitsUntilSomebodySendsIt() {
    long id = outbox.order(Outbox.anOrder());

    decide(admin -> admin.hold(id, version(id)));
    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.HELD);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.HELD);
    assertThat(outbox.smtp.tries()).isZero();

    decide(admin -> admin.sendAgain(id, version(id)));
    outbox.sendAll();
    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void messageCalledOffIsNotSentAndForgotten() {
    long id = outbox.order(Outbox.anOrder());

    decide(admin -> admin.cancel(id, version(id)));
    outbox.sendAll();

    assertThat(outbox.state(id)).isEqualTo(MessageState.CANCELLED);
    assertThat(outbox.item(id).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(outbox.hasContent(id)).isFalse();
    assertThat(outbox.smtp.tries()).isZero();
  }

  @Test
  void decisionOnAMessageThatChangedMeanwhileIsRefused() {
    long id = uncertain();
    int seen = version(id);
    decide(admin -> admin.markSent(id, seen));

    assertThatThrownBy(() -> decide(admin -> admin.sendAgain(id, seen)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("mail.refusal.changed"));
    assertThat(outbox.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void decisionThatMakesNoSenseIsRefused() {
    long id = outbox.order(Outbox.anOrder());
    outbox.sendAll();

    for (Consumer<MailAdminService> decision :
        List.<Consumer<MailAdminService>>of(
            admin -> admin.markSent(id, version(id)),
            admin -> admin.sendAgain(id, version(id)),
            admin -> admin.hold(id, version(id)),
            admin -> admin.cancel(id, version(id)))) {
      assertThatThrownBy(() -> decide(decision))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.key()).isEqualTo("mail.refusal.state"));
    }
    assertThat(audit.acts()).isEmpty();
  }

  @Test
  void messageThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> decide(admin -> admin.markSent(-1, 0)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    assertThatThrownBy(() -> look(archive -> archive.get(-1))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(MessageState.class)
  void everyDecisionIsAMoveTheMessageCanMake(MessageState state) {
    assertThat(state.next()).containsAll(state.decisions());
    assertThat(state.isOver())
        .isEqualTo(!state.canBecome(MessageState.CANCELLED) && state != MessageState.SENDING);
  }

  @Test
  void listIsFilteredByStateAndAddressLatestFirst() {
    String address = UUID.randomUUID().toString().substring(0, 8) + "_100%@comune.example";
    MailOrder order = Outbox.anOrder();
    long first =
        outbox.order(
            new MailOrder(
                address, "A", null, order.template(), order.model(), null, "a", order.lane()));
    long second =
        outbox.order(
            new MailOrder(
                address, "A", null, order.template(), order.model(), null, "b", order.lane()));
    decide(admin -> admin.hold(first, version(first)));

    assertThat(listed(EnumSet.allOf(MessageState.class), address.toUpperCase(Locale.ROOT), 0))
        .containsExactly(second, first);
    assertThat(listed(EnumSet.of(MessageState.HELD), address, 0)).containsExactly(first);
    assertThat(listed(EnumSet.allOf(MessageState.class), address, 1)).containsExactly(first);
    assertThat(listed(EnumSet.allOf(MessageState.class), "x" + address, 0)).isEmpty();
    Map<MessageState, Long> counts = look(MailArchive::counts);
    assertThat(counts.get(MessageState.HELD)).isPositive();
    List<MessageStep> story = look(archive -> archive.story(first));
    assertThat(story).hasSize(1);
  }

  private List<Long> listed(Set<MessageState> states, String address, int first) {
    return look(
        archive ->
            archive.list(states, address, first, 10).stream().map(OutboxMessage::getId).toList());
  }
}
