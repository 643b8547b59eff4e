package it.segrate.citytimes.approval;

import static it.segrate.citytimes.approval.StepKind.HR;
import static it.segrate.citytimes.approval.StepKind.OFFICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.approval.digest.DigestService;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.OrderedMails.Ordered;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.ItemState;
import it.segrate.citytimes.queue.QueueItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for whom, in one mail each morning of a working day. */
@BothDatabases
class DigestTest {

  private static final LocalDate TUESDAY = ApprovalTown.TODAY.plusDays(1);
  private static final String HEAD = "Ugo Segnaposti";

  private ApprovalTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
    town.forgetChains();
    town.inTransaction(
        entities -> {
          // What earlier tests of the class left waiting is not this town's.
          entities
              .createQuery("UPDATE ApprovalStep s SET s.state = :closed")
              .setParameter("closed", StepState.CLOSED)
              .executeUpdate();
        });
    town.queue.service().list(DigestService.QUEUE, Set.of(ItemState.values()), 100).stream()
        .filter(item -> !item.state().isFinished())
        .forEach(item -> town.queue.service().cancel(item.id()));
  }

  @Test
  void approverGetsOneMailWithAllThatWaitsMostUrgentFirst() {
    town.open(town.employee);
    town.clock.setTo(TUESDAY);
    town.open(town.colleague);

    write(TUESDAY);

    Ordered mail = mailTo(HEAD);
    assertThat(rows(mail))
        .extracting(row -> row.get("person"), row -> row.get("due"))
        .containsExactly(
            tuple("Marta Esempi", LocalDate.of(2026, 11, 30)),
            tuple("Piero Simulati", LocalDate.of(2026, 12, 1)));
    assertThat(mail.mail().subject()).isEqualTo("2 pratiche aspettano la tua decisione");
    assertThat(names()).containsExactly(HEAD);
  }

  @Test
  void whatIsLateIsSaidInTheSubjectAndBesideIt() {
    town.open(town.employee);
    LocalDate later = LocalDate.of(2026, 12, 2);
    town.clock.setTo(later);

    write(later);

    Ordered mail = mailTo(HEAD);
    assertThat(mail.mail().subject()).isEqualTo("Una pratica aspetta la tua decisione, in ritardo");
    assertThat(mail.mail().text())
        .contains("in ritardo, era da decidere entro lunedì 30 novembre 2026");
  }

  @Test
  void nobodyIsWrittenToWhenNothingWaits() {
    long id = town.open(town.employee);
    town.approve(town.head, id);
    town.approve(town.hr, id);
    town.clock.setTo(TUESDAY);

    QueueItem morning = write(TUESDAY);

    assertThat(town.mails.all()).isEmpty();
    assertThat(state(morning)).isEqualTo(ItemState.DONE);
  }

  @Test
  void deputyIsWrittenToWhileTheDelegationLastsAndIsToldForWhom() {
    town.delegate(TUESDAY, TUESDAY);
    town.open(town.employee);
    town.clock.setTo(TUESDAY);
    town.mails.forget();

    write(TUESDAY);

    assertThat(names()).containsExactlyInAnyOrder(HEAD, "Bruno Fasulli");
    assertThat(rows(mailTo("Bruno Fasulli")).getFirst().get("head")).isEqualTo(HEAD);
    assertThat(rows(mailTo(HEAD)).getFirst().get("head")).isEqualTo("");
    assertThat(mailTo("Bruno Fasulli").mail().text()).contains("decidi al posto di " + HEAD);

    town.mails.forget();
    town.clock.setTo(TUESDAY.plusDays(1));
    write(TUESDAY.plusDays(1));

    assertThat(names()).containsExactly(HEAD);
  }

  @Test
  void nobodyIsWrittenToAboutTheirOwnRequest() {
    town.delegate(TUESDAY, TUESDAY);
    town.open(town.deputy);
    town.open(town.head);
    town.clock.setTo(TUESDAY);
    town.mails.forget();

    write(TUESDAY);

    assertThat(rows(mailTo(HEAD)))
        .extracting(row -> row.get("person"))
        .containsExactly("Bruno Fasulli");
    assertThat(rows(mailTo("Ada Direttori")))
        .extracting(row -> row.get("person"))
        .containsExactly(HEAD);
    assertThat(names()).doesNotContain("Bruno Fasulli");
  }

  @Test
  void everybodyOfHrIsWrittenToAboutTheirSteps() {
    long id = town.open(town.employee);
    town.approve(town.head, id);
    town.clock.setTo(TUESDAY);

    write(TUESDAY);

    assertThat(names()).contains("Lia Fittizi", "Nora Campioni").doesNotContain(HEAD);
  }

  @Test
  void whatCameUpFromBelowIsMarked() {
    town.as(
        town.hr,
        kit -> {
          kit.chain()
              .service()
              .write(
                  new NewChain(
                      "leave",
                      null,
                      null,
                      Arrays.asList(
                          new NewChain.Step(OFFICE_HEAD, 5, Overdue.ESCALATE),
                          new NewChain.Step(HR, 5, Overdue.REMIND))));
          return null;
        });
    long id = town.open(town.employee);
    town.open(town.head);
    LocalDate next = LocalDate.of(2026, 12, 1);
    town.clock.setTo(next);
    escalate(id);
    town.mails.forget();

    write(next);

    assertThat(rows(mailTo("Ada Direttori")))
        .extracting(row -> row.get("person"), row -> row.get("escalated"))
        .containsExactlyInAnyOrder(tuple("Marta Esempi", true), tuple(HEAD, false));
    assertThat(mailTo("Ada Direttori").mail().text()).contains("è salita a te");
  }

  private void escalate(long id) {
    long step =
        town.as(
            null,
            kit ->
                kit.approvals()
                    .entities
                    .find(ApprovalCase.class, id)
                    .pendingStep()
                    .orElseThrow()
                    .getId());
    QueueItem watch =
        town.queue.service().findLive(StepItems.OVERDUE, "step:" + step).orElseThrow();
    ClaimedItem claimed = town.claimEarly(StepItems.OVERDUE, watch.id());
    town.as(
        null,
        kit -> {
          kit.keeper().overdue(claimed);
          return null;
        });
  }

  @Test
  void whatAwaitsAnAnswerIsMarked() {
    long id = town.open(town.employee);
    town.as(
        town.head,
        kit -> {
          kit.questions().service().ask(id, town.version(id), "Da quando?");
          return null;
        });
    town.clock.setTo(TUESDAY);
    town.mails.forget();

    write(TUESDAY);

    assertThat(rows(mailTo(HEAD)).getFirst().get("asks")).isEqualTo(true);
  }

  @Test
  void mailHasTheLanguageOfItsReaderAndNoSenseTheDayAfter() {
    town.open(town.employee);
    town.clock.setTo(TUESDAY);

    write(TUESDAY);

    MailOrder order = mailTo(HEAD).order();
    assertThat(order.notAfter())
        .isEqualTo(TUESDAY.plusDays(1).atStartOfDay(PortalClock.ZONE).toInstant());
    assertThat(order.idempotencyKey())
        .isEqualTo("approval/morning-digest-to-approver:2026-11-24:" + town.head.getPersonId());
  }

  @Test
  void longListNamesTwentyAndCountsTheRest() {
    for (int i = 0; i < 22; i++) {
      town.open(town.employee);
    }
    town.clock.setTo(TUESDAY);

    write(TUESDAY);

    assertThat(rows(mailTo(HEAD))).hasSize(20);
    assertThat(mailTo(HEAD).mail().text()).contains("E altre 2.");
    assertThat(mailTo(HEAD).mail().subject()).startsWith("22 pratiche");
  }

  @Test
  void twoServersPlanOneMorning() {
    LocalDate monday = LocalDate.of(2099, 1, 12);
    town.clock.setTo(monday);

    plan();
    plan();

    List<QueueItem> planned =
        town.queue.service().list(DigestService.QUEUE, Set.of(ItemState.values()), 100).stream()
            .filter(item -> !item.state().isFinished())
            .toList();
    assertThat(planned).hasSize(1);
    assertThat(planned.getFirst().subject()).isEqualTo("morning:2099-01-13");
    assertThat(planned.getFirst().dueAt())
        .isEqualTo(monday.plusDays(1).atTime(7, 30).atZone(PortalClock.ZONE).toInstant());
  }

  @Test
  void morningThatIsLongOverIsLetGo() {
    town.open(town.employee);
    plan();
    ClaimedItem item = claim(TUESDAY);
    town.clock.setTo(TUESDAY.plusDays(1));

    write(item);

    assertThat(town.mails.all()).isEmpty();
    assertThat(town.queue.service().find(item.id()).orElseThrow().state())
        .isEqualTo(ItemState.DONE);
  }

  @Test
  void mailThatFailsKeepsNoOtherBackAndIsTriedAgain() {
    town.delegate(TUESDAY, TUESDAY);
    town.open(town.employee);
    plan();
    ClaimedItem item = claim(TUESDAY);
    town.clock.setTo(TUESDAY);
    town.mails.forget();
    town.mails.failOnceFor(HEAD);

    assertThatThrownBy(() -> write(item)).hasMessageContaining(HEAD);

    assertThat(names()).containsExactly("Bruno Fasulli");
    assertThat(town.queue.service().find(item.id()).orElseThrow().state())
        .isEqualTo(ItemState.CLAIMED);

    write(item);

    assertThat(names()).contains(HEAD);
  }

  private void plan() {
    town.as(
        null,
        kit -> {
          kit.digests().service().plan();
          return null;
        });
  }

  /** Plans and writes the morning of a day, which is today. */
  private QueueItem write(LocalDate day) {
    town.clock.setTo(day.minusDays(1));
    plan();
    ClaimedItem item = claim(day);
    town.clock.setTo(day);
    write(item);
    return town.queue.service().find(item.id()).orElseThrow();
  }

  private void write(ClaimedItem item) {
    town.as(
        null,
        kit -> {
          kit.digests().write(item);
          return null;
        });
  }

  private ClaimedItem claim(LocalDate day) {
    Optional<QueueItem> item = town.queue.service().findLive(DigestService.QUEUE, "morning:" + day);
    return town.claimEarly(DigestService.QUEUE, item.orElseThrow().id());
  }

  private ItemState state(QueueItem item) {
    return town.queue.service().find(item.id()).orElseThrow().state();
  }

  private List<String> names() {
    return digests().map(one -> one.order().name()).toList();
  }

  private Ordered mailTo(String name) {
    return digests().filter(one -> one.order().name().equals(name)).findFirst().orElseThrow();
  }

  private Stream<Ordered> digests() {
    return town.mails.all().stream()
        .filter(one -> one.order().template().equals("approval/morning-digest-to-approver"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Ordered mail) {
    return (List<Map<String, Object>>) mail.order().model().get("rows");
  }
}
